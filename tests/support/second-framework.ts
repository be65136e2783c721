import type { Host } from '../../src/host/host.ts';
import { PACKAGE_ROOT } from '../../src/host/node-host.ts';
import { once } from '../../src/model/once.ts';
import { folderFiles } from './folder-files.ts';
import { memoryHost, type Files } from './memory-host.ts';
import { shippedHost } from './print.ts';

const FIXTURE = new URL('../fixtures/second-framework/', import.meta.url).pathname;

const under = (folder: string, only: (path: string) => boolean): Files =>
  Object.fromEntries(
    Object.entries(folderFiles(`${PACKAGE_ROOT}/${folder}`, (path) => !only(path))).map(([path, bytes]) => [
      `${folder}/${path}`,
      bytes,
    ]),
  );

/** A garden's curriculum, of another subject and with other columns, under the shipped kinds, themes and brand `plain`. */
export const gardenFiles: () => Files = once(() => ({
  ...under('templates', (path) => !path.startsWith('brands/') || path.startsWith('brands/plain/')),
  ...under('curriculum', (path) => path === 'en/language.yaml'),
  ...folderFiles(FIXTURE),
}));

/** A host that holds these files and the shipped fonts. */
export const hostWith = (files: Files): Host => ({
  ...memoryHost(files),
  fonts: shippedHost.fonts,
});

/** Files with one piece of text changed; throws where there is nothing to change, so that no test tests nothing. */
export const changed = (files: Files, file: string, from: string, to: string): Files => {
  const found = files[file];
  const before = typeof found === 'string' ? found : new TextDecoder().decode(found);
  if (!before.includes(from)) throw new Error(`${file} does not hold "${from}"`);
  return { ...files, [file]: before.replace(from, () => to) };
};

const YEAR = new URL('../fixtures/garden-year/', import.meta.url).pathname;

/** The garden with a second module, in which every exercise there is stands on a sheet, a workshop of two days, and banks. */
export const gardenYearFiles: () => Files = once(() => ({ ...gardenFiles(), ...folderFiles(YEAR) }));
