import { mkdir } from 'node:fs/promises';
import path from 'node:path';

const codeOf = (error: unknown): unknown => (error as { readonly code?: unknown }).code;

/**
 * Makes a folder and those above it. Node's own recursive `mkdir` never ends below a folder that takes no new ones and
 * denies them as absent (`/proc`): there the first that cannot be made is thrown.
 */
export const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    const above = path.dirname(folder);
    if (codeOf(error) !== 'ENOENT' || above === folder) throw error;
    await makeFolder(above);
    await mkdir(folder).catch((again: unknown) => {
      if (codeOf(again) !== 'EEXIST') throw again;
    });
  }
};
