import { randomBytes } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './folders.ts';
import { failureOf } from './failure.ts';
import type { HostFailure } from './host.ts';
import { isAlive, type Pending } from './pending.ts';

// The name does not hold the target's, which may already be as long as names can be.
const TEMPORARY = /^\.rolepress-(\d+)-[0-9a-f]+\.tmp$/;

const temporaryName = (): string => `.rolepress-${String(process.pid)}-${randomBytes(6).toString('hex')}.tmp`;

/** Removes what killed runs left in a folder; what cannot be removed is left for the next. */
export const sweep = async (folder: string): Promise<void> => {
  const names = await readdir(folder);
  const stale = names.filter((name) => {
    const pid = TEMPORARY.exec(name)?.[1];
    return pid !== undefined && !isAlive(Number(pid));
  });
  await Promise.all(stale.map((name) => rm(path.join(folder, name), { force: true }).catch(() => undefined)));
};

const writeFlushed = async (file: string, bytes: Uint8Array | string): Promise<void> => {
  // Made at once: a file that is still being opened when a signal comes would appear after everything was cleared away.
  closeSync(openSync(file, 'wx'));
  const handle = await open(file, 'r+');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Makes a rename outlast a power cut; file systems that cannot do it are no reason to fail. */
const flushFolder = async (folder: string): Promise<void> => {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows and some network disks do not open folders.
  }
};

/**
 * Writes a file whole or not at all: to a temporary name beside it, flushed, renamed.
 * `name` is what messages call the file; folders on the way are made.
 */
export const writeWhole = async (
  file: string,
  bytes: Uint8Array | string,
  { name, pending, swept }: { readonly name: string; readonly pending: Pending; readonly swept: Set<string> },
): Promise<HostFailure | undefined> => {
  const folder = path.dirname(file);
  const temporary = path.join(folder, temporaryName());
  try {
    await makeFolder(folder);
    if (!swept.has(folder)) await sweep(folder);
    swept.add(folder);
    pending.add(temporary);
    await writeFlushed(temporary, bytes);
    await rename(temporary, file);
    await flushFolder(folder);
    return undefined;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return failureOf(error, name, 'written');
  } finally {
    pending.settle(temporary);
  }
};
