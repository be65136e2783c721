import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';

/** Files that must not outlive an interrupted run: temporary files and locks. */
export type Pending = {
  readonly add: (file: string) => void;
  readonly settle: (file: string) => void;
  /** Removes them all at once. Synchronous, because it runs in signal handlers. */
  readonly abandon: () => void;
};

/** An empty list of pending files. */
export const createPending = (): Pending => {
  const files = new Set<string>();
  return {
    add: (file) => files.add(file),
    settle: (file) => files.delete(file),
    abandon: () => {
      for (const file of files) {
        try {
          rmSync(file, { force: true });
        } catch {
          // The run is over and nobody is left to tell; the next run sweeps what stays.
        }
      }
      files.clear();
    },
  };
};

// The name does not hold the target's, which may already be as long as names can be.
const TEMPORARY = /^\.rolepress-(\d+)-[0-9a-f]+\.tmp$/;

/** A name for a file that is there for a moment, with the process that makes it. */
export const temporaryName = (): string => `.rolepress-${String(process.pid)}-${randomBytes(6).toString('hex')}.tmp`;

/** The process that made a temporary file, by the file's name; undefined for any other file. */
export const makerOf = (name: string): number | undefined => {
  const pid = TEMPORARY.exec(name)?.[1];
  return pid === undefined ? undefined : Number(pid);
};

/** True while a process with this id runs on this machine. Ids below 1 mean whole groups to the system, and are nobody's. */
export const isAlive = (pid: number): boolean => {
  if (!Number.isSafeInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
