import { BANK_NAMES } from '../../src/model/bank/bank.ts';
import type { Banks } from '../../src/model/curriculum.ts';

/** A curriculum that does without banks. */
export const noBanks = Object.fromEntries(BANK_NAMES.map((name) => [name, null])) as unknown as Banks;
