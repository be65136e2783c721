import { expect, test } from 'vitest';
import { planPrint } from '../../src/plan/plan.ts';
import { curriculumOf, openRequest } from '../support/print.ts';
import { gardenFiles, hostWith } from '../support/second-framework.ts';

const garden = await curriculumOf(hostWith(gardenFiles()));

const planOf = (editions: readonly string[], kinds: readonly string[] = ['agenda', 'participant-workbook']) =>
  planPrint(garden, { ...openRequest, editions, kinds });

test('without a word, the standard edition is planned', () => {
  const jobs = planOf([]).value?.jobs ?? [];
  expect([...new Set(jobs.map(({ edition }) => edition))]).toEqual(['standard']);
  expect(jobs.map(({ id }) => id)).toContain('plain/agenda');
});

test('each edition has its own jobs and its own folder, once, under its own name', () => {
  const jobs = planOf(['standard', 'fillable+large-print', 'large-print+fillable'], ['agenda']).value?.jobs ?? [];
  expect(jobs.map(({ id, edition, file }) => [id, edition, file])).toEqual([
    ['plain/agenda', 'standard', 'output/plain/spring-day/en-letter-standard/agenda.pdf'],
    [
      'plain/large-print+fillable/agenda',
      'large-print+fillable',
      'output/plain/spring-day/en-letter-large-print+fillable/agenda.pdf',
    ],
  ]);
});

test('documents name pages of their own edition', () => {
  const jobs = planOf(['standard', 'large-print'], ['participant-workbook', 'facilitator-guide']).value?.jobs ?? [];
  const needs = jobs.filter(({ kind }) => kind === 'facilitator-guide').map(({ needs: ids }) => ids);
  expect(needs).toEqual([['plain/participant-workbook'], ['plain/large-print/participant-workbook']]);
});

test('a concordance comes last, and only where there are editions to compare', () => {
  const all = ['agenda', 'participant-workbook', 'concordance'];
  const kindsIn = (editions: readonly string[]) =>
    planOf(editions, all).value?.jobs.map(({ kind, edition }) => `${kind} ${edition}`);
  expect(kindsIn(['standard', 'ink-saver'])?.slice(-2)).toEqual(['concordance standard', 'concordance ink-saver']);
  const open = planPrint(garden, { ...openRequest, editions: [] }).value?.jobs ?? [];
  expect(open.map(({ kind }) => kind)).not.toContain('concordance');
});

test.each([
  ['of one edition', ['standard'], ['participant-workbook', 'concordance']],
  ['of nothing', ['standard', 'large-print'], ['concordance']],
])('a concordance %s is refused', (_, editions, kinds) => {
  const { value, diagnostics } = planOf(editions, kinds);
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
    expect.stringMatching(/^command\/bad-value The concordance of editions compares editions/),
  ]);
});

test('an edition that is not known is told, with the nearest one', () => {
  const { value, diagnostics } = planOf(['large-prnt+fillable']);
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: 'command/unknown-name', message: 'There is no edition "large-prnt".', hint: 'Did you mean "large-print"?' },
  ]);
});
