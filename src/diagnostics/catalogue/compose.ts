import type { CatalogueEntry } from './entry.ts';

/** What can be wrong in the stage `compose`. */
export const composeCodes = {
} as const satisfies Record<string, CatalogueEntry>;
