import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Files } from './memory-host.ts';

/** Every file of a folder and those below it, as bytes, by path from the folder. */
export const folderFiles = (folder: string, skip: (path: string) => boolean = () => false): Files => {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort();
  return Object.fromEntries(
    paths.filter((path) => !skip(path)).map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]),
  );
};
