import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { HostFailure } from './host.ts';
import { failureOf } from './failure.ts';

/** A folder that may be read, and nothing beside it. */
export type Root = { readonly folder: string };

const outside = (file: string): HostFailure => ({
  failure: 'outside',
  message: `"${file}" leads out of the folders that may be read.`,
});

/** True for a path that stays below where it starts, by its spelling alone. */
export const staysBelow = (file: string): boolean => {
  if (file.includes('\0') || file.includes('\\') || path.isAbsolute(file) || /^[a-zA-Z]:/.test(file)) return false;
  return !file.split('/').includes('..');
};

const contains = (folder: string, file: string): boolean => {
  const relative = path.relative(folder, file);
  return relative === '' || (!path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..');
};

/**
 * The real path of a file in a root. Spelling is checked first, then where links truly lead, so that
 * neither `..` nor a link reads what lies outside.
 */
export const findIn = async (root: Root, file: string): Promise<string | HostFailure> => {
  if (!staysBelow(file)) return outside(file);
  try {
    const folder = await realpath(root.folder);
    const found = await realpath(path.join(folder, file));
    return contains(folder, found) ? found : outside(file);
  } catch (error) {
    return failureOf(error, file, 'read');
  }
};

/** The real path of a folder, or of the nearest one above it that is there. */
const realFolder = async (folder: string): Promise<string> => {
  try {
    return await realpath(folder);
  } catch (error) {
    const above = path.dirname(folder);
    // A link to nothing is there, and would be followed by whoever makes the folder.
    const isLink = await lstat(folder).then(
      (facts) => facts.isSymbolicLink(),
      () => false,
    );
    if (isLink || above === folder) throw error;
    return realFolder(above);
  }
};

/** Whether a folder that lies in a root by its spelling lies outside of it in truth. The root itself may be a link. */
export const leadsOut = async (root: string, folder: string): Promise<boolean> =>
  contains(root, folder) && !contains(await realFolder(root), await realFolder(folder));
