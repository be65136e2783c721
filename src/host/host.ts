import type { PrecompiledTemplate } from '../model/precompiled-template.ts';
import type { TypeCase } from '../model/typeface.ts';
import type { SourceText } from '../source/text.ts';
import type { PrecompiledYaml } from '../source/yaml.ts';

/** A file or a folder in a listing. */
export type Entry = { readonly name: string; readonly kind: 'file' | 'folder' };

/** Why the outside could not do something: never thrown, always returned. */
export type HostFailure = {
  readonly failure: 'absent' | 'denied' | 'full' | 'too-large' | 'outside' | 'other';
  readonly message: string;
};

/** Tells a failure from whatever else a host call returned. */
export const isFailure = (value: unknown): value is HostFailure =>
  typeof value === 'object' && value !== null && 'failure' in value;

/** What is known of texts without parsing them, as long as not a letter of them has been changed. */
export type Precompiled = {
  readonly yaml: (text: string) => Promise<PrecompiledYaml | undefined>;
  readonly template: (source: SourceText) => Promise<PrecompiledTemplate | undefined>;
};

/**
 * Everything from outside, so that the rest is pure: files, fonts, the clock. Paths are relative to
 * the workspace, with forward slashes; one that leads out of it is refused as `outside`.
 */
export type Host = {
  readonly list: (folder: string) => Promise<readonly Entry[] | HostFailure>;
  readonly readText: (file: string) => Promise<string | HostFailure>;
  readonly readBytes: (file: string) => Promise<Uint8Array | HostFailure>;
  /** The bytes of the shipped file that a workspace's file of this path lies over. A host without it has nothing below. */
  readonly below?: (file: string) => Promise<Uint8Array | HostFailure>;
  /** Whether a file ships with us and is none of the workspace. A host without it has only a workspace. */
  readonly isShipped?: (file: string) => Promise<boolean>;
  /** What was found out before of texts that ship. A host without it has every text parsed. */
  readonly precompiled?: Precompiled;
  /** Writes to a temporary name beside the file, flushes, renames: whole or not at all. Output paths may lie outside the workspace. */
  readonly write: (file: string, bytes: Uint8Array | string) => Promise<HostFailure | undefined>;
  /** What is in a folder of printed files, without hidden ones. A host without it forgets what it has written. */
  readonly listOutput?: (folder: string) => Promise<readonly Entry[] | HostFailure>;
  readonly remove: (file: string) => Promise<HostFailure | undefined>;
  readonly fonts: () => Promise<TypeCase>;
};
