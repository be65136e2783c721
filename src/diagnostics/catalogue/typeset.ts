import type { CatalogueEntry } from './entry.ts';

/** What can be wrong in the stage `typeset`. */
export const typesetCodes = {
} as const satisfies Record<string, CatalogueEntry>;
