// @ts-check
/** Everyone who runs inside Node, behind one door: a source is read and made ready outside the clock, then printed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {() => Promise<Uint8Array>} Print */
/** @typedef {{ readonly ready: () => Print }} Engine */
/** @typedef {'ours' | 'untagged' | 'pdfmake' | 'typst'} EngineName */

/** What each is called in tables. */
export const NAMES = {
  ours: 'Rolepress',
  untagged: 'Rolepress, tags off',
  pdfmake: 'pdfmake 0.3.11, untagged',
  typst: 'Typst 0.13',
  chromium: 'Chromium, tagged',
  weasyprint: 'WeasyPrint, untagged',
};

const ours = (/** @type {boolean} */ untagged) => async (/** @type {string} */ folder, /** @type {string} */ name) => {
  const { openOurs } = await import('./ours.js');
  const { readDocument } = await import('./read-sources.js');
  const print = await openOurs({ untagged });
  const document = readDocument(folder, name);
  return { ready: () => () => print(document) };
};

/** Nothing is loaded before it is asked for: a cold start is each engine's own. @type {Record<EngineName, (folder: string, name: string) => Promise<Engine>>} */
export const ENGINES = {
  ours: ours(false),
  untagged: ours(true),
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
  typst: async (folder, name) => {
    const { openTypst } = await import('./typst.js');
    const typst = await openTypst();
    if (!typst) throw new Error('Typst is not installed.');
    const source = readFileSync(path.join(folder, `${name}.typ`), 'utf8');
    return {
      ready: () => {
        typst.forget();
        return () => typst.print(source);
      },
    };
  },
};
