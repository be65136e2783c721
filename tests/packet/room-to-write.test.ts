// Room to write follows the example: where an answer is printed by hand, an empty place of its kind has as many lines at least,
// and a column to write in is as wide as handwriting asks. Read from the Definitions of the half day's sheets.
import { expect, test } from 'vitest';
import { millimetres } from '../../src/geometry/units.ts';
import { readFonts } from '../../src/host/fonts.ts';
import { PACKAGE_ROOT } from '../../src/host/node-host.ts';
import type { Block, Definition, LinesBlock } from '../../src/model/definition.ts';
import { OPEN_REQUEST } from '../../src/model/plan.ts';
import type { Placed } from '../../src/press/placed.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { walkBlocks } from '../../src/press/leaves.ts';
import { makeUpDocument } from '../../src/run/document.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);
const typeCase = await readFonts(PACKAGE_ROOT);

const request = { ...OPEN_REQUEST, workshop: 'half-day', brands: ['harbor-house'], kinds: ['participant-workbook'] };
const { value: plan } = planPrint(curriculum, request);
const [job] = plan?.jobs.filter(({ kind }) => kind === 'participant-workbook') ?? [];
if (plan === undefined || job === undefined) throw new Error('nothing is planned');
const made = makeUpDocument(curriculum, plan, job, { typeCase, foreignPages: new Map() });
const { value } = made;
const definition: Definition | undefined = value?.forme.definition;
const pieces: readonly Placed[] = (value?.forme.made.pages ?? []).flatMap((page) => page.pieces);

const linesIn = (blocks: readonly Block[]): readonly LinesBlock[] => {
  const found: LinesBlock[] = [];
  walkBlocks(blocks, (block) => {
    if (block.kind === 'lines') found.push(block);
  });
  return found;
};

const drawn = (leaf: string): number => pieces.filter((piece) => piece.kind === 'rule' && piece.leaf === leaf).length;

/** On how many lines a text stands that is printed. */
const linesOfText = (leaf: string): number => pieces.filter((piece) => piece.kind === 'text' && piece.leaf === leaf).length;

const likes = linesIn(definition?.body ?? []).filter(({ like }) => like !== undefined);

test('an empty place has at least the lines that the worked one took', () => {
  expect(likes.length).toBeGreaterThan(20);
  // Those whose example stands on the page in a column as wide: in the tables of the sheets.
  const compared = likes.flatMap(({ leaf, like }) => {
    const taken = Math.max(0, ...(like?.worked ?? []).map((text) => linesOfText(text.leaf)));
    const begun = like?.begun === undefined ? 0 : linesOfText(like.begun.leaf);
    return taken === 0 ? [] : [{ leaf, taken, has: drawn(leaf) + begun }];
  });
  expect(compared.length).toBeGreaterThan(20);
  expect(compared.filter(({ taken, has }) => has < taken)).toEqual([]);
  expect(compared.some(({ taken }) => taken > 3)).toBe(true);
});

test('a column to write in holds 45 mm of line', () => {
  const written = new Set(likes.map(({ leaf }) => leaf));
  const lengths = pieces.flatMap((piece) =>
    piece.kind === 'rule' && piece.leaf !== undefined && written.has(piece.leaf) ? [piece.length] : [],
  );
  expect(lengths.length).toBeGreaterThan(40);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(millimetres(45));
});

test('a sheet of two pages begins on a left-hand one, unless the leaf before it leaves the book, and none takes three', () => {
  const pages = value?.forme.made.pages ?? [];
  const starts = pages.flatMap(({ number, anchors }) =>
    anchors.flatMap(({ leaf }) => (leaf?.startsWith('sheet-') === true ? [{ leaf, number }] : [])),
  );
  const tearOut = starts.findIndex(({ leaf }) => leaf.includes('private-self-check'));
  expect(starts.length).toBeGreaterThan(6);
  expect(tearOut).toBeGreaterThan(0);
  const others = starts.filter((_, at) => at !== tearOut && at !== tearOut + 1);
  expect(others.filter(({ number }) => number % 2 === 1)).toEqual([]);
  expect((starts[tearOut]?.number ?? 0) % 2).toBe(1);
  expect(made.diagnostics.filter(({ code }) => code === 'press/sheet-too-long')).toEqual([]);
  expect(pages.length).toBeLessThanOrEqual(36);
});

/** Paragraphs of more lines than one, by the words of their last line. */
const lastLines = (): readonly { readonly words: string; readonly width: number; readonly measure: number }[] => {
  const byLeaf = new Map<string, Placed[]>();
  for (const piece of pieces) {
    if (piece.kind !== 'text' || piece.artifact || piece.role !== 'P' || piece.leaf === undefined) continue;
    byLeaf.set(piece.leaf, [...(byLeaf.get(piece.leaf) ?? []), piece]);
  }
  return [...byLeaf.values()].flatMap((lines) => {
    const last = lines.length > 1 ? lines.at(-1) : undefined;
    if (last?.kind !== 'text') return [];
    const words = last.line.segments.map(({ text }) => text).join('');
    return [{ words, width: last.line.width, measure: last.measure }];
  });
};

test('few paragraphs end in a short word alone', () => {
  const runts = lastLines().filter(
    ({ words, width, measure }) =>
      !words.trim().includes(' ') && (words.replace(/[^\p{L}\p{N}]/gu, '').length < 5 || width < measure / 8),
  );
  expect(lastLines().length).toBeGreaterThan(100);
  // Before the last two words were bound there were 36; what is left stands under lines of two words.
  expect(runts.length).toBeLessThanOrEqual(6);
});
