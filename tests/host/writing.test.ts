import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { failureOf } from '../../src/host/failure.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import { freshFolder, lay } from './folders.ts';

const hostIn = (cwd: string) => createNodeHost({ cwd, workspace: 'agency', packageRoot: cwd });

/** An id that no process has: the kernel's largest. */
const DEAD = 4_194_304;

test('writes bytes and text into folders that it makes', async () => {
  const folder = await freshFolder();
  const host = hostIn(folder);
  expect(await host.write('output/bread/guide.pdf', new Uint8Array([1, 2, 3]))).toBeUndefined();
  expect(await host.write('output/bread/packet.json', '{}')).toBeUndefined();
  expect([...(await readFile(path.join(folder, 'output/bread/guide.pdf')))]).toEqual([1, 2, 3]);
  expect(await readdir(path.join(folder, 'output/bread'))).toEqual(['guide.pdf', 'packet.json']);
});

test('replaces a file whole, and never through a link', async () => {
  const folder = await freshFolder();
  await lay(folder, { 'out/guide.pdf': 'old', 'precious.pdf': 'precious' });
  await symlink(path.join(folder, 'precious.pdf'), path.join(folder, 'out/linked.pdf'));
  const host = hostIn(folder);
  await host.write('out/guide.pdf', 'new');
  await host.write('out/linked.pdf', 'new');
  expect(await readFile(path.join(folder, 'out/guide.pdf'), 'utf8')).toBe('new');
  expect(await readFile(path.join(folder, 'precious.pdf'), 'utf8')).toBe('precious');
});

test('a write that fails leaves no temporary file and what was there', async () => {
  const folder = await freshFolder();
  await mkdir(path.join(folder, 'out/guide.pdf/full'), { recursive: true });
  await lay(folder, { 'out/plain': 'a file, not a folder' });
  const host = hostIn(folder);
  expect(await host.write('out/guide.pdf', 'new')).toMatchObject({ failure: 'other' });
  expect(await host.write('out/plain/guide.pdf', 'new')).toMatchObject({ failure: expect.any(String) as string });
  expect(await readdir(path.join(folder, 'out'))).toEqual(['guide.pdf', 'plain']);
});

test.each([
  ['ENOSPC', 'full', 'the disk is full'],
  ['EDQUOT', 'full', 'quota'],
  ['EACCES', 'denied', 'permission denied'],
  ['EROFS', 'denied', 'read-only'],
  ['EWHATEVER', 'other', 'EWHATEVER'],
])('%s is told as %s', (code, failure, words) => {
  const told = failureOf(Object.assign(new Error('x'), { code }), 'guide.pdf', 'written');
  expect(told.failure).toBe(failure);
  expect(told.message).toContain(words);
});

test('an error that is not the system’s is a bug and thrown on', () => {
  expect(() => failureOf(new TypeError('oops'), 'guide.pdf', 'written')).toThrow('oops');
});

test('sweeps what killed runs left, and only that', async () => {
  const folder = await freshFolder();
  const alive = `.rolepress-${String(process.pid)}-aaaa.tmp`;
  await lay(folder, {
    [`out/.rolepress-${String(DEAD)}-bbbb.tmp`]: 'half',
    [`out/${alive}`]: 'being written',
    'out/notes.tmp': 'mine',
  });
  await hostIn(folder).write('out/guide.pdf', 'new');
  expect(await readdir(path.join(folder, 'out'))).toEqual([alive, 'guide.pdf', 'notes.tmp'].sort());
});

test('an abandoned run leaves neither temporary files nor locks', async () => {
  const folder = await freshFolder();
  const host = hostIn(folder);
  await host.lock('out');
  const writing = host.write('out/guide.pdf', new Uint8Array(1_000_000));
  host.abandon();
  await writing;
  expect((await readdir(path.join(folder, 'out'))).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('removes a file', async () => {
  const folder = await freshFolder();
  await lay(folder, { 'out/guide.pdf': 'old' });
  expect(await hostIn(folder).remove('out/guide.pdf')).toBeUndefined();
  expect(await hostIn(folder).remove('out/guide.pdf')).toMatchObject({ failure: 'absent' });
});

test.each([
  ['the folder of a brand', 'out/harbor-house', 'harbor-house/half-day/guide.pdf'],
  ['a folder further in', 'out/harbor-house/half-day', 'harbor-house/half-day/en/guide.pdf'],
  ['a link to nothing', 'out/harbor-house', 'harbor-house/guide.pdf'],
])('writes nothing out of the output folder by a link: %s', async (what, link, file) => {
  const folder = await freshFolder();
  const host = hostIn(folder);
  const lock = await host.lock('out');
  if ('failure' in lock) throw new Error(lock.message);
  if (what !== 'a link to nothing') await mkdir(path.join(folder, 'elsewhere'));
  await mkdir(path.dirname(path.join(folder, link)), { recursive: true });
  await symlink(path.join(folder, 'elsewhere'), path.join(folder, link));
  expect(await host.write(`out/${file}`, 'new')).toMatchObject({ failure: expect.any(String) as string });
  expect(await readdir(path.join(folder, 'elsewhere')).catch(() => [])).toEqual([]);
  await lock.release();
});

test('an output folder that is a link itself is where its owner wants it', async () => {
  const folder = await freshFolder();
  await mkdir(path.join(folder, 'big-disk/inner'), { recursive: true });
  await symlink(path.join(folder, 'big-disk'), path.join(folder, 'out'));
  await symlink(path.join(folder, 'big-disk/inner'), path.join(folder, 'big-disk/harbor-house'));
  const host = hostIn(folder);
  const lock = await host.lock('out');
  if ('failure' in lock) throw new Error(lock.message);
  expect(await host.write('out/harbor-house/half-day/guide.pdf', 'new')).toBeUndefined();
  expect(await readFile(path.join(folder, 'big-disk/inner/half-day/guide.pdf'), 'utf8')).toBe('new');
  await lock.release();
});
