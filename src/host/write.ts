import { closeSync, openSync } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './folders.ts';
import { failureOf } from './failure.ts';
import type { HostFailure } from './host.ts';
import { isAlive, makerOf, temporaryName, type Pending } from './pending.ts';
import { leadsOut } from './roots.ts';

/** Nothing takes this long to write: a temporary file that is older was left, even if its process's number runs again. In milliseconds. */
const LEFT_MS = 10 * 60_000;

const isLeft = async (file: string, pid: number): Promise<boolean> =>
  !isAlive(pid) ||
  (await stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > LEFT_MS,
    () => false,
  ));

/** Removes what killed runs left in a folder; what cannot be removed is left for the next. */
export const sweep = async (folder: string): Promise<void> => {
  const names = await readdir(folder);
  await Promise.all(
    names.map(async (name) => {
      const pid = makerOf(name);
      const file = path.join(folder, name);
      if (pid !== undefined && (await isLeft(file, pid))) await rm(file, { force: true }).catch(() => undefined);
    }),
  );
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

/** What writing a file is done with. */
export type WriteOptions = {
  /** What messages call the file. */
  readonly name: string;
  readonly pending: Pending;
  /** Folders that were looked through for what killed runs left. */
  readonly swept: Set<string>;
  /** The folder that nothing is written out of, by whatever links; undefined where the file stands for itself. */
  readonly root: string | undefined;
};

/**
 * Writes a file whole or not at all: to a temporary name beside it, flushed, renamed. Folders on the way are made; a link
 * on the way that leads out of the root is refused.
 */
export const writeWhole = async (
  file: string,
  bytes: Uint8Array | string,
  { name, pending, swept, root }: WriteOptions,
): Promise<HostFailure | undefined> => {
  const folder = path.dirname(file);
  const temporary = path.join(folder, temporaryName());
  try {
    if (root !== undefined && (await leadsOut(root, folder)))
      return { failure: 'outside', message: `"${name}" cannot be written: a link on its way leads out of "${root}".` };
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
