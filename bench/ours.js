// @ts-check
/** Our own press, from a Manuscript: typeset, then press. Nothing else is loaded, so that a cold start is its own. */
import { readFonts as readFontsOf } from '../dist/host/fonts.js';
import { PACKAGE_ROOT } from '../dist/host/node-host.js';
import { press } from '../dist/press/press.js';
import { typeset } from '../dist/typeset/typeset.js';

/** @typedef {{ name: string, manuscript: import('../dist/model/manuscript.js').Manuscript, looks: import('../dist/typeset/typeset.js').Looks, sheet: import('../dist/typeset/typeset.js').Sheet }} Document */

/** @param {readonly { readonly message: string }[]} diagnostics */
const told = (diagnostics) => diagnostics.map(({ message }) => message).join(' ');

/** The fonts, as the command line reads them. */
export const readFonts = () => readFontsOf(PACKAGE_ROOT);

/** Gives a document its look: what every setter of type starts from. @param {Document} document */
export const definitionOf = ({ manuscript, looks, sheet }) => {
  const { value, diagnostics } = typeset(manuscript, looks, sheet);
  if (value === undefined) throw new Error(`The manuscript cannot be typeset: ${told(diagnostics)}`);
  return value;
};

/** The press with its fonts read. @param {{ readonly untagged: boolean }} options */
export const openOurs = async ({ untagged }) => {
  const typeCase = await readFonts();
  const hooks = /** @type {import('../dist/press/press.js').PressHooks} */ (untagged ? { untagged } : {});
  return async (/** @type {Document} */ document) => {
    const { value, diagnostics } = await press(definitionOf(document), typeCase, hooks);
    if (value === undefined) throw new Error(`The document cannot be printed: ${told(diagnostics)}`);
    return value.bytes;
  };
};
