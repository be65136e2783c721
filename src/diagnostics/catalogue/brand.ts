import type { CatalogueEntry } from './entry.ts';

/** What can be wrong in the stage `brand`. */
export const brandCodes = {
} as const satisfies Record<string, CatalogueEntry>;
