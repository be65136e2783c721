// The command line as a process: what only a real one has. It runs dist/, which `npm test` compiles first.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/host/node-host.ts';
import { freshFolder } from '../host/folders.ts';

const CLI = path.join(PACKAGE_ROOT, 'dist/cli.js');

const start = (args: readonly string[], cwd: string) => {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', CI: 'true' },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (piece: Buffer) => (said.out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (said.err += piece.toString()));
  const ended = new Promise<{ status: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (status) => {
      resolve({ status, ...said });
    });
  });
  return { child, ended };
};

const until = async (condition: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 600 && !condition(); tries++) await pause(50);
};

test('what ships is found from any folder', async () => {
  const { status, out, err } = await start(['list', 'rows', '--json'], await freshFolder()).ended;
  expect([status, err]).toEqual([0, '']);
  const rows = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { framework: string; cells: object });
  expect(rows.filter(({ framework }) => framework === 'peer-and-clinical')).toHaveLength(7);
  expect(rows.filter(({ framework }) => framework === 'support-roles')).toHaveLength(11);
  expect(rows.every(({ cells }) => Object.keys(cells).length === 3)).toBe(true);
});

test('into a pipe there are no colors and no progress', async () => {
  const { status, err } = await start(['list', 'knids'], await freshFolder()).ended;
  expect(status).toBe(2);
  expect(err).not.toContain('\u001b');
  expect(err).toContain('Did you mean "kinds"?');
});

test.each([
  ['data', ['list', 'kinds'], [1], 'the disk is full'],
  ['words', ['list', 'knids'], [2], ''],
] as const)('where %s cannot be written, status 3 says so', async (_, args, streams, words) => {
  if (!existsSync('/dev/full')) return;
  const full = openSync('/dev/full', 'w');
  const [out, err] = [streams.includes(1 as never) ? full : 'pipe', streams.includes(2 as never) ? full : 'pipe'] as const;
  const child = spawn(process.execPath, [CLI, ...args], { cwd: await freshFolder(), stdio: ['ignore', out, err] });
  let said = '';
  child.stderr?.on('data', (piece: Buffer) => (said += piece.toString()));
  const status = await new Promise((resolve) => child.on('close', resolve));
  closeSync(full);
  expect(status).toBe(3);
  expect(said).toContain(words);
  expect(said).not.toContain('node:');
});

test('too little memory is told before anything begins', async () => {
  const folder = await freshFolder();
  const child = spawn(process.execPath, ['--max-old-space-size=64', CLI, 'half-day'], { cwd: folder });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(3);
  expect(said).toContain('error command/too-little-memory');
  expect(await readdir(folder)).toEqual([]);
});

test('a closed pipe is a quiet exit', async () => {
  const { child, ended } = start(['list', 'codes'], await freshFolder());
  child.stdout.destroy();
  expect(await ended).toMatchObject({ status: 0, err: '' });
});

test.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)('%s while printing: status %i, no lock and no half file left', async (signal, expected) => {
  const folder = await freshFolder();
  const { child, ended } = start(['half-day', '--kind', 'worksheet', '--brand', 'plain,harbor-house,northwind'], folder);
  await until(() => existsSync(path.join(folder, 'output/plain')));
  child.kill(signal);
  const { status, err } = await ended;
  expect(status).toBe(expected);
  expect(err).toContain('Stopped.');
  const left = await readdir(path.join(folder, 'output'), { recursive: true });
  expect(left.filter((name) => path.basename(name).startsWith('.'))).toEqual([]);
});

test('a folder that cannot be written to is status 3', async () => {
  const { status, out, err } = await start(['--kind', 'agenda', '--out', '/dev/null/output'], await freshFolder()).ended;
  expect([status, out]).toEqual([3, '']);
  expect(err).toContain('command/cannot-write');
});

const packetIn = async (folder: string): Promise<readonly (readonly [string, Buffer])[]> => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => path.extname(name) !== '').sort();
  return Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name))] as const));
};

test('three threads print what one prints, to the byte, and tell it in the same order', async () => {
  const args = ['ninety-minutes', '--kind', 'agenda,sign-in,glossary,worksheet,print-order', '--jobs'];
  const alone = await freshFolder();
  const helped = await freshFolder();
  const [one, three] = [await start([...args, '1'], alone).ended, await start([...args, '3'], helped).ended];
  expect([one.status, three.status]).toEqual([0, 0]);
  expect(three.out).toBe(one.out);
  const [left, right] = [await packetIn(path.join(alone, 'output')), await packetIn(path.join(helped, 'output'))];
  expect(left.length).toBeGreaterThan(5);
  expect(right.map(([name]) => name)).toEqual(left.map(([name]) => name));
  expect(right.every(([, bytes], at) => bytes.equals(left[at]?.[1] ?? Buffer.alloc(0)))).toBe(true);
});

/** Templates that would change what other documents see, if anything that they see could be changed. */
const GRASPING = {
  glossary:
    '<h1>x</h1>{{#each entries}}{{at activities "pop"}}{{/each}}{{at modules "reverse"}}{{#with modules}}{{pop}}{{/with}}',
  agreements: '<h1>x</h1>{{#each modules}}{{#each worksheets}}<p>{{title}}{{lookup ../worksheets "shift"}}</p>{{/each}}{{/each}}',
  sources:
    '<h1>x</h1>{{#with (bank "glossary") as |bank|}}{{#each (in-order "glossary" "term")}}<p>{{term}}</p>{{/each}}{{join bank.items "" of="constructor"}}{{/with}}',
};

test('what a template does is not seen by another: the packet is the same with one thread and with two', async () => {
  const printed = await Promise.all(
    ['1', '2'].map(async (jobs) => {
      const folder = await freshFolder();
      for (const [name, body] of Object.entries(GRASPING)) {
        const kind = path.join(folder, 'workspace/templates/kinds', `a-${name}`);
        await mkdir(kind, { recursive: true });
        const about = {
          name,
          about: 'It grasps.',
          next: 'Nothing.',
          order: 1,
          audience: 'facilitator',
          per: 'workshop',
          copies: 'room',
        };
        await writeFile(path.join(kind, 'kind.yaml'), JSON.stringify({ id: `a-${name}`, ...about }));
        await writeFile(path.join(kind, 'body.hbs'), body);
      }
      const kinds = `${Object.keys(GRASPING)
        .map((name) => `a-${name}`)
        .join(',')},agenda,glossary,worksheet`;
      const { status, out, err } = await start(
        ['ninety-minutes', '--workspace', 'workspace', '--kind', kinds, '--jobs', jobs],
        folder,
      ).ended;
      return { status, out, err, files: await packetIn(path.join(folder, 'output')) };
    }),
  );
  const [one, two] = printed;
  expect([one?.status, two?.status]).toEqual([4, 4]);
  expect([two?.out, two?.err]).toEqual([one?.out, one?.err]);
  expect(two?.files.map(([name, bytes]) => [name, bytes.toString('base64')])).toEqual(
    one?.files.map(([name, bytes]) => [name, bytes.toString('base64')]),
  );
  expect(one?.files.length).toBeGreaterThan(3);
  expect(one?.err.match(/compose\/unknown-field/g)?.length).toBeGreaterThanOrEqual(3);
});
