// Every letter that a packet prints has a place in a file, but for numbers and signs that nobody wrote.
import { expect, test } from 'vitest';
import { compose } from '../../src/compose/compose.ts';
import { plan } from '../../src/index.ts';
import type { Block, TextBlock } from '../../src/model/definition.ts';
import { leavesOf } from '../../src/model/leaves.ts';
import { walkBlocks } from '../../src/press/leaves.ts';
import { compositionOf } from '../../src/run/document.ts';
import { requestForAll } from '../../src/run/composed.ts';
import { typeset } from '../../src/typeset/typeset.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);
const theme = curriculum.themes.get('standard')?.value;

/** The text blocks of every document of the half day, with the leaves of its manuscript. */
const documents = (plan(curriculum, requestForAll(curriculum, 'half-day')).value?.jobs ?? []).map((job) => {
  const planned = plan(curriculum, requestForAll(curriculum, 'half-day')).value;
  const composition = planned && compositionOf(curriculum, planned, job);
  const manuscript = composition && compose(composition).value;
  const brand = curriculum.brands.get(job.brand);
  if (!manuscript || !brand || !theme) return { leaves: new Set<string>(), texts: [] };
  const looks = { theme, brand: brand.value, logo: brand.logo, language: curriculum.language };
  const body: readonly Block[] = typeset(manuscript, looks, { paper: 'letter', orientation: 'portrait' }).value?.body ?? [];
  const texts: TextBlock[] = [];
  walkBlocks(body, (block) => {
    if (block.kind === 'text') texts.push(block);
  });
  return { leaves: new Set(leavesOf(manuscript).map(({ id }) => id)), texts };
});

/** What elements count or draw: numbers of persons and points, marks on rulers. */
const COUNTED = /\.(number|point\.\d+|\d+)$|\.number\.\d+$/;

test('letters without a place are numbers that an element counts, and nothing else', () => {
  const placeless = documents.flatMap(({ texts }) =>
    texts.flatMap(({ leaf, runs }) =>
      runs.flatMap((run) =>
        run.kind === 'text' && run.at === undefined && run.text.trim() !== '' ? [`${leaf} ${run.text}`] : [],
      ),
    ),
  );
  expect(placeless.filter((each) => !COUNTED.test(each.split(' ')[0] ?? '') || !/^\S+ [\d\s½¼¾./−]+$/.test(each))).toEqual([]);
});

test('text blocks that are no leaf of the manuscript are few, and are phrases and numbers that elements add', () => {
  const all = documents.flatMap(({ texts }) => texts);
  const others = documents.flatMap(({ leaves, texts }) => texts.filter(({ leaf }) => !leaves.has(leaf)).map(({ leaf }) => leaf));
  // Markers of lists, heads of columns, ends of scales, lines in margins; words of columns that stand again on another sheet.
  const kinds = [
    ...new Set(
      others.map(
        (leaf) =>
          leaf
            .replace(/[\d.]+$/, '')
            .split('.')
            .at(-1) ?? '',
      ),
    ),
  ].sort();
  expect(all.length).toBeGreaterThan(4000);
  expect(others.length / all.length).toBeLessThan(0.14);
  expect(kinds).toEqual([
    'agency',
    'asked',
    'back',
    'bar',
    'caption',
    'card',
    'code',
    'ends',
    'foot',
    'front',
    'label',
    'letter',
    'marker',
    'minutes',
    'name',
    'number',
    'point',
    'roster',
    'short',
    'time',
    'top',
    'what',
  ]);
});
