// One worksheet or one chart, by the number that is printed on it or by its id.
import { describe, expect, test } from 'vitest';
import { modulesOf } from '../../src/model/agenda.ts';
import { sheetNumber } from '../../src/model/worksheet.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);

const every = [...curriculum.modules.values()].flatMap(({ value: { id: module, code, worksheets } }) =>
  worksheets.map(({ id }, index) => ({ module, id, number: sheetNumber(code, index) })),
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
    expect(planned([number], { workshop: workshop ?? '' }).value?.jobs.map(({ item }) => item)).toEqual([
      { per: 'worksheet', module, worksheet: id, whole: true },
    ]);
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

test('a number that sheets of two courses bear is that of the workshop in hand, else both are told', () => {
  const twice = every.find(({ number }, at) => every.findIndex((each) => each.number === number) !== at);
  expect(twice).toBeDefined();
  const { value, diagnostics } = planned([twice?.number ?? ''], { workshop: 'ninety-minutes' });
  expect(value).toBeUndefined();
  expect(diagnostics[0]?.hint).toContain(`${twice?.module ?? ''}/${twice?.id ?? ''}`);
});

test('what nothing is called is told, with the nearest name', () => {
  const { value, diagnostics } = planned(['task-sortr']);
  expect(value).toBeUndefined();
  expect(diagnostics[0]).toMatchObject({ code: 'command/unknown-name' });
  expect(diagnostics[0]?.hint).toContain('task-sorter');
});

test('a sheet that the named workshop does not use is told, with the way out', () => {
  const { value, diagnostics } = planned(['5.1'], { workshop: 'half-day' });
  expect(value).toBeUndefined();
  expect(diagnostics[0]?.hint).toContain('Leave the workshop out');
});
