import type { CatalogueEntry } from './entry.ts';

/** What can be wrong with pages as pages: how they are filled, and what turns or leaves together. */
export const proofPagesCodes = {
  'proof/shared-tear-out': {
    title: 'A sheet that leaves its document has its leaf for itself',
    severity: 'error',
    why: 'A private sheet is taken out and sealed. What stands on the same leaf of paper goes with it, and is missed by whoever needs it next.',
    fix: 'Begin the sheet with `<section start="leaf">` in the template, and print again.',
  },
  'proof/blank-foot': {
    title: 'Pages are filled',
    severity: 'warning',
    why: 'A page that ends well above its foot looks as if something were missing, and costs paper. One in ten may; lines to write on count as filled; notes at the end of a part and the last page do not count at all.',
    fix: 'Ask for fewer items or for more room to write, so that the sheet fills one page or two.',
  },
  'proof/lone-row': {
    title: 'No row and no item stands alone on a page',
    severity: 'warning',
    why: 'The last row of a table overleaf is not seen, and the first one at the foot of a page is read without the others.',
    fix: 'Add or take away a row or a line, or begin the part on a new page.',
  },
  'proof/box-without-label': {
    title: 'The rest of a box overleaf says what it is',
    severity: 'warning',
    why: 'Whoever turns the page meets a frame with words in it, and nothing tells whether they are a warning, a task or a note.',
    fix: 'Use `<callout>`, which says its label again, or make the box short enough for one page.',
  },
} as const satisfies Record<string, CatalogueEntry>;
