import type { CatalogueEntry } from './entry.ts';

/** What can be wrong in the stage `press`. */
export const pressCodes = {
} as const satisfies Record<string, CatalogueEntry>;
