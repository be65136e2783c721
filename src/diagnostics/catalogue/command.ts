import type { CatalogueEntry } from './entry.ts';

/** What can be wrong in the stage `command`. */
export const commandCodes = {
} as const satisfies Record<string, CatalogueEntry>;
