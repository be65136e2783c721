import { cell, stack } from '../../elements/build.ts';
import type { Block, GridBlock, TextBlock } from '../../model/definition.ts';
import type { Theme } from '../../model/theme.ts';
import { wordsIn } from '../words.ts';

/** What setting in one column needs to know. */
export type ReflowColumn = {
  readonly theme: Theme;
  /** How wide the page's text is. */
  readonly width: number;
  /** Whether a leaf is of the manuscript, and not a label that an element adds. */
  readonly isWritten: (leaf: string) => boolean;
  /** Sets blocks in one column. */
  readonly set: (blocks: readonly Block[]) => readonly Block[];
};

/** Something narrow with words beside it: a number, a mark, a square to check. */
export const hung = (
  narrow: readonly Block[],
  width: number,
  words: readonly Block[],
  { theme }: Pick<ReflowColumn, 'theme'>,
): GridBlock => ({
  kind: 'grid',
  role: 'none',
  tracks: [
    { kind: 'fixed', width },
    { kind: 'share', share: 1 },
  ],
  gap: theme.space.unit * 2,
  headerRows: 0,
  rows: [{ cells: [cell(narrow), cell(words)] }],
  frames: [],
  keep: 'together',
  before: 0,
  after: 0,
});

/** About how wide a letter is, in parts of the type's size. */
const LETTER = 0.52;

/** How wide the words of some blocks stand on one line, about. */
export const widthOf = (blocks: readonly Block[], { theme }: ReflowColumn): number => {
  const longest = Math.max(0, ...blocks.map((block) => wordsIn([block]).length));
  return longest * theme.styles.cell.size * LETTER;
};

/** Narrow things in as many rows as they need: answers to choose from, names of columns. */
export const inRows = (items: readonly (readonly Block[])[], extra: number, column: ReflowColumn): readonly Block[] => {
  const { space } = column.theme;
  const room = column.width - 2 * space.boxPad;
  const widest = Math.max(1, ...items.map((item) => widthOf(item, column) + extra));
  const abreast = Math.max(1, Math.min(items.length, Math.floor((room + space.gutter) / (widest + space.gutter))));
  const rows = Array.from({ length: Math.ceil(items.length / abreast) }, (_, at) =>
    items.slice(at * abreast, (at + 1) * abreast),
  );
  if (abreast === 1) return rows.map(([item = []]) => stack(item, { before: space.unit }));
  return rows.map((row): GridBlock => ({
    kind: 'grid',
    role: 'none',
    tracks: Array.from({ length: abreast }, () => ({ kind: 'share', share: 1 })),
    gap: space.gutter,
    headerRows: 0,
    rows: [{ cells: Array.from({ length: abreast }, (_, at) => cell(row[at] ?? [])) }],
    frames: [],
    keep: 'together',
    before: space.unit,
    after: 0,
  }));
};

/** The same words once more, under names of their own. */
export const again = (blocks: readonly Block[], suffix: string): readonly Block[] =>
  blocks.map((block): Block => {
    if (block.kind === 'text') return { ...block, leaf: `${block.leaf}.${suffix}`, keepWithNext: true } satisfies TextBlock;
    if (block.kind === 'stack') return { ...block, children: again(block.children, suffix) };
    if (block.kind !== 'grid') return block;
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, children: again(cell.children, suffix) })),
    }));
    return { ...block, rows };
  });
