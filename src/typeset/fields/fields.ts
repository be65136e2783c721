import type { Block, GridBlock, GridCell, GridRow, Mark, MarkBlock, StackBlock, TextBlock } from '../../model/definition.ts';
import { firstLeaf, wordsIn, wordsInCells } from '../words.ts';
import { lineInPlaces } from './line.ts';
import { holds, inCells, isMarked, isOpen } from './marks.ts';
import { beforeRow, nameOf } from './row-name.ts';
import {
  asking,
  besideWords,
  boxField,
  eachFrom,
  giveLabels,
  joined,
  newWalk,
  reading,
  textField,
  type Around,
  type FieldSetting,
  type Walk,
} from './walk.ts';

export type { FieldSetting } from './walk.ts';

const cellIn = (walk: Walk, cell: GridCell, around: Around | undefined): GridCell => ({
  ...cell,
  children: blocksIn(walk, cell.children, around),
});

const leafOf = ({ cells }: GridRow): string | undefined => firstLeaf(cells.flatMap(({ children }) => children));

/** What heads each column; one that is headed like another says the heading before it as well. */
const headsOver = (walk: Walk, heads: GridRow | undefined): readonly string[] => {
  const said = (heads?.cells ?? []).flatMap(({ span, children }) => Array.from({ length: span }, () => wordsIn(children)));
  const isTwice = (head: string): boolean => said.indexOf(head) !== said.lastIndexOf(head);
  return said.map((head, at) => {
    const before = said.slice(0, at).findLast((each) => !isTwice(each)) ?? '';
    return head === '' || before === '' || !isTwice(head) ? head : walk.phrase('field.within', { inner: before, outer: head });
  });
};

/** An empty cell is a place to write where its table says so: any other is empty on purpose. */
const isOpenCell = ({ is, children }: GridCell): boolean => is === 'write-in' && children.length === 0;

/** A place in a table is asked for by the name of its row and by its column. */
const tableRowIn = (walk: Walk, row: GridRow, grid: GridBlock): GridRow => {
  const heads = headsOver(walk, grid.rows[grid.headerRows - 1]);
  const asked = nameOf(row);
  const leaf = leafOf(row) ?? grid.leaf ?? 'row';
  const cellAt = (cell: GridCell, index: number): GridCell => {
    const answer = heads[index] ?? '';
    const around = { asked: joined(walk, asked, answer), leaf: `${leaf}-${index + 1}`, answer };
    return cellIn(walk, isOpenCell(cell) ? { ...cell, children: [walk.line(around.leaf, around.asked)] } : cell, around);
  };
  const cells = (): readonly GridCell[] => row.cells.map(cellAt);
  return { ...row, cells: row.oneOf ? asking(walk, { asked, leaf }, holds(inCells([row]), isMarked), cells) : cells() };
};

/** A square to check is asked for by the words beside it. */
const arrangedRowIn = (walk: Walk, row: GridRow, around: Around | undefined): GridRow => {
  const words = wordsInCells(row.cells);
  const isBeside = words !== '' && row.cells.some(({ children }) => children.some(isOpen));
  const beside = isBeside ? besideWords(walk, words, leafOf(row) ?? 'mark') : around;
  return { ...row, cells: row.cells.map((cell) => cellIn(walk, cell, beside)) };
};

const gridIn = (walk: Walk, grid: GridBlock, around: Around | undefined): GridBlock => ({
  ...grid,
  rows: grid.rows.map((row, at) => {
    if (grid.role === 'none') return arrangedRowIn(walk, row, around);
    if (at < grid.headerRows) return row;
    walk.before = beforeRow(grid, at);
    const filled = tableRowIn(walk, row, grid);
    walk.before = '';
    return filled;
  }),
});

/** The words of what is asked stand before the first of its answers. */
const questionIn = ({ children, leaf }: StackBlock): Around => {
  const first = children.findIndex((child) => holds([child], isOpen));
  const before = first < 0 ? children : children.slice(0, first);
  return { asked: wordsIn(before), leaf: firstLeaf(before) ?? leaf ?? 'question' };
};

const stackIn = (walk: Walk, block: StackBlock, around: Around | undefined): StackBlock => {
  // The word of a point stands above or below its circle.
  const words = block.children.some(isOpen) ? wordsIn(block.children) : '';
  const inside = words === '' ? around : besideWords(walk, words, firstLeaf(block.children) ?? 'mark');
  const through = (): readonly Block[] => blocksIn(walk, block.children, inside);
  const children = block.oneOf ? asking(walk, questionIn(block), holds(block.children, isMarked), through) : through();
  if (block.write === undefined) return { ...block, children };
  const { label } = block.write;
  return { ...block, children, write: { label, field: textField(walk, { asked: label, leaf: block.leaf ?? 'box' }) } };
};

/** A mark of a question that is answered is left to nobody. */
const notOpen = ({ empty: _empty, ...mark }: Mark): Mark => mark;

const markIn = (walk: Walk, block: MarkBlock, around: Around = walk.last): Block => {
  const { ends, mark } = block;
  const { empty } = mark;
  // A line with a cross on it is an example.
  if (ends !== undefined && block.label === undefined) return lineInPlaces(walk, block, ends, around);
  if (empty === undefined || block.label !== undefined) return block;
  if (walk.question?.isAnswered) return { ...block, mark: notOpen(mark) };
  return { ...block, field: boxField(walk, around, empty) };
};

const textIn = (walk: Walk, block: TextBlock): TextBlock => {
  const words = wordsIn([block]);
  reading(walk, words, /^H\d$/.test(block.role) ? Number(block.role.slice(1)) : null);
  walk.last = { asked: words || walk.last.asked, leaf: block.leaf };
  return block;
};

const blockIn = (walk: Walk, block: Block, around?: Around): Block => {
  switch (block.kind) {
    case 'text':
      return textIn(walk, block);
    case 'lines':
      return { ...block, field: textField(walk, { asked: around?.asked ?? block.label, leaf: block.leaf }) };
    case 'mark':
      return markIn(walk, block, around);
    case 'stack':
      return stackIn(walk, block, around);
    case 'snug': {
      const set = (children: readonly Block[]) => blocksIn(walk, children, around);
      const [loosest = [], ...tighter] = eachFrom(walk, [block.loosest, ...block.tighter], set);
      return { ...block, loosest, tighter };
    }
    case 'fit': {
      const set = (one: (typeof block.settings)[number]) => ({ ...one, children: blocksIn(walk, one.children, around) });
      return { ...block, settings: eachFrom(walk, block.settings, set) };
    }
    case 'grid':
      return gridIn(walk, block, around);
    case 'sheet':
      // What is there for the eye only says again what stands elsewhere, or is empty on its back.
      return {
        ...block,
        cells: block.cells.map((each) => (each.isArtifact ? each : { ...each, children: blocksIn(walk, each.children) })),
      };
    default:
      return block;
  }
};

const blocksIn = (walk: Walk, blocks: readonly Block[], around?: Around): readonly Block[] =>
  blocks.map((block) => blockIn(walk, block, around));

/**
 * Makes fields of the places to write and to check in, in reading order. Each says what is asked: its own words, or in a
 * table its row and its column, and the heading that it stands under.
 */
export const withFields = (blocks: readonly Block[], setting: FieldSetting): readonly Block[] => {
  const walk = newWalk(setting);
  const filled = blocksIn(walk, blocks);
  giveLabels(walk);
  return filled;
};
