import { expect, test, vi } from 'vitest';
import { diagnose } from '../../src/diagnostics/diagnostic.ts';
import { HostError } from '../../src/host/failure.ts';
import type { Loaded } from '../../src/model/curriculum.ts';
import type { WorkshopEvent } from '../../src/model/event.ts';
import { OPEN_REQUEST, type BuildRequest } from '../../src/model/plan.ts';
import { whereToStart } from '../../src/commands/start.ts';
import { showSummary } from '../../src/commands/summary.ts';
import type { Terminal } from '../../src/commands/terminal.ts';
import type { Pipeline } from '../../src/commands/pipeline.ts';
import { gardenCurriculum } from './garden.ts';
import { gardenPlan, objectsOf, printed, quietHost, rolepress } from './stage.ts';

const mistake = diagnose('read/missing-file', { message: 'There is no soil.yaml.' });
const warning = { ...mistake, severity: 'warning' as const };

test('prints paths as data and a calm table for people', async () => {
  const { status, data, said } = await rolepress('spring-day --brand green-shed --participants 14');
  expect(status).toBe(0);
  expect(data).toBe(`output/green-shed/spring-day/en-letter-standard/gardener-guide.pdf
output/green-shed/spring-day/en-letter-standard/planting-sheet.pdf
`);
  expect(said).toBe(`
gardener guide: What the gardener-guide is.
  → What to do with the gardener-guide.
planting sheet: What the planting-sheet is.
  → What to do with the planting-sheet.

Green Shed Society · spring-day · Letter paper

document        pages  copies  paper for one copy
gardener guide      5       2  3 sheets, both sides, staple
planting sheet      5      14  3 sheets, both sides, staple
All copies together take 48 sheets of paper.

See output/green-shed/spring-day/en-letter-standard
`);
});

test('the last words say where to start: the document that lists the others, in each folder', async () => {
  const { said } = await rolepress('spring-day --brand green-shed --participants 14');
  expect(said.trimEnd().split('\n').at(-1)).toBe('See output/green-shed/spring-day/en-letter-standard');
  const kinds = new Map(
    [...gardenCurriculum.kinds].map(([id, kind]) => [id, { ...kind, value: { ...kind.value, last: id === 'gardener-guide' } }]),
  );
  const files = gardenPlan({ ...OPEN_REQUEST, brands: ['green-shed', 'plain'] }).jobs.map(printed);
  const folders = [...new Set(files.map(({ file }) => file.slice(0, file.lastIndexOf('/'))))];
  expect(whereToStart(files, { ...gardenCurriculum, kinds })).toBe(
    folders.map((folder) => `Start with gardener-guide.pdf in ${folder}\n`).join(''),
  );
});

test('editions have tables of their own, under their names', () => {
  const [guide, sheet] = gardenPlan({ ...OPEN_REQUEST, brands: ['green-shed'] }).jobs.map(printed);
  if (guide === undefined || sheet === undefined) throw new Error('nothing is planned');
  const said: string[] = [];
  const plain = (text: string): string => text;
  const paint = { bold: plain, dim: plain, cyan: plain, red: plain, yellow: plain };
  const terminal = { say: (text: string) => void said.push(text), paint } as unknown as Terminal;
  showSummary([guide, sheet, { ...guide, edition: 'large-print+fillable' }], gardenCurriculum, terminal);
  const heads = said
    .join('')
    .split('\n')
    .filter((line) => line.startsWith('Green Shed Society'));
  expect(heads).toEqual([
    'Green Shed Society · spring-day · Letter paper',
    'Green Shed Society · spring-day · Letter paper · large-print · fillable',
  ]);
});

test('where the group is not known, copies are per person', async () => {
  const { said } = await rolepress('');
  expect(said).toContain('1 per person');
  expect(said).not.toContain('All copies together');
});

test('--json gives one object for every printed file', async () => {
  const { data } = await rolepress('spring-day --paper a4 --participants 3 --json');
  expect(objectsOf(data)[1]).toEqual({
    file: 'output/plain/spring-day/en-a4-standard/planting-sheet.pdf',
    kind: 'planting-sheet',
    item: null,
    title: null,
    brand: 'plain',
    workshop: 'spring-day',
    paper: 'a4',
    edition: 'standard',
    sides: 'two',
    copies: 3,
    per: 'participant',
    audience: 'participant',
    finish: 'staple',
    imposition: null,
    pages: 5,
    sheets: 3,
    about: 'What the planting-sheet is.',
    next: 'Print it.',
  });
});

