import type { Block, GridBlock, GridCell, GridRow } from '../../model/definition.ts';
import { wordsIn, wordsInCells } from '../words.ts';
import { inCells } from './marks.ts';

const isHung = ({ is }: GridCell): boolean => is === 'hung';

/** The first paragraph among some blocks that has words. */
const firstParagraph = (blocks: readonly Block[]): string => {
  for (const block of blocks) {
    const inner = block.kind === 'stack' ? block.children : block.kind === 'grid' ? inCells(block.rows) : undefined;
    const words = inner === undefined ? wordsIn([block]) : firstParagraph(inner);
    if (words !== '') return words;
  }
  return '';
};

/** What a row is called: what hangs before its name, and the first paragraph of its heading, or else of its first cell with words. */
export const nameOf = ({ said, cells }: GridRow): string => {
  if (said !== undefined) return said;
  const head = cells.slice(0, cells.findIndex(({ role }) => role === 'TH') + 1);
  const named = wordsInCells(head) === '' ? cells : head;
  const at = named.findIndex((cell) => !isHung(cell) && wordsInCells([cell]) !== '');
  if (at < 0) return wordsInCells(named);
  const hung = wordsInCells(named.slice(0, at).filter(isHung));
  return `${hung} ${firstParagraph(named[at]?.children ?? [])}`.trim();
};

/** What stands before a row of a table: the row above it by its name, or the headings of the columns. */
export const beforeRow = ({ rows, headerRows }: GridBlock, at: number): string => {
  const above = rows[at - 1];
  if (above === undefined) return '';
  return at > headerRows ? nameOf(above) : wordsInCells(above.cells);
};
