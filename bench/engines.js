// @ts-check
/** Everyone who runs inside Node, behind one door: a source is read and made ready outside the clock, then printed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {() => Promise<Uint8Array>} Print */
/** @typedef {{ readonly ready: () => Print }} Engine */
/** @typedef {'ours' | 'manuscript' | 'untagged' | 'pdfmake' | 'typst' | 'typst-memo'} EngineName */

/** Our press alone, from the Manuscript; words that were shaped before stay shaped, as from file to file of a packet. */
const pressOnly = (/** @type {boolean} */ untagged) => async (/** @type {string} */ folder, /** @type {string} */ name) => {
  const { openOurs } = await import('./ours.js');
  const { readDocument } = await import('./read-sources.js');
  const print = await openOurs({ untagged });
  const document = readDocument(folder, name);
  return { ready: () => () => print(document) };
};

const typst = (/** @type {boolean} */ remembers) => async (/** @type {string} */ folder, /** @type {string} */ name) => {
  const { openTypst } = await import('./typst.js');
  const opened = await openTypst();
  if (!opened) throw new Error('Typst is not installed.');
  const source = readFileSync(path.join(folder, `${name}.typ`), 'utf8');
  return {
    ready: () => {
      if (!remembers) opened.forget();
      return () => opened.print(source);
    },
  };
};

/** Nothing is loaded before it is asked for: a cold start is each engine's own. @type {Record<EngineName, (folder: string, name: string) => Promise<Engine>>} */
export const ENGINES = {
  ours: async (_folder, name) => {
    const { openComposed } = await import('./composed.js');
    return openComposed(name);
  },
  manuscript: pressOnly(false),
  untagged: pressOnly(true),
  pdfmake: async (folder, name) => {
    const { openPdfmake, pdfmakeDocument } = await import('./pdfmake.js');
    const { readDefinition } = await import('./read-sources.js');
    const print = openPdfmake();
    const definition = readDefinition(folder, name);
    // pdfmake writes into what it is given, so that each print needs nodes of its own.
    return {
      ready: () => {
        const document = pdfmakeDocument(definition);
        return () => print(document);
      },
    };
  },
  typst: typst(false),
  'typst-memo': typst(true),
};
