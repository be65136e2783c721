// @ts-check
/** The same document as each setter of type reads it, in files of one folder. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { serialize } from 'node:v8';
import { htmlSource } from './html.js';
import { wordsOf } from './layout.js';
import { definitionOf } from './ours.js';
import { typstSource } from './typst.js';

/** @typedef {import('./ours.js').Document} Document */

/** Data only: where a phrase stands in its file is told by functions, which cannot be written down. @param {Document} document */
const asData = (document) => {
  const data = Object.entries(document.looks.language).filter(([, value]) => typeof value !== 'function');
  return { ...document, looks: { ...document.looks, language: Object.fromEntries(data) } };
};

/** Writes a document out for everyone; gives the words that all of them must print. @param {string} folder @param {Document} document */
export const writeSources = (folder, document) => {
  const put = (/** @type {string} */ ending, /** @type {string | Uint8Array} */ content) =>
    writeFileSync(path.join(folder, `${document.name}.${ending}`), content);
  const definition = definitionOf(document);
  put('manuscript', serialize(asData(document)));
  put('definition', serialize(JSON.parse(JSON.stringify(definition, withoutSpans), withBytes)));
  put('typ', typstSource(definition));
  put('html', htmlSource([definition]));
  return wordsOf(definition.body);
};

/** Spans hold whole source files; nobody else reads them. @param {string} key @param {unknown} value */
const withoutSpans = (key, value) =>
  key === 'at' ? undefined : value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;

/** @param {string} _key @param {unknown} value */
const withBytes = (_key, value) =>
  typeof value === 'object' && value !== null && 'base64' in value && typeof value.base64 === 'string'
    ? new Uint8Array(Buffer.from(value.base64, 'base64'))
    : value;
