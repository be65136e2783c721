// A template's own ids are what its contents and links point at: no other leaf may take one, wherever it stands.
import { expect, test } from 'vitest';
import type { ManuscriptNode } from '../../src/model/manuscript.ts';
import { childrenOf } from '../../src/model/leaves.ts';
import { composed } from './composing.ts';

const idsIn = (nodes: readonly ManuscriptNode[]): readonly string[] =>
  nodes.flatMap((node) => [`${node.kind === 'element' ? node.name : node.kind} ${node.id}`, ...idsIn(childrenOf(node))]);

const idsOf = async (body: string): Promise<readonly string[]> => {
  const { manuscript, told } = await composed(`<h1 id="top">Dig</h1>${body}`);
  expect(told).toEqual([]);
  return idsIn(manuscript?.body ?? []).slice(1);
};

const notes = '<notes label="Your notes"/>';

test.each([
  ['leaves of one name are numbered', `${notes}${notes}`, ['notes notes', 'notes notes.2']],
  [
    'a given id goes to its own leaf, although another of that name comes first',
    `${notes}${notes}<h2 id="notes">Notes</h2>`,
    ['notes notes.2', 'notes notes.3', 'heading notes'],
  ],
  [
    'and although that stands deep',
    `${notes}<keep><p id="notes">x</p></keep>`,
    ['notes notes.2', 'keep keep', 'paragraph notes'],
  ],
  [
    'a given id with a number is not given again',
    `${notes}${notes}<h2 id="notes.2">Notes</h2>`,
    ['notes notes', 'notes notes.3', 'heading notes.2'],
  ],
  [
    'of two that are given one id the first has it',
    `${notes}<p id="notes">x</p><p id="notes">y</p>`,
    ['notes notes.2', 'paragraph notes', 'paragraph notes.3'],
  ],
])('%s', async (_, body, ids) => {
  expect(await idsOf(body)).toEqual(ids);
});

test('contents name the page of the heading that they mean', async () => {
  const body = `<h1>Dig</h1><p>Notes: <folio of="notes"/></p>${notes}<h2 id="notes">Notes</h2>`;
  const { manuscript, told } = await composed(body);
  expect(told).toEqual([]);
  expect(manuscript?.body.find(({ id }) => id === 'notes')?.kind).toBe('heading');
});
