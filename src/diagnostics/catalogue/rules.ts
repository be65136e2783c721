import type { CatalogueEntry } from './entry.ts';

/** What can be wrong in the stage `rules`. */
export const rulesCodes = {
} as const satisfies Record<string, CatalogueEntry>;
