import type { CatalogueEntry } from './entry.ts';

/** What can be wrong with pages as pages: how they are filled, and what turns or leaves together. */
export const proofPagesCodes = {
  'proof/shared-tear-out': {
    title: 'A sheet that leaves its document has its leaf for itself',
    severity: 'error',
    why: 'A private sheet is taken out and sealed. What stands on the same leaf of paper goes with it, and is missed by whoever needs it next.',
    fix: 'Begin the sheet with `<section start="leaf">` in the template, and print again.',
  },
} as const satisfies Record<string, CatalogueEntry>;
