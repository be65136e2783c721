import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pictureOf, smallPng, type Picture } from './picture.ts';
import type { Choice } from './pages.ts';

const FOLDER = new URL('./references/', import.meta.url).pathname;

/** Whether references are to be drawn anew in place of being held against: `npm run visual:renew`. */
export const isRenewing: boolean = process.env['ROLEPRESS_REFERENCES'] === 'renew';

const fileOf = ({ kind, name }: Choice): string => `${kind}-${name}.png`;

/** The files that there are, with their sizes in bytes. */
export const referenceSizes = (): ReadonlyMap<string, number> => {
  mkdirSync(FOLDER, { recursive: true });
  return new Map(readdirSync(FOLDER).map((file) => [file, statSync(path.join(FOLDER, file)).size]));
};

/** The files that there should be. */
export const referenceNames = (choices: readonly Choice[]): readonly string[] => choices.map(fileOf).sort();

/** The reference of a page; drawn anew first where that is asked for. */
export const referenceOf = (choice: Choice, drawn: Picture): Picture => {
  const file = path.join(FOLDER, fileOf(choice));
  if (isRenewing) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, smallPng(drawn));
  }
  return pictureOf(readFileSync(file));
};

/** Any reference, to break. */
export const someReference = (choice: Choice): Picture => pictureOf(readFileSync(path.join(FOLDER, fileOf(choice))));

/** Throws away references of what is no longer printed. */
export const dropOthers = (choices: readonly Choice[]): void => {
  const wanted = new Set(choices.map(fileOf));
  for (const file of referenceSizes().keys()) if (!wanted.has(file)) rmSync(path.join(FOLDER, file));
};
