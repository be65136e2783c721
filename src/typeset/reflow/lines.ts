import type { Block, GridCell } from '../../model/definition.ts';
import { abreast, type ReflowColumn } from '../reflow/column.ts';

/** Cells of one paragraph each, which say one thing together: they follow each other like its lines. */
export const asLines = (cells: readonly (readonly Block[])[]): readonly Block[] | undefined => {
  const texts = cells.flatMap((children) => (children.length === 1 && children[0]?.kind === 'text' ? [children[0]] : []));
  if (texts.length < cells.length) return undefined;
  return texts.map((text, at) => ({ ...text, before: 0, after: at === texts.length - 1 ? text.after : 0 }));
};

/** A label that says several things says them on one line, where they stand there. */
export const labelIn = ({ children }: GridCell, column: ReflowColumn): readonly Block[] => {
  const set = column.set(children);
  if (set.length < 2) return set;
  return [
    abreast(
      set.map((block) => [block]),
      column,
      { columns: 'close', rowGap: 0 },
    ),
  ];
};

/** A label and the words that it introduces, on one line where they stand there. */
export const asOneLine = (cells: readonly GridCell[], column: ReflowColumn): Block | undefined => {
  const [label, words] = cells.map(({ children }) => column.set(children));
  const isOne = (blocks: readonly Block[] | undefined): blocks is readonly Block[] =>
    blocks?.length === 1 && blocks[0]?.kind === 'text';
  if (cells.length !== 2 || cells[0]?.is !== 'label' || !isOne(label) || !isOne(words)) return undefined;
  return abreast([label, words], column, { columns: 'close', rowGap: 0, before: column.theme.space.item });
};
