import type { FormatId } from '../geometry/paper.ts';
import type { OrderLine } from './order.ts';

/** One document within a file for the copier: where it begins there, and how many pages it has. */
export type SetPart = { readonly line: OrderLine; readonly first: number; readonly pages: number };

/** A file for the copier: documents that are printed with one setting, in hand-out order, behind a slip sheet. */
export type PrintSet = {
  /** From 1, in the order in which they are queued. */
  readonly number: number;
  /** The name of its file. */
  readonly file: string;
  readonly copies: number | null;
  readonly per: OrderLine['per'];
  readonly paper: FormatId;
  readonly sides: OrderLine['sides'];
  readonly flip: 'long' | 'short';
  readonly stock: string | null;
  /** Pages of the slip sheet. */
  readonly slip: number;
  readonly parts: readonly SetPart[];
  /** Pages of the file, blank backs among them. */
  readonly pages: number;
  /** Sheets of one copy, without the slip sheet, and those of the slip sheet. */
  readonly sheets: number;
  readonly slipSheets: number;
};

/** The edge along which the sheets of a document are turned over: a page that lies wide has its long edge above. */
const flipOf = ({ sides, isWide, flip }: OrderLine): PrintSet['flip'] => {
  if (sides === 'one') return 'long';
  return flip ?? (isWide ? 'short' : 'long');
};

/** What a copier has to be told once for all documents of a file. */
const settingOf = (line: OrderLine): string =>
  JSON.stringify([line.copies, line.copies === null ? line.per : null, line.paper, line.sides, flipOf(line), line.stock]);

/** Pages up to the end of their last leaf: the next document begins on a fresh one. */
const filled = (pages: number, sides: OrderLine['sides']): number => (sides === 'two' ? pages + (pages % 2) : pages);

/** Pages of the slip sheet of a set, where it has been set already. */
export type SlipPages = ReadonlyMap<number, number>;

const setOf = (lines: readonly [OrderLine, ...OrderLine[]], number: number, slip: number): PrintSet => {
  const [{ copies, per, paper, sides, stock }] = lines;
  let next = filled(slip, sides);
  const parts = lines.map((line): SetPart => {
    const first = next + 1;
    next += filled(line.pages, sides);
    return { line, first, pages: line.pages };
  });
  const onSheet = sides === 'two' ? 2 : 1;
  const slipSheets = filled(slip, sides) / onSheet;
  return {
    ...{ number, file: `print-set-${String(number)}.pdf`, copies, per, paper, sides, flip: flipOf(lines[0]), stock, slip, parts },
    pages: next,
    sheets: next / onSheet - slipSheets,
    slipSheets,
  };
};

/** Parts documents into files for the copier, one for each setting, in the order in which the first of each is handed out. */
export const printSets = (lines: readonly OrderLine[], slips: SlipPages = new Map()): readonly PrintSet[] => {
  const groups = new Map<string, [OrderLine, ...OrderLine[]]>();
  for (const line of lines) {
    const group = groups.get(settingOf(line));
    if (group === undefined) groups.set(settingOf(line), [line]);
    else group.push(line);
  }
  return [...groups.values()].map((group, at) => setOf(group, at + 1, slips.get(at + 1) ?? 1));
};
