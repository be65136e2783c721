import { readdir, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { lockFolder, type FolderLock, type LockFailure } from '../../src/host/output-lock.ts';
import { createPending } from '../../src/host/pending.ts';
import { freshFolder, lay } from './folders.ts';

const DEAD = 4_194_304;

const take = (folder: string, waitMs = 100): Promise<FolderLock | LockFailure> =>
  lockFolder(folder, { name: 'output', pending: createPending(), waitMs });

const taken = (result: FolderLock | LockFailure): FolderLock => {
  if ('failure' in result) throw new Error(result.message);
  return result;
};

test('a second run is refused with a message that says who and what to do', async () => {
  const folder = await freshFolder();
  const first = taken(await take(folder));
  expect(await take(folder)).toEqual({
    failure: 'busy',
    message: `Another run (process ${String(process.pid)} on ${hostname()}) is printing into "output". If no run is left there, the folder is free within a minute.`,
  });
  await first.release();
  await taken(await take(folder)).release();
  expect(await readdir(folder)).toEqual([]);
});

test('a second run waits for the first', async () => {
  const folder = await freshFolder();
  const first = taken(await take(folder));
  const second = take(folder, 3000);
  setTimeout(() => void first.release(), 150);
  await taken(await second).release();
});

test('the lock of a dead process is taken over, by one run only', async () => {
  const folder = await freshFolder();
  await lay(folder, { '.rolepress.lock': JSON.stringify({ pid: DEAD, machine: hostname(), token: 'old' }) });
  const results = await Promise.all([take(folder), take(folder), take(folder)]);
  const holders = results.filter((result) => !('failure' in result));
  expect(holders).toHaveLength(1);
});

const LOCK = '.rolepress.lock';
const dated = (folder: string, secondsAgo: number): Promise<void> => {
  const then = new Date(Date.now() - secondsAgo * 1000);
  return utimes(path.join(folder, LOCK), then, then);
};

describe('a lock that was written less than a minute ago is respected, an older one is nobody’s', () => {
  test.each([
    ['of another machine', { pid: DEAD, machine: 'copier-room' }],
    ['of a process whose number runs again', { pid: process.pid, machine: hostname() }],
    ['of a process on a machine of the same name', { pid: process.ppid, machine: hostname() }],
  ])('%s', async (_, holder) => {
    const folder = await freshFolder();
    await lay(folder, { [LOCK]: JSON.stringify({ ...holder, token: 'theirs' }) });
    expect(await take(folder)).toMatchObject({ failure: 'busy', message: expect.stringContaining(holder.machine) as string });
    for (const seconds of [61, 86_400, -86_400]) {
      await lay(folder, { [LOCK]: JSON.stringify({ ...holder, token: 'theirs' }) });
      await dated(folder, seconds);
      await taken(await take(folder)).release();
      expect(await readdir(folder)).toEqual([]);
    }
  });
});

test.each([0, -1, 1.5, Number.MAX_SAFE_INTEGER])('no process has the number %d', async (pid) => {
  const folder = await freshFolder();
  await lay(folder, { [LOCK]: JSON.stringify({ pid, machine: hostname(), token: 'theirs' }) });
  await taken(await take(folder)).release();
});

test('whoever holds a lock writes it anew until it is released', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const folder = await freshFolder();
    const lock = taken(await take(folder));
    await dated(folder, 3600);
    await vi.advanceTimersByTimeAsync(6000);
    await vi.waitFor(async () => {
      expect(Date.now() - (await stat(path.join(folder, LOCK))).mtimeMs).toBeLessThan(60_000);
    });
    await lock.release();
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test('an unfinished lock is respected while fresh, taken over when old', async () => {
  const folder = await freshFolder();
  await lay(folder, { '.rolepress.lock': '' });
  expect(await take(folder)).toMatchObject({ failure: 'busy' });
  const long = new Date(Date.now() - 60_000);
  await utimes(path.join(folder, '.rolepress.lock'), long, long);
  await taken(await take(folder)).release();
});

test('a folder that cannot be made is a failure, not a wait', async () => {
  const folder = await freshFolder();
  await lay(folder, { plain: 'a file' });
  expect(await take(path.join(folder, 'plain/out'))).toMatchObject({
    message: expect.stringContaining('"output" cannot be written') as string,
  });
});
