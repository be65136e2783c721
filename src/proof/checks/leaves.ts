import { digestOf } from '../../model/fingerprint.ts';
import type { PacketEntry } from '../../model/packet.ts';
import type { OpenedPdf } from '../opened.ts';
import { piecesInOrder, runningText, type MarkText, type RunningText, type Start } from '../reading.ts';
import type { Check, Note } from './check.ts';

type Leaf = PacketEntry['leaves'][number];

/** Finds leaves in a text by their digests alone; each place is found once. */
const finder = ({ read, starts }: RunningText) => {
  const byPage = new Map<number, Start[]>();
  for (const start of starts) {
    const page = byPage.get(start.page);
    if (page) page.push(start);
    else byPage.set(start.page, [start]);
  }
  const taken = new Set<number>();
  const take = (candidates: readonly Start[], { length = 0, text }: Leaf, fits: (start: Start) => boolean): Start | undefined => {
    const found = candidates.find(
      (start) =>
        fits(start) &&
        !taken.has(start.offset) &&
        start.offset + length <= read.length &&
        digestOf(read.slice(start.offset, start.offset + length)) === text,
    );
    if (found) taken.add(found.offset);
    return found;
  };
  return {
    /** On a page: a piece after the last leaf, an earlier piece, and last the middle of a piece. */
    on: (leaf: Leaf, page: number, cursor: number, thoroughly: boolean): Start | undefined => {
      const here = byPage.get(page) ?? [];
      return (
        take(here, leaf, ({ offset, isPiece }) => isPiece && offset >= cursor) ??
        take(here, leaf, ({ offset, isPiece }) => isPiece && offset < cursor) ??
        (thoroughly ? take(here, leaf, ({ isPiece }) => !isPiece) : undefined)
      );
    },
    anywhere: (leaf: Leaf): Start | undefined => take(starts, leaf, ({ isPiece }) => isPiece),
  };
};

/** So many leaves are looked for thoroughly when they are not where they should be; with more lost, it is another document. */
const PATIENCE = 50;

/** What prints letters and has a page: figures and lines to write on do not. */
const lookedFor = (entry: PacketEntry | null): readonly Leaf[] =>
  (entry?.leaves ?? []).filter(({ length, page }) => length !== undefined && length > 0 && page !== null);

/** Cards are read sheet by sheet, and what is behind a card after all fronts of its sheet, wherever its template has it. */
const asRead = (entry: PacketEntry | null, leaves: readonly Leaf[]): readonly Leaf[] =>
  entry?.cards === undefined ? leaves : [...leaves].sort((a, b) => (a.page ?? 0) - (b.page ?? 0));

/** Without a structure nothing tells text from running heads, so leaves that go on over a page are not judged. */
const whole = (leaves: readonly Leaf[]): readonly Leaf[] =>
  leaves.filter(({ page }, at) => {
    const next = leaves[at + 1];
    return next !== undefined && next.page === page;
  });

const textOf = ({ structure, ink }: OpenedPdf, markText: MarkText): RunningText =>
  structure === undefined
    ? runningText(ink.flatMap(({ texts }, at) => texts.map(({ text }) => ({ page: at + 1, text }))))
    : runningText(piecesInOrder(structure, markText));

/** How many of a file's leaves are looked for, and how many of them are there. */
export type LeafCounts = { readonly leaves: number; readonly leavesFound: number };

/** Every leaf is in the file, on its page, and they are read in the order in which they were written. */
export const findLeaves = ({ pdf, markText, expected }: Parameters<Check>[0], note: Note): LeafCounts => {
  const leaves = asRead(expected.entry, lookedFor(expected.entry));
  const judged = pdf.structure === undefined ? whole(leaves) : leaves;
  const find = finder(textOf(pdf, markText));
  let cursor = 0;
  let astray = 0;
  let leavesFound = 0;
  for (const leaf of judged) {
    const page = leaf.page ?? 0;
    const found = find.on(leaf, page, cursor, astray < PATIENCE);
    const elsewhere = found || astray >= PATIENCE ? undefined : find.anywhere(leaf);
    if (!found) astray++;
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
