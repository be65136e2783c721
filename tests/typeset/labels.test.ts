// What a field is called aloud: no two of a document sound alike, and what sets them apart is where they stand.
import { describe, expect, test } from 'vitest';
import type { Block, Field } from '../../src/model/definition.ts';
import { compose } from '../../src/compose/compose.ts';
import { plan } from '../../src/index.ts';
import { compositionOf } from '../../src/run/document.ts';
import { requestForAll } from '../../src/run/composed.ts';
import { labelsOf, type Draft } from '../../src/typeset/fields/labels.ts';
import { themeFor } from '../../src/typeset/edition.ts';
import { typeset } from '../../src/typeset/typeset.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';
import { placesIn } from './definition-words.ts';

const curriculum = await curriculumOf(shippedHost);

const phrase = (name: string, values: Readonly<Record<string, string>> = {}): string =>
  ({
    'field.under': `${values['what'] ?? ''} (${values['heading'] ?? ''})`,
    'field.within': `${values['inner'] ?? ''}, ${values['outer'] ?? ''}`,
    'field.counted': `${values['what'] ?? ''} ${values['number'] ?? ''}/${values['count'] ?? ''}`,
  })[name] ?? name;

const draft = (key: string, what: string, ...where: string[]): Draft => ({ key, what, where });

describe('what sets labels apart', () => {
  test.each<readonly [string, readonly Draft[], readonly string[]]>([
    ['nothing has to', [draft('a', 'Name', 'Oven'), draft('b', 'Time', 'Oven')], ['Name (Oven)', 'Time (Oven)']],
    [
      'the heading above the heading',
      [draft('a', 'Notes', 'Left out', 'Bread'), draft('b', 'Notes', 'Left out', 'Cake')],
      ['Notes (Left out, Bread)', 'Notes (Left out, Cake)'],
    ],
    [
      'what differs, and not what they share',
      [draft('a', 'Time', 'Plan', 'Bakery', 'after 1'), draft('b', 'Time', 'Plan', 'Bakery', 'after 2')],
      ['Time (Plan, after 1)', 'Time (Plan, after 2)'],
    ],
    [
      'a number, where nothing else does',
      [draft('a', 'Group', 'Oven'), draft('b', 'Group', 'Oven'), draft('c', 'Group 1/2', 'Oven')],
      ['Group (Oven) 1/2', 'Group (Oven) 2/2', 'Group 1/2 (Oven)'],
    ],
    ['nothing, where one place is set twice', [draft('a', 'Name', 'Oven'), draft('a', 'Name', 'Oven')], ['Name (Oven)']],
  ])('%s', (_name, drafts, wanted) => {
    const labels = labelsOf(drafts, phrase);
    expect([...labels.values()]).toEqual(wanted);
  });

  test('a counted label that another has already is counted on', () => {
    const drafts = [draft('x', 'Group 1/2'), draft('a', 'Group'), draft('b', 'Group')];
    const labels = [...labelsOf(drafts, phrase).values()];
    expect(new Set(labels).size).toBe(labels.length);
  });
});

const fieldsOf = (body: readonly Block[]): readonly Field[] => placesIn(body).flatMap((field) => field ?? []);

test.each(
  [...curriculum.workshops.keys()].flatMap((workshop) =>
    ['fillable', 'large-print+fillable'].map((edition) => ({ workshop, edition })),
  ),
)('in no document of $workshop, $edition, do two fields sound alike', ({ workshop, edition }) => {
  const planned = plan(curriculum, requestForAll(curriculum, workshop)).value;
  let met = 0;
  for (const job of planned?.jobs ?? []) {
    const composition = planned && compositionOf(curriculum, planned, job);
    const manuscript = composition && compose(composition).value;
    const theme = themeFor(curriculum, 'standard', edition);
    const brand = curriculum.brands.get(job.brand);
    if (!manuscript || !theme || !brand) continue;
    const looks = { theme, brand: brand.value, logo: brand.logo, language: curriculum.language };
    const { value } = typeset(manuscript, looks, { paper: 'letter', orientation: 'portrait' });
    const labels = new Map(fieldsOf(value?.body ?? []).map(({ of, name, label }) => [`${of?.name ?? ''}/${name}`, label]));
    met += labels.size;
    const twice = [...labels.values()].filter((label, at, all) => all.indexOf(label) !== at);
    expect({ job: job.id, twice }).toEqual({ job: job.id, twice: [] });
  }
  expect(met).toBeGreaterThan(100);
});
