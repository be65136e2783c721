// One worksheet or one chart, by the number that is printed on it or by its id.
import { describe, expect, test } from 'vitest';
import { modulesOf } from '../../src/model/agenda.ts';
import { catalogNumber } from '../../src/model/worksheet.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);

const every = [...curriculum.modules.values()].flatMap(({ value }) =>
  value.worksheets.map(({ id }) => ({ module: value.id, id, number: catalogNumber(value, id) })),
);

const planned = (items: readonly string[], changes: object = {}) => planPrint(curriculum, { ...openRequest, items, ...changes });

describe('what is asked for is printed, and nothing else', () => {
  test.each(every)('$number, $module/$id', ({ module, id, number }) => {
    const sharing = every.filter((each) => each.number === number);
    const workshop = [...curriculum.workshops.values()].find(({ value }) => modulesOf(value).includes(module))?.value.id;
    for (const name of [...(sharing.length === 1 ? [number] : []), `${module}/${id}`]) {
      const { value, diagnostics } = planned([name]);
      expect(diagnostics).toEqual([]);
      expect(value?.jobs.map(({ item }) => item)).toEqual([{ per: 'worksheet', module, worksheet: id, whole: true }]);
    }
    const { value } = planned([`${module}/${id}`], { workshop: workshop ?? '' });
    expect(value?.jobs.map(({ item }) => item)).toEqual([{ per: 'worksheet', module, worksheet: id, whole: true }]);
  });

  test.each([...curriculum.frameworks.keys()])('the chart %s', (framework) => {
    expect(planned([framework]).value?.jobs.map(({ kind, item }) => [kind, item])).toEqual([
      ['role-chart', { per: 'framework', framework }],
    ]);
  });

  test('several, in every brand that is asked for', () => {
    const { value } = planned(['1.3', 'peer-and-clinical'], { brands: ['northwind', 'plain'] });
    expect(value?.jobs.map(({ brand, kind }) => `${brand} ${kind}`).sort()).toEqual([
      'northwind role-chart',
      'northwind worksheet',
      'plain role-chart',
      'plain worksheet',
    ]);
  });

  test('as another kind, where one is named', () => {
    expect(planned(['peer-and-clinical'], { kinds: ['wall-charts'] }).value?.jobs.map(({ kind }) => kind)).toEqual([
      'wall-charts',
    ]);
  });
});

describe('beside a kind', () => {
  test.each([
    [['task-sorter'], ['agenda'], ['agenda', 'worksheet']],
    [
      ['task-sorter', 'peer-and-clinical'],
      ['agenda', 'sign-in'],
      ['agenda', 'role-chart', 'sign-in', 'worksheet'],
    ],
    [['task-sorter', 'peer-and-clinical'], ['wall-charts'], ['wall-charts', 'worksheet']],
    [['task-sorter'], ['worksheet'], ['worksheet']],
  ])('%j and the kinds %j: both are printed', (items, kinds, printed) => {
    const { value, diagnostics } = planned(items, { kinds, workshop: 'half-day' });
    expect(diagnostics).toEqual([]);
    expect(value?.jobs.map(({ kind }) => kind).sort()).toEqual(printed);
  });
});

test('what is named twice is printed once, and told once', () => {
  const numbers = planned(['1.1'], { workshop: 'half-day' }).value?.numbers ?? [];
  const names = numbers.flatMap(({ sheets }) => sheets.map(({ number }) => number));
  for (const name of names) {
    const [once, twice] = [planned([name], { workshop: 'half-day' }), planned([name, name], { workshop: 'half-day' })];
    expect(twice.diagnostics).toEqual(once.diagnostics);
    expect(twice.value?.jobs).toEqual(once.value?.jobs);
  }
  expect(names.some((name) => planned([name], { workshop: 'half-day' }).diagnostics.length > 0)).toBe(true);
});

