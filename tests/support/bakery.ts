import { readFileSync } from 'node:fs';
import { folderFiles } from './folder-files.ts';
import type { Files } from './memory-host.ts';

const BASE = new URL('../broken/base/', import.meta.url).pathname;

const LANGUAGE = 'curriculum/en/language.yaml';

/** What the rules on wording look for in the English that ships, as its file says it. */
const shippedWording = (): string => {
  const text = readFileSync(new URL(`../../${LANGUAGE}`, import.meta.url), 'utf8');
  return text.slice(text.indexOf('wording:\n'), text.indexOf('phrases:\n'));
};

/** A small workspace without a mistake: a bread workshop, with the wording that ships. Broken fixtures are laid over it. */
export const bakery = (): Files => {
  const files = folderFiles(BASE);
  const language = new TextDecoder().decode(files[LANGUAGE] as Uint8Array);
  return { ...files, [LANGUAGE]: language + shippedWording() };
};

/** The text of one of the bakery's files. */
export const bakeryText = (file: string): string => {
  const found = bakery()[file];
  if (found === undefined) throw new Error(`the bakery has no ${file}`);
  return typeof found === 'string' ? found : new TextDecoder().decode(found);
};

/** The bakery with one file's text changed; throws where nothing changes, so that no test tests nothing. */
export const bakeryWith = (file: string, from: string | RegExp, to: string): Files => {
  const before = bakeryText(file);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to replace in ${file}`);
  return { ...bakery(), [file]: after };
};
