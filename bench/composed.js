// @ts-check
/**
 * The product as it works inside: templates and data become a Manuscript, then pages, then a file. Files are read and parsed
 * outside the clock, as the others read theirs; words are shaped anew for each print.
 */
import { forgetShapes } from '../dist/press/measure/face.js';
import { partsOf, togetherOf } from './documents.js';
import { openOurs } from './ours.js';

/** @param {string} name @returns {Promise<import('./engines.js').Engine>} */
export const openComposed = async (name) => {
  const print = await openOurs({ untagged: false });
  const parts = await partsOf(name);
  return {
    ready: () => {
      forgetShapes();
      return () => print(togetherOf(name, parts));
    },
  };
};