test('everything on the command line reaches the plan', async () => {
  const plan = vi.fn((_: unknown, request: BuildRequest) => ({ value: gardenPlan(request), diagnostics: [] }));
  await rolepress(
    'build spring-day --brand plain,green-shed --brand north --kind a --kind b,c --edition large-print+fillable --edition ink-saver --packet essential --item 1.3,peer-and-clinical --end 12:00 --seed 7 --paper A4 --date 2026-12-03 --start 08:30 --binding --bleed --booklet --nup 4 --signature 16 --print-set --out my/out/',
    {
      pipeline: { plan },
    },
  );
  expect(plan.mock.calls[0]?.[1]).toEqual({
    packet: 'essential',
    slot: '12:00',
    seed: 7,
    printSet: true,
    items: ['1.3', 'peer-and-clinical'],
    workshop: 'spring-day',
    brands: ['plain', 'green-shed', 'north'],
    kinds: ['a', 'b', 'c'],
    editions: ['large-print+fillable', 'ink-saver'],
    paper: 'a4',
    event: null,
    date: '2026-12-03',
    start: '08:30',
    participants: null,
    production: { binding: true, bleed: true, booklet: true, nup: 4, signature: 16 },
    cards: {},
    out: 'my/out',
  });
  await rolepress('', { pipeline: { plan } });
  expect(plan.mock.calls[1]?.[1]).toMatchObject({ workshop: null, brands: [], kinds: [], paper: 'letter', out: 'output' });
});

test('an event file is read wherever it lies, and its mistakes stop the press', async () => {
  const openHost = vi.fn(() => ({ ...quietHost, readBytes: () => Promise.resolve(new Uint8Array([35])) }));
  const openEvent = vi.fn(() => Promise.resolve({ diagnostics: [mistake] }));
  const { status, said } = await rolepress('--event ../thursday.yaml', { openHost, pipeline: { openEvent } });
  expect(openHost).toHaveBeenCalledWith({ workspace: '.', granted: ['../thursday.yaml'] });
  expect(openEvent).toHaveBeenCalledWith(expect.anything(), '../thursday.yaml');
  expect(status).toBe(1);
  expect(said).toContain('Nothing was printed.');
});

test('logos are read of the brands that will print: those asked for, or the event’s, or plain; `check` reads all', async () => {
  const openHost = () => ({ ...quietHost, readBytes: () => Promise.resolve(new Uint8Array([35])) });
  const asked: unknown[] = [];
  const openWorkspace = (_: unknown, { brands }: { readonly brands?: readonly string[] }) => {
    asked.push(brands);
    return Promise.resolve({ diagnostics: [mistake], sound: () => undefined });
  };
  const event = { value: { brand: 'north' } } as Loaded<WorkshopEvent>;
  const pipeline = { openWorkspace, openEvent: () => Promise.resolve({ value: event, diagnostics: [] }) };
  for (const line of ['build', 'build --brand a,b --event e.yaml', 'build --event e.yaml', 'list kinds', 'check --event e.yaml'])
    await rolepress(line, { openHost, pipeline });
  expect(asked).toEqual([['plain'], ['a', 'b'], ['north'], [], undefined]);
});

test('an event file that is not there is status 3', async () => {
  const { status, said } = await rolepress('--event thursday.yaml');
  expect(status).toBe(3);
  expect(said).toContain('error command/cannot-read\nThere is no thursday.yaml.');
});

test('a dry run names what would be printed, and neither locks nor prints', async () => {
  const never = vi.fn();
  const { status, data, said } = await rolepress('--dry-run --json', { host: { lock: never }, pipeline: { build: never } });
  expect(status).toBe(0);
  expect(objectsOf(data).map(({ kind }) => kind)).toEqual(['gardener-guide', 'planting-sheet']);
  expect(said).toContain('Nothing was printed: this was a dry run.');
  expect(never).not.toHaveBeenCalled();
});

test('mistakes in the content are all told, and nothing is printed', async () => {
  const build = vi.fn();
  const { status, data, said } = await rolepress('', {
    pipeline: {
      usable: () => ({ diagnostics: [mistake, { ...mistake, message: 'Minutes do not add up.' }] }),
      build,
    },
  });
  expect([status, data]).toEqual([1, '']);
  expect(said).toContain('There is no soil.yaml.');
  expect(said).toContain('Minutes do not add up.');
  expect(build).not.toHaveBeenCalled();
});

test('content warnings are mentioned, not shown', async () => {
  const { status, said } = await rolepress('', {
    pipeline: {
      openWorkspace: () => Promise.resolve({ value: gardenCurriculum, diagnostics: [warning], sound: () => undefined }),
    },
  });
  expect(status).toBe(0);
  expect(said).toContain('1 warning: see `rolepress check`.');
  expect(said).not.toContain('There is no soil.yaml.');
});

