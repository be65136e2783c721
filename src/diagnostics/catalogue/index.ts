import { brandCodes } from './brand.ts';
import { commandCodes } from './command.ts';
import { composeCodes } from './compose.ts';
import type { CatalogueEntry } from './entry.ts';
import { pressCodes } from './press.ts';
import { proofCodes } from './proof.ts';
import { readCodes } from './read.ts';
import { rulesCodes } from './rules.ts';
import { typesetCodes } from './typeset.ts';

export type { CatalogueEntry, Severity } from './entry.ts';

/** Every diagnostic there is. Codes are permanent: one may be retired, never given a new meaning. */
export const catalogue = {
  ...readCodes,
  ...rulesCodes,
  ...brandCodes,
  ...composeCodes,
  ...typesetCodes,
  ...pressCodes,
  ...proofCodes,
  ...commandCodes,
} as const satisfies Record<string, CatalogueEntry>;

/** The code of a diagnostic: `stage/what-is-so`. */
export type DiagnosticCode = keyof typeof catalogue;
