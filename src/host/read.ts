import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { failureOf } from './failure.ts';
import { isFailure, type Entry, type HostFailure } from './host.ts';
import { findIn, type Root } from './roots.ts';

/** The most bytes a text file may have. */
export const TEXT_LIMIT = 2 * 1024 * 1024;
/** The most bytes any other file may have. */
export const BYTES_LIMIT = 8 * 1024 * 1024;

const tooLarge = (file: string, limit: number): HostFailure => ({
  failure: 'too-large',
  message: `"${file}" has more than ${String(limit / 1024 / 1024)} MB, the most that is read.`,
});

/** Reads a file by its real path. `name` is what messages call it; pipes and devices are refused, they could wait for ever. */
export const readWhole = async (realPath: string, name: string, limit: number): Promise<Uint8Array | HostFailure> => {
  try {
    const { size, ...facts } = await stat(realPath).then((s) => ({
      size: s.size,
      isFile: s.isFile(),
      isFolder: s.isDirectory(),
    }));
    if (facts.isFolder) return { failure: 'other', message: `"${name}" is a folder, not a file.` };
    if (!facts.isFile) return { failure: 'other', message: `"${name}" is not a plain file.` };
    if (size > limit) return tooLarge(name, limit);
    const handle = await open(realPath, 'r');
    try {
      const bytes = await handle.readFile();
      return bytes.length > limit ? tooLarge(name, limit) : new Uint8Array(bytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return failureOf(error, name, 'read');
  }
};

/** Bytes as text. Anything that is not UTF-8 is refused: guessing would print wrong letters. */
export const textOf = (bytes: Uint8Array, name: string): string | HostFailure => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { failure: 'other', message: `"${name}" is not UTF-8 text. Save it as UTF-8 in your editor.` };
  }
};

/** Why a folder cannot be read from; undefined where it can. `name` is what messages call it. */
export const checkFolder = async (folder: string, name: string): Promise<HostFailure | undefined> => {
  try {
    return (await stat(folder)).isDirectory() ? undefined : { failure: 'other', message: `"${name}" is a file, not a folder.` };
  } catch (error) {
    return failureOf(error, name, 'read');
  }
};

const entryOf = async (folder: string, name: string): Promise<Entry> => {
  try {
    const facts = await stat(path.join(folder, name));
    return { name, kind: facts.isDirectory() ? 'folder' : 'file' };
  } catch {
    // A link that leads nowhere is listed, as pipes and devices are: reading them says what is wrong with them.
    return { name, kind: 'file' };
  }
};

/** What is in a folder of the file system, without hidden files. `name` is what messages call it. */
export const listPlain = async (folder: string, name: string): Promise<readonly Entry[] | HostFailure> => {
  try {
    const names = (await readdir(folder)).filter((each) => !each.startsWith('.'));
    return await Promise.all(names.map((each) => entryOf(folder, each)));
  } catch (error) {
    return failureOf(error, name, 'read');
  }
};

/** What is in a folder of one root, without hidden files. */
const listIn = async (root: Root, folder: string): Promise<readonly Entry[] | HostFailure> => {
  const found = await findIn(root, folder);
  return typeof found === 'string' ? listPlain(found, folder) : found;
};

/** What is in a folder of all roots together, by name; the first root to have a name decides what it is. */
export const listLaidOver = async (roots: readonly Root[], folder: string): Promise<readonly Entry[] | HostFailure> => {
  const merged = new Map<string, Entry>();
  const absences: HostFailure[] = [];
  for (const root of roots) {
    const listed = await listIn(root, folder);
    if (!isFailure(listed)) for (const entry of listed) merged.set(entry.name, merged.get(entry.name) ?? entry);
    else if (listed.failure === 'absent') absences.push(listed);
    else return listed;
  }
  const [absent] = absences;
  if (absent !== undefined && absences.length === roots.length) return absent;
  return [...merged.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** Reads a file from the first root that has it. */
export const readLaidOver = async (roots: readonly Root[], file: string, limit: number): Promise<Uint8Array | HostFailure> => {
  let absent: HostFailure | undefined;
  for (const root of roots) {
    const found = await findIn(root, file);
    if (typeof found === 'string') return readWhole(found, file, limit);
    if (found.failure !== 'absent') return found;
    absent ??= found;
  }
  return absent ?? { failure: 'absent', message: `"${file}" cannot be read: there is no such file or folder.` };
};
