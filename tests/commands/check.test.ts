import { expect, test, vi } from 'vitest';
import { diagnose } from '../../src/diagnostics/diagnostic.ts';
import type { Loaded } from '../../src/model/curriculum.ts';
import type { WorkshopEvent } from '../../src/model/event.ts';
import type { CheckReport } from '../../src/model/plan.ts';
import { gardenCurriculum } from './garden.ts';
import { objectsOf, rolepress } from './stage.ts';

const source = { file: 'curriculum/en/modules/garden.yaml', text: 'id: garden\ntitle: Beds\n' };
const mistake = diagnose('read/missing-file', { message: 'A title needs a verb.', at: { source, start: 18, end: 22 } });

const report = (diagnostics: CheckReport['diagnostics']): CheckReport => ({
  diagnostics,
  readability: {
    documents: [{ name: source.file, words: 120, grade: 6.24, short: 33.4 }],
    worst: [{ name: 'Notwithstanding the …', words: 30, grade: 12, at: { source, start: 4, end: 10 } }],
    short: 28.6,
  },
});

const checking = (line: string, diagnostics: CheckReport['diagnostics']) =>
  rolepress(line, { pipeline: { check: () => report(diagnostics) } });

test('a clean curriculum says what was checked, and no more', async () => {
  const { status, data, said } = await checking('check', []);
  expect([status, data]).toEqual([0, '']);
  expect(said).toBe('Checked 1 framework, 0 modules, 0 workshops, 2 brands, 2 kinds: no errors.\n');
});

test('how hard it reads is shown on request', async () => {
  const { status, data, said } = await checking('check --grades', []);
  expect(status).toBe(0);
  expect(said).toBe('Checked 1 framework, 0 modules, 0 workshops, 2 brands, 2 kinds: no errors.\n');
  expect(data).toBe(`grade  words  short  document
  6.2    120   33 %  curriculum/en/modules/garden.yaml

Of the running sentences that participants read, 29 % have fewer than eight words.

Hardest to read
grade  words  begins                 place
 12.0     30  Notwithstanding the …  curriculum/en/modules/garden.yaml:1:5
`);
});

test('mistakes are told to people, with status 1', async () => {
  const { status, said } = await checking('check', [mistake]);
  expect(status).toBe(1);
  expect(said).toContain('error curriculum/en/modules/garden.yaml:2:8 read/missing-file');
  expect(said).not.toContain('no errors');
});

test('a warning does not fail the check', async () => {
  const { status } = await checking('check', [{ ...mistake, severity: 'warning' }]);
  expect(status).toBe(0);
});

test('--json gives mistakes and grades as data', async () => {
  const { data, said } = await checking('check --json', [mistake]);
  expect(said).toBe('');
  expect(objectsOf(data)).toEqual([
    expect.objectContaining({ code: 'read/missing-file', file: source.file, line: 2, column: 8 }),
    { document: source.file, grade: 6.2, words: 120, short: 33 },
    { block: 'Notwithstanding the …', grade: 12, words: 30, file: source.file, line: 1, column: 5 },
  ]);
});

test('an event is read with the curriculum, and checked with it', async () => {
  const event = {
    value: {},
    file: 'spring.yaml',
    spanAt: () => ({ source, start: 0, end: 0 }),
  } as unknown as Loaded<WorkshopEvent>;
  const openEvent = vi.fn(() => Promise.resolve({ value: event, diagnostics: [{ ...mistake, severity: 'warning' as const }] }));
  const check = vi.fn(() => report([]));
  const { status, said } = await rolepress('check --event ../spring.yaml', {
    host: { readBytes: () => Promise.resolve(new Uint8Array()) },
    pipeline: { openEvent, check },
  });
  expect(status).toBe(0);
  expect(openEvent).toHaveBeenCalledWith(expect.anything(), '../spring.yaml', gardenCurriculum);
  expect(check).toHaveBeenCalledWith(gardenCurriculum, expect.objectContaining({ event }));
  expect(said).toContain('A title needs a verb.');
  expect(said).toContain('2 kinds and ../spring.yaml: no errors.');
});

test('an event that is not there is told, with status 3', async () => {
  const { status, said } = await rolepress('check --event ../spring.yaml');
  expect(status).toBe(3);
  expect(said).toContain('error command/cannot-read');
});
