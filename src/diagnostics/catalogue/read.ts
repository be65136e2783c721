import type { CatalogueEntry } from './entry.ts';

/** What can be wrong in the stage `read`. */
export const readCodes = {
} as const satisfies Record<string, CatalogueEntry>;
