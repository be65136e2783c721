import type { Block, GridBlock, GridCell, GridRow } from '../../model/definition.ts';
import { again, type ReflowColumn } from '../reflow/column.ts';
import { firstLeaf, wordsIn } from '../words.ts';

/** What heads a column: nothing where its cells say themselves what they are. */
export type Head = { readonly blocks: readonly Block[]; readonly plain: boolean; readonly isWritten: boolean };

/** A cell and the column that it begins in. */
export type PlacedCell = readonly [cell: GridCell, column: number];

/** Each cell with the column that it begins in. */
export const placed = (row: GridRow): readonly PlacedCell[] => {
  let at = 0;
  return row.cells.map((cell) => {
    const column = at;
    at += cell.span;
    return [cell, column];
  });
};

/** What heads each column of a table. */
export const headsOf = ({ rows, headerRows }: GridBlock, { isWritten }: ReflowColumn): ReadonlyMap<number, Head> => {
  const heads = new Map<number, Head>();
  for (const row of rows.slice(0, headerRows))
    for (const [{ role, children, plain = false }, column] of placed(row))
      if (role === 'TH' && wordsIn(children) !== '')
        heads.set(column, { blocks: children, plain, isWritten: isWritten(firstLeaf(children) ?? '') });
  return heads;
};

/** The names of a table's columns. */
export type Names = {
  readonly at: (column: number) => Head | undefined;
  /** The name of a column over a cell: under its own leaf the first time, afterwards under one of that row. */
  readonly say: (head: Head, suffix: string) => readonly Block[];
  /** Whether a name has not been said yet: one that need not be repeated is said once, if it is of the manuscript. */
  readonly isFirst: (head: Head) => boolean;
  /** Names that no cell stood under. */
  readonly unsaid: () => readonly Head[];
};

const introducing = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block): Block => {
    if (block.kind === 'text') return { ...block, keepWithNext: true };
    return block.kind === 'stack' ? { ...block, children: introducing(block.children) } : block;
  });

/** Keeps account of which names of columns were said. */
export const namesOf = (heads: ReadonlyMap<number, Head>): Names => {
  const said = new Set<Head>();
  return {
    at: (column) => heads.get(column),
    say: (head, suffix) => {
      if (said.has(head)) return again(head.blocks, suffix);
      said.add(head);
      return introducing(head.blocks);
    },
    isFirst: (head) => head.isWritten && !said.has(head),
    unsaid: () => [...heads.values()].filter((head) => !said.has(head)),
  };
};
