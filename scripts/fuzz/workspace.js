// @ts-check
/** The small workspace that content is fuzzed in, held in memory. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createNodeHost, PACKAGE_ROOT } from '../../dist/host/node-host.js';

const BASE = fileURLToPath(new URL('../../tests/broken/base/', import.meta.url));

/** Every file of a folder, by its path in it. @param {string} folder @returns {Record<string, Uint8Array>} */
export const filesIn = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .sort()
      .map((name) => [name.replaceAll('\\', '/'), new Uint8Array(readFileSync(path.join(folder, name)))]),
  );

export const BAKERY = filesIn(BASE);

const node = createNodeHost({ cwd: PACKAGE_ROOT, workspace: '.' });

/** A host of these files alone. @param {Readonly<Record<string, Uint8Array>>} files @returns {import('../../dist/host/host.js').Host} */
export const hostOf = (files) => ({
  list: async (folder) => {
    const inside = Object.keys(files).filter((file) => file.startsWith(`${folder}/`));
    const names = new Map(
      inside.map((file) => file.slice(folder.length + 1).split('/')).map(([name = '', ...rest]) => [name, rest.length > 0]),
    );
    if (names.size === 0) return { failure: 'absent', message: `There is no ${folder}.` };
    return [...names].map(([name, isFolder]) => ({ name, kind: isFolder ? 'folder' : 'file' }));
  },
  readText: async () => ({ failure: 'absent', message: 'nothing' }),
  readBytes: async (file) => files[file] ?? { failure: 'absent', message: `There is no ${file}.` },
  write: async () => undefined,
  remove: async () => undefined,
  fonts: node.fonts,
});

/** @param {string} text */
export const bytesOf = (text) => new TextEncoder().encode(text);
