import { counted } from '../../diagnostics/counted.ts';
import type { PacketEntry } from '../../model/packet.ts';
import type { Check } from './check.ts';

/** The first and the last page that a leaf of paper holds what leaves the document, from a right-hand page to the back of the last one. */
const leavesOfPaper = (pages: readonly number[]): { readonly from: number; readonly to: number } => {
  const last = Math.max(...pages);
  return { from: Math.min(...pages), to: last + (last % 2) };
};

const pagesOf = ({ leaves }: PacketEntry, isMeant: (leaf: string) => boolean): readonly number[] =>
  leaves.flatMap(({ id, page }) => (page !== null && isMeant(id) ? [page] : []));

/** A sheet that leaves its document takes nothing else along: no other sheet stands on its leaf of paper. */
export const checkTearOuts: Check = ({ expected: { entry } }, note) => {
  for (const sheet of entry?.tearOuts ?? []) {
    if (entry === null) return;
    const own = new Set(sheet);
    const pages = pagesOf(entry, (leaf) => own.has(leaf));
    if (pages.length === 0) continue;
    const { from, to } = leavesOfPaper(pages);
    if (from % 2 === 0)
      note('proof/shared-tear-out', from, 'A sheet that leaves the document begins on the back of another one.');
    const others = pagesOf(entry, (leaf) => !own.has(leaf)).filter((page) => page >= from && page <= to);
    const [first] = others;
    if (first !== undefined)
      note(
        'proof/shared-tear-out',
        first,
        `${counted(others.length, 'piece')} of text would go along with the sheet on pages ${from} to ${to}, which leaves the document.`,
      );
  }
};