describe('a number', () => {
  const planOf = (changes: object) => planPrint(curriculum, { ...openRequest, ...changes }).value;
  const numbersOf = (workshop: string) =>
    planOf({ workshop })?.numbers.flatMap(({ module, sheets }) => sheets.map((sheet) => ({ module, ...sheet }))) ?? [];
  const itemsOf = (items: readonly string[], workshop: string | null) => planned(items, { workshop }).value?.jobs ?? [];

  test.each([...curriculum.workshops.keys()])(
    'that %s prints is its sheet; the one of the catalog is taken where it prints no such number',
    (workshop) => {
      const sheets = numbersOf(workshop);
      expect(sheets).not.toEqual([]);
      for (const { module, worksheet, number, catalog } of sheets) {
        const [job] = itemsOf([number], workshop);
        expect(job?.item).toEqual({ per: 'worksheet', module, worksheet, whole: true });
        expect(job?.itemLabel).toMatch(new RegExp(`^${number} `));
        if (sheets.some((each) => each.number === catalog)) continue;
        expect(itemsOf([catalog], workshop)[0]?.item).toEqual({ per: 'worksheet', module, worksheet, whole: true });
      }
    },
  );

  test('that could mean two sheets of a workshop is the printed one, and a note names the other', () => {
    const taken = [...curriculum.workshops.keys()].flatMap((workshop) => {
      const sheets = numbersOf(workshop);
      const isOther = (number: string, catalog: string) =>
        number !== catalog && sheets.some((each) => each.number === catalog && each.catalog !== catalog);
      return sheets.filter(({ number, catalog }) => isOther(number, catalog)).map((sheet) => ({ workshop, ...sheet }));
    });
    expect(taken).not.toEqual([]);
    for (const { workshop, module, worksheet, catalog } of taken) {
      const { value, diagnostics } = planned([catalog], { workshop });
      expect(value?.jobs).toHaveLength(1);
      expect(diagnostics.map(({ code }) => code)).toEqual(['command/number-of-two']);
      expect(diagnostics[0]?.hint).toContain(`${module}/${worksheet}`);
    }
  });

  test('is that of the catalog where no workshop is named: on the sheet, and for what is asked', () => {
    for (const { module, id, number } of every) {
      const [job] = itemsOf([`${module}/${id}`], null);
      expect(job?.itemLabel).toMatch(new RegExp(`^${number} `));
    }
    const alone = planPrint(curriculum, { ...openRequest, kinds: ['worksheet'] }).value;
    expect(alone?.numbers.map(({ number, catalog }) => number === catalog)).not.toContain(false);
  });

  test('that sheets of two courses bear is told with both', () => {
    const printed = numbersOf('ninety-minutes').map(({ number }) => number);
    const twice = every.find(
      ({ number }, at) => !printed.includes(number) && every.findIndex((each) => each.number === number) !== at,
    );
    expect(twice).toBeDefined();
    const { value, diagnostics } = planned([twice?.number ?? ''], { workshop: 'ninety-minutes' });
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.hint).toContain(`${twice?.module ?? ''}/${twice?.id ?? ''}`);
  });
});

test('what nothing is called is told, with the nearest name', () => {
  const { value, diagnostics } = planned(['task-sortr']);
  expect(value).toBeUndefined();
  expect(diagnostics[0]).toMatchObject({ code: 'command/unknown-name' });
  expect(diagnostics[0]?.hint).toContain('task-sorter');
});

test.each(['task-sortr', '99.9', 'nothing-like-it'])('of %s is told where the numbers are listed', (name) => {
  expect(planned([name]).diagnostics[0]?.hint).toContain('`rolepress list worksheets`');
});

test('a sheet that the named workshop does not use is told, with the way out', () => {
  const { value, diagnostics } = planned(['6.2'], { workshop: 'half-day' });
  expect(value).toBeUndefined();
  expect(diagnostics[0]?.hint).toContain('Leave the workshop out');
});
