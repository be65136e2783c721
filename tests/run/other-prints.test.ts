import { expect, test } from 'vitest';
import { otherPrints } from '../../src/run/other-prints.ts';
import { memoryHost } from '../support/memory-host.ts';

const { list } = memoryHost({
  'out/a/agenda.pdf': '',
  'out/a/packet.json': '',
  'out/a/deeper/old.pdf': '',
  'out/b/agenda.pdf': '',
  ...Object.fromEntries(
    ['certificate', 'badge', 'poster', 'chart', 'deck', 'tents', 'guide'].map((name) => [`out/b/${name}.pdf`, '']),
  ),
});
const tell = async (folders: readonly string[], written: readonly string[]) =>
  (await otherPrints({ listOutput: list }, folders, new Set(written))).map(({ message }) => message);

test('a folder that holds this print alone is not told of', async () => {
  expect(await tell(['out/a'], ['out/a/agenda.pdf', 'out/a/packet.json'])).toEqual([]);
});

test('a file of another print is named, and of many the first few', async () => {
  expect(await tell(['out/a', 'out/a'], ['out/a/packet.json'])).toEqual([
    'out/a also holds a file that this print did not write: agenda.pdf.',
  ]);
  expect(await tell(['out/b'], ['out/b/agenda.pdf'])).toEqual([
    'out/b also holds 7 files that this print did not write: badge.pdf, certificate.pdf, chart.pdf, deck.pdf, guide.pdf and 2 more.',
  ]);
});

test('a folder that is not there, and a host that forgets, have nothing to tell', async () => {
  expect(await tell(['out/c'], [])).toEqual([]);
  expect(await otherPrints({}, ['out/a'], new Set())).toEqual([]);
});
