// What a field is called aloud: no two of a document sound alike, and what sets them apart is where they stand.
import { describe, expect, test } from 'vitest';
import type { Block, Field } from '../../src/model/definition.ts';
import type { Manuscript } from '../../src/model/manuscript.ts';
import type { PrintJob } from '../../src/model/plan.ts';
import { labelsOf, type Draft } from '../../src/typeset/fields/labels.ts';
import { themeFor } from '../../src/typeset/edition.ts';
import { typeset } from '../../src/typeset/typeset.ts';
import { composedOf } from '../support/composed.ts';
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

/** Labels of the fields of a document in an edition, by the fields. */
const labelsIn = (manuscript: Manuscript, job: PrintJob, edition: string): ReadonlyMap<string, string> => {
  const theme = themeFor(curriculum, 'standard', edition);
  const brand = curriculum.brands.get(job.brand);
  if (!theme || !brand) throw new Error(`${job.id} has no looks`);
  const looks = { theme, brand: brand.value, logo: brand.logo, language: curriculum.language };
  const { value } = typeset(manuscript, looks, { paper: 'letter', orientation: 'portrait' });
  return new Map(fieldsOf(value?.body ?? []).map(({ of, name, label }) => [`${of?.name ?? ''}/${name}`, label]));
};

const EDITIONS = ['fillable', 'large-print+fillable'];
/** Of these everything is set large too; the others have the same modules, and tests/packet proofs their forms in large print. */
const LARGE = ['half-day', 'two-days'];
const set = new Map(EDITIONS.map((edition) => [edition, new Map<Manuscript, ReadonlyMap<string, string>>()]));

describe.each([...curriculum.workshops.keys()])('of %s', (workshop) => {
  test.each(EDITIONS.slice(0, LARGE.includes(workshop) ? 2 : 1))(
    'in no document, %s, do two fields sound alike',
    async (edition) => {
      let met = 0;
      for (const { job, outcome } of await composedOf(workshop)) {
        const manuscript = outcome.value;
        if (!manuscript) continue;
        const labels = set.get(edition)?.get(manuscript) ?? labelsIn(manuscript, job, edition);
        set.get(edition)?.set(manuscript, labels);
        met += labels.size;
        const twice = [...labels.values()].filter((label, at, all) => all.indexOf(label) !== at);
        expect({ job: job.id, twice }).toEqual({ job: job.id, twice: [] });
      }
      expect(met).toBeGreaterThan(100);
    },
  );
});
