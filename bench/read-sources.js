// @ts-check
/** Reads what `sources.js` wrote; loads nothing else, so that a cold start is each engine's own. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize } from 'node:v8';

/** @param {string} folder @param {string} file @returns {any} */
const read = (folder, file) => deserialize(readFileSync(path.join(folder, file)));

/** @param {string} folder @param {string} name @returns {import('./ours.js').Document} */
export const readDocument = (folder, name) => read(folder, `${name}.manuscript`);

/** @param {string} folder @param {string} name @returns {import('../dist/model/definition.js').Definition} */
export const readDefinition = (folder, name) => read(folder, `${name}.definition`);
