import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LIMITS } from '../model/limits.ts';
import { once } from '../model/once.ts';
import type { TypeCase } from '../model/typeface.ts';
import { failureOf } from './failure.ts';
import { readFonts } from './fonts.ts';
import { isFailure, type Host, type HostFailure } from './host.ts';
import { lockFolder, type FolderLock, type LockFailure, type LockOptions } from './output-lock.ts';
import { createPending } from './pending.ts';
import { BYTES_LIMIT, checkFolder, listLaidOver, listPlain, readLaidOver, readWhole, TEXT_LIMIT, textOf } from './read.ts';
import { findIn, staysBelow, type Root } from './roots.ts';
import { precompiled } from './precompiled.ts';
import { writeWhole } from './write.ts';

/** Where the package lies that ships the curriculum and the templates: two folders up, from `src/` and `dist/` alike. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where a host reads and writes. */
export type NodeHostOptions = {
  /** What paths on the command line are relative to; also where output goes. */
  readonly cwd: string;
  /** The agency's own folder, laid over what ships. */
  readonly workspace: string;
  /** What ships; another folder only in tests. */
  readonly packageRoot?: string;
  /** Files named on the command line: they may be read wherever they lie, under the very name they were given. */
  readonly granted?: readonly string[];
  /** Only the workspace is read, not what ships: for folders that are no workspace, like that of printed files. */
  readonly alone?: boolean;
};

/** The file system as the rest sees it, with what only the command line needs. */
export type NodeHost = Host & {
  /** Keeps a second run out of a folder until it is released. */
  readonly lock: (folder: string, options?: LockOptions) => Promise<FolderLock | LockFailure>;
  /** Why the workspace cannot be used: it is not there, or not a folder. Undefined where it can. */
  readonly checkWorkspace: () => Promise<HostFailure | undefined>;
  /** Removes what an interrupted run must not leave. Synchronous. */
  readonly abandon: () => void;
};

const rootsOf = (workspace: string, packageRoot: string, alone: boolean): readonly Root[] =>
  alone
    ? [{ folder: workspace }]
    : workspace === path.resolve(packageRoot)
      ? [{ folder: packageRoot }]
      : [{ folder: workspace }, { folder: packageRoot }];

/** A host on the real file system. Nothing is read before it is asked for. */
export const createNodeHost = (options: NodeHostOptions): NodeHost => {
  const packageRoot = options.packageRoot ?? PACKAGE_ROOT;
  const workspace = path.resolve(options.cwd, options.workspace);
  const roots = rootsOf(workspace, packageRoot, options.alone ?? false);
  const granted = new Map((options.granted ?? []).map((file) => [file, path.resolve(options.cwd, file)]));
  const pending = createPending();
  const swept = new Set<string>();
  const outputs: string[] = [];
  const rootFor = (file: string): string | undefined => outputs.find((folder) => file.startsWith(folder + path.sep));
  // What we have written ourselves grows with what is printed, and must be readable at any size that we write.
  const [bytesLimit, textLimit] = options.alone === true ? [LIMITS.printedBytes, LIMITS.printedBytes] : [BYTES_LIMIT, TEXT_LIMIT];
  const read = async (file: string, limit: number): Promise<Uint8Array | HostFailure> => {
    const named = granted.get(file);
    if (named === undefined) return readLaidOver(roots, file, limit);
    const found = await readWhole(named, file, limit);
    const isAbsent = isFailure(found) && found.failure === 'absent';
    // What ships may be named from anywhere, as if it lay in the workspace.
    return isAbsent && staysBelow(file) ? readLaidOver(roots, file, limit) : found;
  };
  return {
    list: (folder) => listLaidOver(roots, folder),
    readBytes: (file) => read(file, bytesLimit),
    below: async (file) => {
      const own = roots[0];
      // What is not in the workspace is the shipped file itself: there is nothing below it.
      const isOwn = own !== undefined && typeof (await findIn(own, file)) === 'string';
      return readLaidOver(isOwn ? roots.slice(1) : [], file, BYTES_LIMIT);
    },
    isShipped: async (file) => {
      const own = roots[0];
      return roots.length > 1 && own !== undefined && !granted.has(file) && typeof (await findIn(own, file)) !== 'string';
    },
    readText: async (file) => {
      const bytes = await read(file, textLimit);
      return bytes instanceof Uint8Array ? textOf(bytes, file) : bytes;
    },
    precompiled,
    write: (file, bytes) => {
      const whole = path.resolve(options.cwd, file);
      return writeWhole(whole, bytes, { name: file, pending, swept, root: rootFor(whole) });
    },
    listOutput: (folder) => listPlain(path.resolve(options.cwd, folder), folder),
    remove: (file) =>
      rm(path.resolve(options.cwd, file)).then(
        () => undefined,
        (error: unknown) => failureOf(error, file, 'removed'),
      ),
    fonts: once((): Promise<TypeCase> => readFonts(packageRoot)),
    lock: (folder, lockOptions) => {
      const whole = path.resolve(options.cwd, folder);
      outputs.push(whole);
      return lockFolder(whole, { name: folder, pending, ...lockOptions });
    },
    checkWorkspace: () => checkFolder(workspace, options.workspace),
    abandon: pending.abandon,
  };
};
