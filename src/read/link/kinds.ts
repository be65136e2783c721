import { diagnose } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/nearest.ts';
import { authoredFields } from '../../model/authored/fields.ts';
import type { LoadedKind } from '../../model/curriculum.ts';
import { clip } from '../data.ts';
import { citations, citeIds, type Linking } from './cite.ts';

const isBroken = ({ library }: Linking, id: string): boolean => library.broken.has(`kinds/${id}`);

/** Whether a kind comes back to itself by way of those whose pages it names. */
const returns = ({ library }: Linking, from: string): boolean => {
  const reached = new Set<string>(library.kinds.get(from)?.value.refers);
  for (const id of reached) for (const next of library.kinds.get(id)?.value.refers ?? []) reached.add(next);
  return reached.has(from);
};

/** Follows the kinds whose pages a kind names: each is there, is one document per workshop, and can be set before it. */
export const linkKind = (linking: Linking, { value, spanAt }: LoadedKind): void => {
  const { library, report } = linking;
  const fields = authoredFields();
  for (const { text, at } of citations(value.leavesOut, spanAt, ['leavesOut'])) {
    if (fields.has(text)) continue;
    const message = `No field that holds words is called "${clip(text)}".`;
    report(diagnose('read/unknown-field', { message, at, hint: suggest(text, fields) }));
  }
  const cited = citations(value.refers, spanAt, ['refers']).filter(({ text }) => !isBroken(linking, text));
  citeIds(report, cited, 'kind', [...library.kinds.keys()]);
  for (const { text, at } of cited) {
    const per = library.kinds.get(text)?.value.per;
    if (per !== undefined && per !== 'workshop') {
      const message = `"${text}" is many documents, one for each ${per}: a page of it cannot be named.`;
      report(diagnose('read/cannot-refer', { message, at }));
    } else if (per !== undefined && returns(linking, value.id)) {
      report(diagnose('read/cannot-refer', { message: `"${value.id}" and "${text}" each wait for the other's pages.`, at }));
    }
  }
};
