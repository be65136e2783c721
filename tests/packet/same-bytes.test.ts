// The same input gives the same bytes: twice in one process, and in another one under another clock and locale.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/host/node-host.ts';
import { curriculumOf, kindsAtAll, print, shippedHost } from '../support/print.ts';
import { gardenFiles, hostWith } from '../support/second-framework.ts';

test('a whole packet, printed twice', async () => {
  const host = hostWith(gardenFiles());
  const printOnce = async () =>
    (await print(host, await curriculumOf(host), { date: '2026-04-11', start: '13:30', participants: 9 })).documents;
  const [first, second] = [await printOnce(), await printOnce()];
  expect(first.length).toBeGreaterThan(5);
  expect(first.map(({ bytes }, at) => Buffer.compare(bytes, second[at]?.bytes ?? new Uint8Array()))).toEqual(first.map(() => 0));
});

test('a document is the same alone and within its packet', async () => {
  const host = hostWith(gardenFiles());
  const curriculum = await curriculumOf(host);
  // What is made up last counts the others: by its nature it is another one alone. Worksheets of no workshop have other numbers.
  const workshop = 'spring-day';
  const kinds = kindsAtAll(curriculum).filter((id) => curriculum.kinds.get(id)?.value.last !== true);
  expect(kinds.length).toBeGreaterThan(10);
  const whole = (await print(host, curriculum, { workshop, kinds })).documents;
  for (const kind of kinds) {
    const { documents } = await print(host, curriculum, { workshop, kinds: [kind] });
    for (const { job, bytes } of documents)
      expect(Buffer.compare(bytes, whole.find((other) => other.job.id === job.id)?.bytes ?? new Uint8Array()), job.id).toBe(0);
  }
});

const CLI = path.join(PACKAGE_ROOT, 'dist/cli.js');

const printElsewhere = (env: Readonly<Record<string, string>>, cwd: string): Buffer => {
  const args = [
    CLI,
    'build',
    '--kind',
    'agenda',
    '--brand',
    'plain',
    '--date',
    '2026-11-01',
    '--start',
    '08:30',
    '--out',
    'output',
  ];
  const [file = ''] = execFileSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  }).split('\n');
  return readFileSync(path.resolve(cwd, file));
};

// dist/ is what `npm test` compiles first; `npx vitest` alone may find none.
test.skipIf(!existsSync(CLI))('in another process, another time zone, another locale, another folder', () => {
  const folders = ['a', 'b'].map((name) => mkdtempSync(path.join(tmpdir(), `rolepress-${name}-`)));
  const [here = '', there = ''] = folders;
  const first = printElsewhere({ TZ: 'UTC', LC_ALL: 'C' }, here);
  const second = printElsewhere({ TZ: 'Pacific/Auckland', LC_ALL: 'da_DK', LANG: 'da_DK.UTF-8' }, there);
  for (const folder of folders) rmSync(folder, { recursive: true });
  expect(Buffer.compare(first, second)).toBe(0);
});

test('the paper, the brand and the day are in the bytes: what differs is asked for', async () => {
  const curriculum = await curriculumOf(shippedHost);
  const agenda = async (request: Parameters<typeof print>[2]) =>
    Buffer.from((await print(shippedHost, curriculum, { kinds: ['agenda'], ...request })).documents[0]?.bytes ?? []).toString(
      'base64',
    );
  const [plain, ...others] = await Promise.all([
    agenda({}),
    agenda({ paper: 'a4' }),
    agenda({ date: '2026-04-11' }),
    agenda({ brands: [...curriculum.brands.keys()].filter((id) => id !== 'plain').slice(0, 1) }),
  ]);
  expect(plain.length).toBeGreaterThan(1000);
  expect(new Set([plain, ...others]).size).toBe(4);
});
