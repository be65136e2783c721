import type { HostFailure } from './host.ts';

type Reason = HostFailure['failure'];

const REASONS: Readonly<Record<string, readonly [Reason, string]>> = {
  ENOENT: ['absent', 'there is no such file or folder'],
  ENOTDIR: ['other', 'a part of the path is a file, not a folder'],
  EACCES: ['denied', 'permission denied'],
  EPERM: ['denied', 'the system does not permit it'],
  EROFS: ['denied', 'the disk is read-only'],
  ENOSPC: ['full', 'the disk is full'],
  EDQUOT: ['full', 'the disk quota is used up'],
  EISDIR: ['other', 'it is a folder, not a file'],
  ENAMETOOLONG: ['other', 'the name is too long'],
  EMFILE: ['other', 'too many files are open'],
  ELOOP: ['outside', 'links lead round in a circle'],
};

const codeOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
};

/** True for an error of the system with this code. */
export const isCode = (error: unknown, code: string): boolean => codeOf(error) === code;

/** What the system said, as a failure of ours. An error that is not the system's is a bug and is thrown on. */
export const failureOf = (error: unknown, file: string, doing: 'read' | 'written' | 'removed'): HostFailure => {
  const code = codeOf(error);
  if (code === undefined) throw error;
  const [failure, reason] = REASONS[code] ?? ['other', `the system answered ${code}`];
  return { failure, message: `"${file}" cannot be ${doing}: ${reason}.` };
};

/** An outside so broken that nothing can go on: thrown, and reported with exit status 3. */
export class HostError extends Error {
  override readonly name = 'HostError';
}
