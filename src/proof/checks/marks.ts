import { counted } from '../../diagnostics/counted.ts';
import { walkStructure } from '../objects/structure.ts';
import { isList, isRef } from '../objects/value.ts';
import type { OpenedPdf } from '../opened.ts';
import type { Paint } from '../reader/tracing.ts';
import { quoted, type Check } from './check.ts';

const NAMES: Readonly<Record<Paint, readonly [one: string, many: string]>> = {
  text: ['piece of text', 'pieces of text'],
  line: ['line', 'lines'],
  shape: ['shape', 'shapes'],
  picture: ['picture', 'pictures'],
};

/** Everything that is painted belongs to the structure or is declared decoration. */
export const checkPaint: Check = ({ pdf: { ink } }, note) => {
  ink.forEach(({ loose, texts }, at) => {
    if (loose.size === 0) return;
    const list = [...loose].map(([what, count]) => counted(count, ...NAMES[what])).join(', ');
    const first = texts.find(({ mcid, isArtifact }) => mcid === null && !isArtifact);
    note(
      'proof/untagged-paint',
      at + 1,
      `Painted outside of the structure: ${list}${first ? `, the first ${quoted(first.text)}` : ''}.`,
    );
  });
};

/** Which element each stretch of marked content is in, as the structure tells it. */
const holdersOf = ({ structure }: OpenedPdf) => {
  const holders = new Map<string, { readonly page: number; readonly mcid: number; readonly objects: number[] }>();
  walkStructure(structure ?? [], ({ object, children }) => {
    for (const child of children) {
      if (child.kind !== 'mark') continue;
      const key = `${child.page}:${child.mcid}`;
      const holder = holders.get(key) ?? { page: child.page, mcid: child.mcid, objects: [] };
      holder.objects.push(object);
      holders.set(key, holder);
    }
  });
  return holders;
};

/** Each stretch of marked content is in one element, and the file tells the same forwards and backwards. */
export const checkMarks: Check = ({ pdf, markText }, note) => {
  const holders = holdersOf(pdf);
  pdf.ink.forEach(({ marks }, at) => {
    for (const [mcid, times] of marks) {
      const words = quoted(markText(at + 1, mcid));
      if (!holders.has(`${at + 1}:${mcid}`))
        note('proof/stray-mark', at + 1, `${words} (MCID ${mcid}) is in no element of the structure.`);
      if (times > 1) note('proof/stray-mark', at + 1, `MCID ${mcid} is given ${counted(times, 'time')}: ${words}.`);
    }
  });
  for (const { page, mcid, objects } of holders.values()) {
    if (!pdf.ink[page - 1]?.marks.has(mcid))
      note('proof/stray-mark', page, `The structure speaks of MCID ${mcid}, which is not on the page.`);
    if (objects.length > 1)
      note('proof/stray-mark', page, `${quoted(markText(page, mcid))} (MCID ${mcid}) is in ${objects.length} elements.`);
  }
};

/** The way back: from a page's marked content to its elements. */
export const checkParents: Check = ({ pdf }, note) => {
  const holders = [...holdersOf(pdf).values()];
  pdf.pages.forEach(({ structParents }, at) => {
    const own = holders.filter(({ page }) => page === at + 1);
    if (own.length === 0) return;
    const listed = structParents === undefined ? null : pdf.objects.resolve(pdf.parents.get(structParents));
    if (!isList(listed)) return note('proof/broken-parents', at + 1, 'The page does not lead back to the structure.');
    const wrong = own.filter(({ mcid, objects }) => {
      const back = listed[mcid];
      return back === undefined || !isRef(back) || !objects.includes(back.number);
    });
    if (wrong.length > 0)
      note(
        'proof/broken-parents',
        at + 1,
        `${counted(wrong.length, 'stretch', 'stretches')} of marked content, the first MCID ${wrong[0]?.mcid ?? 0}, ${wrong.length === 1 ? 'leads' : 'lead'} back to another element.`,
      );
  });
};
