// Two forms of equal make-up, drawn by a seed.
import { describe, expect, test } from 'vitest';
import type { AssessmentItem } from '../../src/model/bank/assessment.ts';
import { formItems } from '../../src/model/bank/asked.ts';
import { drawForms, moduleOfItem } from '../../src/model/bank/draw-forms.ts';
import { agendaOf } from '../../src/plan/agenda.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';

const MODULES = ['bed', 'shed', 'path', 'pond', 'wall', 'gate'];
const TYPES = ['match', 'statement', 'rating', 'confidence'] as const;

const item = (type: (typeof TYPES)[number], module: string, at: number): AssessmentItem =>
  ({ id: `${type}-${module}-${at}`, type, rows: [], objective: `${module}/look` }) as unknown as AssessmentItem;

const bank = MODULES.flatMap((module) => TYPES.flatMap((type) => [1, 2, 3].map((at) => item(type, module, at))));
const form = { match: 4, statement: 4, rating: 4, confidence: 3 };
const typesOf = (items: readonly AssessmentItem[]) => items.map(({ type }) => type);
const modulesOf = (items: readonly AssessmentItem[]) => items.map((each) => `${each.type} ${moduleOfItem(each)}`).sort();
const ids = (items: readonly AssessmentItem[]) => items.map(({ id }) => id);

describe.each([1, 2, 3, 99, 4_000_000])('with the seed %i', (seed) => {
  const { a, b } = drawForms({ form, seed }, bank);

  test('the same seed draws the same forms', () => {
    expect(drawForms({ form, seed }, bank)).toEqual({ a, b });
  });

  test('both have as many items of each type, from the same modules', () => {
    expect(typesOf(a)).toEqual(typesOf(b));
    expect(TYPES.map((type) => a.filter((each) => each.type === type).length)).toEqual([4, 4, 4, 3]);
    expect(modulesOf(a)).toEqual(modulesOf(b));
  });

  test('no item is in both but for the confidence items, which are the same', () => {
    const shared = a.filter((each) => b.includes(each));
    expect(shared).toEqual(a.filter(({ type }) => type === 'confidence'));
    expect(new Set(ids(a)).size).toBe(a.length);
  });

  test('every module is asked about, none much more than another', () => {
    const counts = MODULES.map(
      (module) => a.filter((each) => each.type !== 'confidence' && moduleOfItem(each) === module).length,
    );
    expect(counts).toEqual([2, 2, 2, 2, 2, 2]);
  });
});

test('another seed draws other forms', () => {
  const drawn = [1, 2, 3, 4].map((seed) => ids(drawForms({ form, seed }, bank).a).join(' '));
  expect(new Set(drawn).size).toBe(4);
});

test('a small bank gives what it has, in pairs', () => {
  const few = [item('match', 'bed', 1), item('match', 'shed', 1), item('match', 'path', 1), item('confidence', 'bed', 1)];
  const { a, b } = drawForms({ form, seed: 5 }, few);
  expect(typesOf(a)).toEqual(['match', 'confidence']);
  expect(typesOf(b)).toEqual(['match', 'confidence']);
  expect(a[0]).not.toBe(b[0]);
});

test('no form asks what a sheet of the workshop asks', async () => {
  const curriculum = await curriculumOf(shippedHost);
  const twoDays = curriculum.workshops.get('two-days')?.value;
  if (!twoDays) throw new Error('there is no two-days');
  // Everything that its modules have is run, their quizzes among it.
  const segments = twoDays.segments.map((segment) =>
    segment.type === 'module'
      ? { ...segment, use: Object.fromEntries(Object.keys(segment.use).map((id) => [id, 'core' as const])) }
      : segment,
  );
  const agenda = agendaOf({ ...twoDays, segments }, curriculum.modules, null);
  const run = agenda.entries.flatMap(({ activities }) => activities.filter(({ use }) => use !== 'omit'));
  const sheets = new Set(run.map(({ module, activity }) => `${module}/${activity.worksheet}`));
  const asked = [...curriculum.modules.values()].flatMap(({ value }) =>
    value.worksheets
      .filter(({ id }) => sheets.has(`${value.id}/${id}`))
      .flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'quiz' ? part.items : []))),
  );
  expect(asked.length).toBeGreaterThan(3);
  const drawable = ids(formItems(curriculum, agenda));
  expect(drawable.length).toBeGreaterThan(60);
  expect(drawable.filter((id) => asked.includes(id))).toEqual([]);
});

test('the shipped bank has enough for both forms of the whole course', async () => {
  const { banks } = await curriculumOf(shippedHost);
  const shipped = banks.assessment?.value;
  if (!shipped) return;
  const { a, b } = drawForms(shipped, shipped.items);
  const wanted = shipped.form.match + shipped.form.statement + shipped.form.rating + shipped.form.confidence;
  expect([a.length, b.length]).toEqual([wanted, wanted]);
});
