import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeFolder } from './folders.ts';
import { failureOf, isCode } from './failure.ts';
import type { HostFailure } from './host.ts';
import { isAlive, temporaryName, type Pending } from './pending.ts';

/** A folder that is ours until it is released. */
export type FolderLock = { readonly release: () => Promise<void> };

/** How long a lock is waited for. */
export type LockOptions = { readonly waitMs?: number };

/** Why a folder could not be taken: another run holds it, or the system refused. */
export type LockFailure = { readonly failure: HostFailure['failure'] | 'busy'; readonly message: string };

/** Who holds a lock, as its file says. */
type Holder = { readonly pid: number; readonly machine: string; readonly token: string };

const LOCK_NAME = '.rolepress.lock';
const WAIT_MS = 3000;
const POLL_MS = 50;
// A lock is created and filled in two steps; one that stays empty longer than this was left by a crash between them.
const UNFILLED_MS = 5000;
// Whoever holds a lock writes it anew this often; one that was not is nobody's, whatever machine or process it names.
const BEAT_MS = 5000;
const STALE_MS = 60_000;

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  'machine' in value &&
  'token' in value &&
  typeof value.pid === 'number';

const holderOf = async (lock: string): Promise<Holder | undefined> => {
  try {
    const value: unknown = JSON.parse(await readFile(lock, 'utf8'));
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** Now, by the clock that dates files in a folder: on a disk of the network it is not ours. In milliseconds. */
const nowIn = async (folder: string): Promise<number> => {
  const probe = path.join(folder, temporaryName());
  try {
    await writeFile(probe, '', { flag: 'wx' });
    return (await stat(probe)).mtimeMs;
  } catch {
    return Date.now();
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
};

/** How long ago a file was last written, in milliseconds; one dated in the future is as old as it is ahead. */
const ageOf = async (file: string): Promise<number> => {
  try {
    const { mtimeMs } = await stat(file);
    return Math.abs((await nowIn(path.dirname(file))) - mtimeMs);
  } catch {
    return 0;
  }
};

/** True where whoever made the lock can no longer be printing: its process is gone, or has not written it for a minute. */
const isStale = async (lock: string): Promise<boolean> => {
  const holder = await holderOf(lock);
  if (holder === undefined) return (await ageOf(lock)) > UNFILLED_MS;
  if (holder.machine === hostname() && !isAlive(holder.pid)) return true;
  return (await ageOf(lock)) > STALE_MS;
};

/** Writes a lock anew from time to time, as long as it is ours; returns what ends it. */
const keepAlive = (lock: string, holder: Holder): (() => void) => {
  const beat = async (): Promise<void> => {
    if ((await holderOf(lock))?.token !== holder.token) return;
    const handle = await open(lock, 'r+');
    await handle.writeFile(JSON.stringify(holder)).finally(() => handle.close());
  };
  // A lock that cannot be written anew is lost in a minute, and what is printed is whole all the same.
  const timer = setInterval(() => void beat().catch(() => undefined), BEAT_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
};

/**
 * Removes a stale lock. Only one process at a time may do so, and it looks again once it is alone:
 * otherwise two that saw the same dead lock could each remove the other's live one.
 */
const takeOver = async (lock: string): Promise<void> => {
  const door = `${lock}.door`;
  try {
    await mkdir(door);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    if ((await ageOf(door)) > UNFILLED_MS) await rmdir(door).catch(() => undefined);
    return;
  }
  try {
    if (await isStale(lock)) await rm(lock, { force: true });
  } finally {
    await rmdir(door).catch(() => undefined);
  }
};

const tryToTake = async (lock: string, holder: Holder): Promise<boolean> => {
  try {
    await writeFile(lock, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
};

const busy = async (lock: string, name: string): Promise<LockFailure> => {
  const holder = await holderOf(lock);
  const who = holder === undefined ? 'Another run' : `Another run (process ${String(holder.pid)} on ${holder.machine})`;
  return {
    failure: 'busy',
    message: `${who} is printing into "${name}". If no run is left there, the folder is free within a minute.`,
  };
};

/**
 * Takes a folder for this run, making it where there is none. Waits a little for another run to end,
 * takes over from a run that has died, and otherwise says who holds it.
 */
export const lockFolder = async (
  folder: string,
  { name, pending, waitMs = WAIT_MS }: LockOptions & { readonly name: string; readonly pending: Pending },
): Promise<FolderLock | LockFailure> => {
  const lock = path.join(folder, LOCK_NAME);
  const holder: Holder = { pid: process.pid, machine: hostname(), token: randomBytes(8).toString('hex') };
  const deadline = Date.now() + waitMs;
  try {
    await makeFolder(folder);
    while (!(await tryToTake(lock, holder))) {
      const stale = await isStale(lock);
      if (stale) await takeOver(lock);
      if (Date.now() >= (stale ? deadline + 2 * UNFILLED_MS : deadline)) return await busy(lock, name);
      await pause(POLL_MS);
    }
  } catch (error) {
    return failureOf(error, name, 'written');
  }
  pending.add(lock);
  const rest = keepAlive(lock, holder);
  return {
    release: async () => {
      rest();
      if ((await holderOf(lock))?.token === holder.token) await rm(lock, { force: true });
      pending.settle(lock);
    },
  };
};
