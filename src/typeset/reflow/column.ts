import { cell, fixed, grid, row, share } from '../../elements/build.ts';
import type { AbreastBlock, Block, GridBlock, TextBlock } from '../../model/definition.ts';
import type { Theme } from '../../model/theme.ts';

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
): GridBlock =>
  grid([fixed(width), share()], [row([cell(narrow), cell(words)])], { gap: theme.space.unit * 2, keep: 'together' });

/** Short things side by side, as the theme spaces them: answers to choose from, names of columns. */
export const abreast = (
  items: readonly (readonly Block[])[],
  { theme }: Pick<ReflowColumn, 'theme'>,
  extra: Partial<Pick<AbreastBlock, 'columns' | 'gap' | 'rowGap' | 'before' | 'after'>> = {},
): AbreastBlock => ({
  kind: 'abreast',
  items: items.map((children) => ({ children, least: 0 })),
  columns: 'even',
  gap: theme.space.gutter,
  rowGap: theme.space.unit,
  before: 0,
  after: 0,
  ...extra,
});

/** The same words once more, under names of their own. */
export const again = (blocks: readonly Block[], suffix: string): readonly Block[] =>
  blocks.map((block): Block => {
    if (block.kind === 'text') return { ...block, leaf: `${block.leaf}.${suffix}`, keepWithNext: true } satisfies TextBlock;
    if (block.kind === 'stack') return { ...block, children: again(block.children, suffix) };
    if (block.kind !== 'grid') return block;
    const rows = block.rows.map((each) => ({
      ...each,
      cells: each.cells.map((one) => ({ ...one, children: again(one.children, suffix) })),
    }));
    return { ...block, rows };
  });
