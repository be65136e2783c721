// Every element's specimen in every edition: the same words, set as the edition promises. A new element is found by itself.
import { describe, expect, test } from 'vitest';
import { ALL_ELEMENTS as ELEMENTS } from '../../src/exercises/vocabulary.ts';
import { leavesOf } from '../../src/model/leaves.ts';
import { press } from '../../src/press/press.ts';
import { themeFor } from '../../src/typeset/edition.ts';
import { typeset } from '../../src/typeset/typeset.ts';
import { composed } from '../compose/composing.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';
import { leavesIn, marksIn, placesIn, strokesIn, textsIn, walk, wordsOf } from './definition-words.ts';

const curriculum = await curriculumOf(shippedHost);
const fonts = await shippedHost.fonts();

const manuscripts = new Map<string, ReturnType<typeof composed>>();

/** Composed once, set often. */
const manuscriptOf = async (specimen: string) => {
  const composing = manuscripts.get(specimen) ?? composed(`<h1>Specimen</h1>${specimen}`);
  manuscripts.set(specimen, composing);
  return (await composing).manuscript;
};

const setAs = async (edition: string, specimen: string) => {
  const manuscript = await manuscriptOf(specimen);
  const brand = curriculum.brands.get('harbor-house');
  const theme = themeFor(curriculum, brand?.value.theme, edition);
  if (!manuscript || !brand || !theme) throw new Error('there is nothing to set');
  const looks = { theme, brand: brand.value, logo: brand.logo, language: curriculum.language };
  const { value, diagnostics } = typeset(manuscript, looks, { paper: 'letter', orientation: 'portrait' });
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('nothing was set');
  return { manuscript, definition: value };
};

const elements = ELEMENTS.map(({ tags: [tag], specimen }) => ({ name: tag.name, specimen }));

/** Labels that an edition adds: the name of a column, once more in each of its rows. */
const ADDED = /\.row\.\d+$/;

describe.each(elements)('<$name>', ({ name, specimen }) => {
  test.each(['large-print', 'ink-saver', 'fillable', 'large-print+ink-saver+fillable'])(
    'says the same in %s',
    async (edition) => {
      const [standard, other] = [await setAs('standard', specimen), await setAs(edition, specimen)];
      const [there, here] = [leavesIn(standard.definition.body), leavesIn(other.definition.body)];
      // A name that stands in each row has the row's name before its own.
      const saidIn = (words: typeof here, id: string) =>
        words.get(id) ?? [...words].find(([leaf]) => leaf.endsWith(`.${id}`))?.[1];
      for (const { id } of leavesOf(standard.manuscript)) expect(saidIn(here, id), id).toBe(saidIn(there, id));
      const isAgain = (leaf: string): boolean => [...there.keys()].some((id) => leaf.endsWith(`.${id}`));
      expect([...here.keys()].filter((leaf) => !there.has(leaf) && !ADDED.test(leaf) && !isAgain(leaf))).toEqual([]);
      const printed = await press(other.definition, fonts);
      expect(printed.diagnostics).toEqual([]);
    },
  );

  test('in large print stands below each other, flush left, with nothing small or slanting', async () => {
    const { definition } = await setAs('large-print', specimen);
    const sided = new Set<string>();
    walk(definition.body, (block) => {
      if (block.kind === 'grid' && block.sides) for (const { leaf } of textsIn([block])) sided.add(leaf);
    });
    for (const block of textsIn(definition.body)) {
      // Where left and right mean something, what is at the right stands there.
      if (!sided.has(block.leaf)) expect(block.align, wordsOf(block.runs)).toBe('left');
      for (const { style } of block.runs) expect([style.size >= 18, style.slant], wordsOf(block.runs)).toEqual([true, 'upright']);
    }
    walk(definition.body, (block) => {
      if (block.kind !== 'grid') return;
      expect(block.role).toBe('none');
      expect(block.frames).toEqual([]);
    });
  });

  test('in large print no drawing is squeezed to the size of another: a line to place things on stays a line', async () => {
    const { definition } = await setAs('large-print', specimen);
    walk(definition.body, (block) => {
      if (block.kind !== 'mark') return;
      const { view } = block.mark;
      expect(block.size.width / block.size.height).toBeCloseTo(view.width / view.height, 5);
    });
  });

  test('for the ink saver is black, and nothing is filled', async () => {
    const { definition } = await setAs('ink-saver', specimen);
    const colors = [
      ...textsIn(definition.body, true).flatMap(({ runs }) => runs.map(({ style }) => style.color)),
      ...strokesIn(definition.body).map(({ color }) => color),
    ];
    expect([...new Set(colors)]).toEqual(['#000000']);
    expect(marksIn(definition.body).flatMap(({ paths }) => paths.flatMap(({ fill }) => fill ?? []))).toEqual([]);
  });

  test('can be filled in wherever there is a place to write or to check', async () => {
    const { definition } = await setAs('fillable', specimen);
    const fields = placesIn(definition.body);
    expect(fields.filter((field) => field === undefined)).toEqual([]);
    const names = fields.map((field) => [field?.of?.name ?? '', field?.name ?? ''].join(' '));
    expect(new Set(names).size).toBe(names.length);
    const single = fields.flatMap((field) => (field?.of === undefined ? [field?.name] : []));
    expect(fields.filter((field) => field?.of !== undefined && single.includes(field.of.name))).toEqual([]);
    for (const field of fields) {
      expect(field?.name).toMatch(/^[A-Za-z0-9-]+$/);
      expect(field?.label, name).toMatch(/\p{L}/u);
    }
  });
});
