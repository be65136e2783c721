// @ts-check
/** Reads what `sources.js` wrote; loads nothing else, so that a cold start is each engine's own. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize } from 'node:v8';

/** @param {string} folder @param {string} file @returns {any} */
const read = (folder, file) => deserialize(readFileSync(path.join(folder, file)));

/** Where phrases stand in their file cannot be written down with a document, and is asked for at every phrase. */
const NOWHERE = { source: { file: 'language.yaml', text: '' }, start: 0, end: 0 };

/** @param {string} folder @param {string} name @returns {import('./ours.js').Document} */
export const readDocument = (folder, name) => {
  const document = read(folder, `${name}.manuscript`);
  return { ...document, looks: { ...document.looks, language: { ...document.looks.language, spanAt: () => NOWHERE } } };
};

/** @param {string} folder @param {string} name @returns {import('../dist/model/definition.js').Definition} */
export const readDefinition = (folder, name) => read(folder, `${name}.definition`);
