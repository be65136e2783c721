import { counted } from '../diagnostics/counted.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { firstOf } from '../diagnostics/first-of.ts';
import type { Host } from '../host/host.ts';

/** Names that are told one by one; the rest is counted. */
const TOLD = 5;

/** Tells of files in the folders of a print that are not of this print: a trainer would copy them with the rest. */
export const otherPrints = async (
  { listOutput }: Pick<Host, 'listOutput'>,
  folders: Iterable<string>,
  written: ReadonlySet<string>,
): Promise<readonly Diagnostic[]> => {
  if (listOutput === undefined) return [];
  const found: Diagnostic[] = [];
  for (const folder of new Set(folders)) {
    const entries = await listOutput(folder);
    if ('failure' in entries) continue;
    const names = entries
      .filter(({ name, kind }) => kind === 'file' && !written.has(`${folder}/${name}`))
      .map(({ name }) => name);
    if (names.length === 0) continue;
    const message = `${folder} also holds ${names.length === 1 ? 'a file' : counted(names.length, 'file')} that this print did not write: ${firstOf(names.sort(), TOLD)}.`;
    found.push(diagnose('command/other-print', { message }));
  }
  return found;
};
