import { expect, test } from 'vitest';
import { squeezed } from '../support/pdf.ts';
import { inOrder, isNear, misprinted } from './judge.ts';

const chart = {
  columns: ['Bread', 'Cake'],
  pointer: null,
  rows: [
    { reference: 'b/rising', question: 'What makes it rise?', cells: ['Yeast.', 'Air.'] },
    { reference: 'b/keeping', question: 'Does it keep?', cells: ['Yes.', 'Yes.'] },
  ],
};

test.each([
  ['each cell behind its heading', 'B1 What makes it rise? Bread Yeast. Cake Air. B2 Does it keep? Bread Yes. Cake Yes.', null],
  [
    'a cell behind another heading',
    'B1 What makes it rise? Cake Yeast. Bread Air. B2 Does it keep? Bread Yes. Cake Yes.',
    'b/rising: "Bread | Cake" does not stand above it',
  ],
  ['as it should be', 'Bread Cake B1 What makes it rise? Yeast. Air. B2 Does it keep? Yes. Yes.', null],
  [
    'cells exchanged',
    'Bread Cake B1 What makes it rise? Air. Yeast. B2 Does it keep? Yes. Yes.',
    'b/rising: "Air.…" is not in its place',
  ],
  [
    'rows exchanged',
    'Bread Cake B2 Does it keep? Yes. Yes. B1 What makes it rise? Yeast. Air.',
    'b/keeping: its question does not follow',
  ],
  [
    'a cell lost',
    'Bread Cake B1 What makes it rise? Yeast. Air. B2 Does it keep? Yes.',
    'b/keeping: "Yes.…" is not in its place',
  ],
  [
    'a cell in another row',
    'Bread Cake B1 What makes it rise? Yeast. B2 Does it keep? Air. Yes. Yes.',
    'b/rising: "Air.…" is not in its place',
  ],
  [
    'headings exchanged',
    'Cake Bread B1 What makes it rise? Yeast. Air. B2 Does it keep? Yes. Yes.',
    'b/rising: "Bread | Cake" does not stand above it',
  ],
])('a chart with %s', (_, text, verdict) => {
  expect(misprinted(squeezed(text), chart)).toBe(verdict);
});

test('a chart that may be pointed at is named', () => {
  expect(misprinted('Breadandcake,onasheetofitsown.', { ...chart, pointer: 'Bread and cake' })).toBeNull();
  expect(misprinted('Breadandcake', { ...chart, pointer: 'Bread and cake' })).not.toBeNull();
});

test('nearness and order', () => {
  expect(isNear('Tea20minutes', 'Tea', '20 minutes', 12)).toBe(true);
  expect(isNear('Teaxxxxxxxxxxxxxxx20minutes', 'Tea', '20 minutes', 12)).toBe(false);
  expect([inOrder('a1b2', ['a', 'b']), inOrder('a1b2', ['b', 'a'])]).toEqual([true, false]);
});
