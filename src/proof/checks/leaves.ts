import { digestOf } from '../../model/fingerprint.ts';
import type { PacketEntry } from '../../model/packet.ts';
import type { OpenedPdf } from '../opened.ts';
import { piecesInOrder, runningText, type MarkText, type Running, type Start } from '../reading.ts';
import type { Check, Note } from './check.ts';

type Leaf = PacketEntry['leaves'][number];

/** Where a leaf can begin, the likeliest first: at a piece after the last leaf, at an earlier piece, within a piece. */
const inLikelyOrder = (starts: readonly Start[], cursor: number): readonly Start[] => {
  const pieces = starts.filter(({ isPiece }) => isPiece);
  const words = starts.filter(({ isPiece }) => !isPiece);
  const ahead = ({ offset }: Start): boolean => offset >= cursor;
  const behind = ({ offset }: Start): boolean => offset < cursor;
  return [...pieces.filter(ahead), ...words.filter(ahead), ...pieces.filter(behind), ...words.filter(behind)];
};

/** Finds leaves in a text by their digests alone. */
const finder = ({ read, starts }: Running) => {
  const byPage = new Map<number, Start[]>();
  for (const start of starts) byPage.set(start.page, [...(byPage.get(start.page) ?? []), start]);
  const isAt = (offset: number, length: number, text: string): boolean =>
    offset + length <= read.length && digestOf(read.slice(offset, offset + length)) === text;
  return {
    on: ({ length = 0, text }: Leaf, page: number, cursor: number): Start | undefined =>
      inLikelyOrder(byPage.get(page) ?? [], cursor).find(({ offset }) => isAt(offset, length, text)),
    anywhere: ({ length = 0, text }: Leaf): Start | undefined =>
      starts.filter(({ isPiece }) => isPiece).find(({ offset }) => isAt(offset, length, text)),
  };
};

/** What prints letters and has a page: figures and lines to write on do not. */
const lookedFor = (entry: PacketEntry | null): readonly Leaf[] =>
  (entry?.leaves ?? []).filter(({ length, page }) => length !== undefined && length > 0 && page !== null);

/** Without a structure nothing tells text from running heads, so leaves that go on over a page are not judged. */
const whole = (leaves: readonly Leaf[]): readonly Leaf[] =>
  leaves.filter(({ page }, at) => {
    const next = leaves[at + 1];
    return next !== undefined && next.page === page;
  });

const textOf = ({ structure, ink }: OpenedPdf, markText: MarkText): Running =>
  structure === undefined
    ? runningText(ink.flatMap(({ texts }, at) => texts.map(({ text }) => ({ page: at + 1, text }))))
    : runningText(piecesInOrder(structure, markText));

/** How many of a file's leaves are looked for, and how many of them are there. */
export type LeafCounts = { readonly leaves: number; readonly leavesFound: number };

/** Every leaf is in the file, on its page, and they are read in the order in which they were written. */
export const findLeaves = ({ pdf, markText, expected }: Parameters<Check>[0], note: Note): LeafCounts => {
  const leaves = lookedFor(expected.entry);
  const judged = pdf.structure === undefined ? whole(leaves) : leaves;
  const find = finder(textOf(pdf, markText));
  let cursor = 0;
  let leavesFound = 0;
  for (const leaf of judged) {
    const page = leaf.page ?? 0;
    const found = find.on(leaf, page, cursor);
    const elsewhere = found ? undefined : find.anywhere(leaf);
    if (found) {
      leavesFound++;
      if (found.offset < cursor && pdf.structure !== undefined)
        note('proof/reading-order', page, `The words of "${leaf.id}" are read before what they follow.`);
      cursor = found.offset + (leaf.length ?? 0);
    } else if (elsewhere) {
      leavesFound++;
      note(
        'proof/leaf-elsewhere',
        elsewhere.page,
        `The words of "${leaf.id}" are on page ${elsewhere.page}; they were printed on page ${page}.`,
      );
    } else note('proof/leaf-lost', page, `The words of "${leaf.id}" are not in the file as they were printed.`);
  }
  return { leaves: judged.length, leavesFound };
};
