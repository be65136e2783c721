// What half a page does to tables: many columns of words become a list, and columns of squares to mark stay.
import { expect, test } from 'vitest';
import type { Block, GridBlock } from '../../src/model/definition.ts';
import { onHalfPage } from '../../src/typeset/reflow/narrow.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';
import { cell, para, row, stack, table } from '../press/blocks.ts';

const curriculum = await curriculumOf(shippedHost);
const theme = curriculum.themes.get('booklet')?.value;
if (theme === undefined) throw new Error('there is no theme for half a page');

const set = (blocks: readonly Block[]): readonly Block[] =>
  onHalfPage(blocks, { theme, width: theme.page.width, isWritten: () => true });

const square: Block = {
  kind: 'mark',
  mark: { view: { width: 24, height: 24 }, paths: [{ d: 'M 0 0 L 24 0' }] },
  size: { width: 12, height: 12 },
  align: 'left',
  before: 0,
  after: 0,
};

const words = (count: number): GridBlock => {
  const cells = (line: string, role: 'TH' | 'TD') =>
    Array.from({ length: count }, (_, at) => cell([para(`${line} ${at + 1}`)], { role }));
  return table([row(cells('Head', 'TH')), row(cells('Bean', 'TD'))], { headerRows: 1 });
};

const kinds = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => [
    block.kind === 'stack' || block.kind === 'grid' ? `${block.kind} ${block.role ?? ''}`.trim() : block.kind,
    ...(block.kind === 'stack' ? kinds(block.children) : []),
  ]);

test.each([
  [2, true],
  [3, true],
  [4, false],
  [5, false],
])('a table of %i columns of words stays a table: %s', (columns, stays) => {
  const [block] = set([words(columns)]);
  expect(block?.kind === 'grid' && block.role === 'Table').toBe(stays);
  if (!stays) expect(kinds(block ? [block] : [])).toEqual(expect.arrayContaining(['stack L', 'stack LI']));
});

test('a table within a box is found', () => {
  expect(kinds(set([stack([words(4)])]))).toContain('stack L');
  const beside = table([row([cell([words(4)], { role: 'none' })])], { role: 'none' });
  const [grid] = set([beside]);
  expect(grid?.kind === 'grid' ? kinds(grid.rows[0]?.cells[0]?.children ?? []) : []).toContain('stack L');
});

test('columns of squares to mark stand side by side as they did', () => {
  const marked = table([row([cell([para('Sow beans')]), ...Array.from({ length: 3 }, () => cell([square], { is: 'choice' }))])]);
  expect(set([marked])).toEqual([marked]);
});
