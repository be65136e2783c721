import { fingerprintOf } from '../../model/fingerprint.ts';
import type { StructChild, StructNode } from '../objects/structure.ts';
import { textOf } from '../objects/value.ts';
import { textIn, type MarkText } from '../reading.ts';
import type { Check } from './check.ts';

/** Words that the structure gives one language, as they stand together in one element. */
type Spoken = { readonly language: string; readonly text: string };

const spokenIn = (node: StructNode, around: string, markText: MarkText): readonly Spoken[] => {
  const language = node.language ?? around;
  const said = (child: StructChild): Spoken => {
    if (child.kind === 'mark') return { language, text: markText(child.page, child.mcid) };
    if (child.kind === 'annotation') return { language, text: '' };
    return { language: child.node.language ?? language, text: textIn(child.node, markText) };
  };
  const runs: Spoken[] = [];
  for (const each of node.children.map(said)) {
    const last = runs.at(-1);
    if (last?.language === each.language) runs[runs.length - 1] = { ...last, text: last.text + each.text };
    else runs.push(each);
  }
  return [...runs, ...node.children.flatMap((child) => (child.kind === 'node' ? spokenIn(child.node, language, markText) : []))];
};

/** Words in another language than the document's say which one: a screen reader changes its voice there. */
export const checkPassages: Check = ({ pdf, markText, expected: { entry } }, note) => {
  const passages = entry?.passages ?? [];
  if (passages.length === 0) return;
  const own = textOf(pdf.objects.get(pdf.catalog, 'Lang')) ?? '';
  const spoken = new Set(
    (pdf.structure ?? [])
      .flatMap((node) => spokenIn(node, own, markText))
      .filter(({ text }) => text.trim() !== '')
      .map(({ language, text }) => `${language} ${fingerprintOf(text).text}`),
  );
  for (const { leaf, page, language, text } of passages)
    if (!spoken.has(`${language} ${text}`))
      note('proof/passage-language', page, `Words of "${leaf}" are in "${language}", and the file does not say so.`);
};
