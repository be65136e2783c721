// Which documents go into which file for the copier, and on which pages they come to lie.
import { expect, test } from 'vitest';
import type { OrderLine } from '../../src/model/order.ts';
import { printSets } from '../../src/model/print-set.ts';
import { PLAIN_PRODUCTION } from '../../src/model/plan.ts';

const BASE: OrderLine = {
  ...{ id: 'a', file: 'out/a.pdf', kind: 'a', itemName: '', itemLabel: '', copies: 14, per: 'participant', paper: 'letter' },
  ...{ trim: 'letter', sides: 'two', finish: 'none', production: PLAIN_PRODUCTION, pages: 2, sheets: 1, signatures: 0 },
  ...{ stock: null, flip: null, isWide: false },
};
const line = (id: string, changes: Partial<OrderLine> = {}): OrderLine => ({ ...BASE, id, ...changes });

const told = (lines: readonly OrderLine[], slips?: ReadonlyMap<number, number>) =>
  printSets(lines, slips).map(({ file, parts, pages, sheets, slipSheets }) => [
    file,
    parts.map((part) => `${part.line.id} ${part.first}-${part.first + part.pages - 1}`).join(', '),
    pages,
    sheets,
    slipSheets,
  ]);

test('one setting is one file, in the order in which it is handed out', () => {
  expect(told([line('book', { pages: 5 }), line('guide', { copies: 2 }), line('form', { pages: 1 })])).toEqual([
    ['print-set-1.pdf', 'book 3-7, form 9-9', 10, 4, 1],
    ['print-set-2.pdf', 'guide 3-4', 4, 1, 1],
  ]);
});

test.each<[string, Partial<OrderLine>]>([
  ['copies', { copies: 2 }],
  ['paper', { paper: 'tabloid' }],
  ['sides', { sides: 'one' }],
  ['stock', { stock: '5302' }],
  ['the edge to turn along', { isWide: true }],
])('%s is a setting', (_, changes) => {
  expect(printSets([line('one'), line('other', changes)])).toHaveLength(2);
});

test('what is done with a stack afterward is none, nor how a sheet lies that has one side', () => {
  expect(printSets([line('one'), line('other', { finish: 'punch' })])).toHaveLength(1);
  expect(printSets([line('one', { sides: 'one' }), line('other', { sides: 'one', isWide: true })])).toHaveLength(1);
});

test('where the size of the group is not known, whom copies are for is a setting', () => {
  expect(printSets([line('one', { copies: null }), line('other', { copies: null, per: 'facilitator' })])).toHaveLength(2);
});

test('sheets of one side have no blank backs, and a longer slip sheet moves what follows', () => {
  const lines = [line('one', { sides: 'one', pages: 3 }), line('other', { sides: 'one', pages: 1 })];
  expect(told(lines)).toEqual([['print-set-1.pdf', 'one 2-4, other 5-5', 5, 4, 1]]);
  expect(told(lines, new Map([[1, 2]]))).toEqual([['print-set-1.pdf', 'one 3-5, other 6-6', 6, 4, 2]]);
});
