import { readdir, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
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
    message: `Another run (process ${String(process.pid)} on ${hostname()}) is printing into "output". If no run is left there, remove "output/.rolepress.lock".`,
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

test('the lock of another machine is never taken over', async () => {
  const folder = await freshFolder();
  await lay(folder, { '.rolepress.lock': JSON.stringify({ pid: DEAD, machine: 'copier-room', token: 'theirs' }) });
  expect(await take(folder)).toMatchObject({ failure: 'busy', message: expect.stringContaining('copier-room') as string });
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
