import type { z } from 'zod';
import { assessmentBankSchema } from './assessment.ts';
import {
  agreementBankSchema,
  briefingSchema,
  crosswalkBankSchema,
  evaluationBankSchema,
  glossaryBankSchema,
  icebreakerBankSchema,
  phraseBankSchema,
  taskBankSchema,
} from './banks.ts';
import { handoutBankSchema } from './handouts.ts';

/** The banks of a curriculum, each by the name of its file in `banks/`. Any of them may be missing. */
export const BANK_SCHEMAS = {
  assessment: assessmentBankSchema,
  glossary: glossaryBankSchema,
  icebreakers: icebreakerBankSchema,
  agreements: agreementBankSchema,
  tasks: taskBankSchema,
  phrases: phraseBankSchema,
  crosswalk: crosswalkBankSchema,
  briefing: briefingSchema,
  evaluation: evaluationBankSchema,
  handouts: handoutBankSchema,
} as const;

/** The name of a bank. */
export type BankName = keyof typeof BANK_SCHEMAS;
/** What is in a bank. */
export type Bank<B extends BankName> = z.infer<(typeof BANK_SCHEMAS)[B]>;

/** Every bank name, in the order of the files that writers keep. */
export const BANK_NAMES = Object.keys(BANK_SCHEMAS) as readonly BankName[];