test('warnings are mentioned with the command that shows them', async () => {
  const { said } = await rolepress(['--event', "Ana's day.yaml", '--workspace', '../shed', '--dry-run'], {
    host: { readBytes: () => Promise.resolve(new Uint8Array()) },
    pipeline: { openEvent: () => Promise.resolve({ diagnostics: [warning] }) },
  });
  expect(said).toContain("1 warning: see `rolepress check --event 'Ana'\\''s day.yaml' --workspace ../shed`.");
});

test('a name that the plan does not know is a wrong command line', async () => {
  const unknown = diagnose('command/unknown-name', {
    message: 'There is no brand "gren-shed".',
    hint: 'Did you mean "green-shed"?',
  });
  const { status, said } = await rolepress('--brand gren-shed', { pipeline: { plan: () => ({ diagnostics: [unknown] }) } });
  expect(status).toBe(2);
  expect(said).toContain('Did you mean "green-shed"?');
});

const building = (printedCount: number, code: Parameters<typeof diagnose>[0]) =>
  rolepress('', {
    pipeline: {
      build: (_, __, plan) =>
        Promise.resolve({
          files: plan.jobs.slice(0, printedCount).map(printed),
          failed: plan.jobs.slice(printedCount),
          diagnostics: [diagnose(code, { message: 'It went wrong.' })],
        }),
    },
  });

test.each([
  [1, 'read/missing-file', 4],
  [0, 'read/missing-file', 1],
  [1, 'command/disk-full', 3],
  [0, 'command/too-large', 5],
  [1, 'command/too-large', 4],
] as const)('%i of two printed, %s: status %i', async (count, code, status) => {
  const ran = await building(count, code);
  expect(ran.status).toBe(status);
  expect(ran.data.split('\n').filter(Boolean)).toHaveLength(count);
  expect(ran.said).toContain('Not printed: ');
});

test.each([
  [{ failure: 'busy', message: 'Another run is printing.' }, 'command/output-in-use'],
  [{ failure: 'denied', message: 'Permission denied.' }, 'command/cannot-write'],
  [{ failure: 'full', message: 'The disk is full.' }, 'command/disk-full'],
] as const)('an output folder that cannot be had is status 3: %o', async (failure, code) => {
  const { status, said } = await rolepress('', { host: { lock: () => Promise.resolve(failure) } });
  expect(status).toBe(3);
  expect(said).toContain(code);
});

test('a workspace that is not there is status 3, before anything is read', async () => {
  const openWorkspace = vi.fn();
  const { status, said } = await rolepress('--workspace nowhere', {
    host: { checkWorkspace: () => Promise.resolve({ failure: 'absent', message: 'There is no "nowhere".' }) },
    pipeline: { openWorkspace },
  });
  expect([status, openWorkspace.mock.calls.length]).toEqual([3, 0]);
  expect(said).toContain('There is no "nowhere".');
});

test('a broken installation is status 3', async () => {
  const { status, said } = await rolepress('', {
    pipeline: { build: () => Promise.reject(new HostError('A font is missing.')) },
  });
  expect(status).toBe(3);
  expect(said).toContain('A font is missing.');
});

test('the folder is released, whatever happens', async () => {
  const release = vi.fn(() => Promise.resolve());
  await rolepress('', {
    host: { lock: () => Promise.resolve({ release }) },
    pipeline: { build: () => Promise.reject(new Error('oops')) },
  });
  expect(release).toHaveBeenCalledOnce();
});

test('progress is drawn only where people watch', async () => {
  const live = await rolepress('', { live: true });
  expect(live.said).toContain('\r\u001b[2KPrinted 1 of 2 · gardener guide');
  expect((await rolepress('')).said).not.toContain('Printed 1 of 2');
});

test.each([
  ['--item 1.1 --packet complete', true],
  ['--kind gardener-guide --packet essential', true],
  ['--item 1.1', false],
  ['--packet complete', false],
])('%s: a packet that is passed over is told: %s', async (line, isTold) => {
  const { status, said } = await rolepress(`build spring-day ${line}`);
  expect(status).toBe(0);
  expect(said.includes('command/packet-passed-over')).toBe(isTold);
});

test('what is found twice is told once', async () => {
  const plan: Pipeline['plan'] = (_, request) => {
    const note = diagnose('command/number-of-two', { message: 'It is the number of two.' });
    return { value: gardenPlan(request), diagnostics: [note, note] };
  };
  expect((await rolepress('build spring-day', { pipeline: { plan } })).said.match(/It is the number of two/g)).toHaveLength(1);
});
