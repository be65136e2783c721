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

/** True while a process with this id runs on this machine. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
