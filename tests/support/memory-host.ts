import type { Entry, Host, HostFailure } from '../../src/host/host.ts';
import { parsedBefore } from './parsed.ts';

/** Files by path, relative to the workspace. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What a memory host can do: everything but fonts, with what was written open to the test. */
export type MemoryHost = Omit<Host, 'fonts'> & { readonly files: Map<string, string | Uint8Array> };

/** A host whose files are in memory: those of a workspace, and those that ship below them. */
export const memoryHost = (initial: Files, shipped: Files = {}): MemoryHost => {
  const files = new Map(Object.entries(initial));
  const absent = (file: string): HostFailure => ({ failure: 'absent', message: `there is no ${file}` });
  const read = (file: string): string | Uint8Array | HostFailure => {
    if (file.split('/').includes('..')) return { failure: 'outside', message: `${file} leads out of the workspace` };
    return files.get(file) ?? shipped[file] ?? absent(file);
  };
  return {
    files,
    precompiled: parsedBefore,
    list: (folder) => Promise.resolve(entriesOf([...files.keys(), ...Object.keys(shipped)], folder) ?? absent(folder)),
    isShipped: (file) => Promise.resolve(!files.has(file) && shipped[file] !== undefined),
    below: (file) => Promise.resolve(files.has(file) ? bytesOf(shipped[file] ?? absent(file)) : absent(file)),
    readText: (file) => {
      const found = read(file);
      return Promise.resolve(found instanceof Uint8Array ? new TextDecoder().decode(found) : found);
    },
    readBytes: (file) => Promise.resolve(bytesOf(read(file))),
    write: (file, bytes) => {
      files.set(file, bytes);
      return Promise.resolve(undefined);
    },
    remove: (file) => {
      files.delete(file);
      return Promise.resolve(undefined);
    },
  };
};

const bytesOf = (found: string | Uint8Array | HostFailure): Uint8Array | HostFailure =>
  typeof found === 'string' ? new TextEncoder().encode(found) : found;

const entriesOf = (files: readonly string[], folder: string): readonly Entry[] | undefined => {
  const inside = files.filter((file) => file.startsWith(`${folder}/`)).map((file) => file.slice(folder.length + 1));
  if (inside.length === 0) return undefined;
  const entries = new Map<string, Entry>();
  for (const rest of inside) {
    const [name = '', ...deeper] = rest.split('/');
    entries.set(name, { name, kind: deeper.length > 0 ? 'folder' : 'file' });
  }
  return [...entries.values()];
};
