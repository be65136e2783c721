import type { Spot } from '../source/text.ts';
import { isPartType } from './parts/part-type.ts';

/** Marks that carry origins through a template as text. They are private-use characters, which YAML words may not hold. */
export const STAMP = { open: '\uE000', mid: '\uE001', close: '\uE002' } as const;

/** What the ledger knows of some words: a stable key for leaf ids, and their lines. */
export type LedgerEntry = {
  readonly key: string;
  readonly at: Spot;
  /** True for an id or a reference, which names something and is not printed for its own sake. */
  readonly isName?: true;
  /** True for words that only facilitators may read. */
  readonly isSecret?: true;
};

/** Every piece of YAML words that was put before a template, by number. */
export type Ledger = {
  readonly entries: LedgerEntry[];
  /** What was shown of a loaded file before, by audience and place: the words in it are entered already. */
  readonly shown: WeakMap<object, Map<string, unknown>>;
};

/** An empty ledger. */
export const newLedger = (): Ledger => ({ entries: [], shown: new WeakMap() });

const LEDGERS = new WeakMap<object, Ledger>();

/** The ledger of a curriculum: its documents show the same files again and again, and share what was entered of them. */
export const ledgerOf = (curriculum: object): Ledger => {
  const ledger = LEDGERS.get(curriculum) ?? newLedger();
  LEDGERS.set(curriculum, ledger);
  return ledger;
};

/** Words on their way through a template: they print themselves escaped and stamped with their origin. */
export type Words = {
  readonly text: string;
  readonly entry: number;
  /** Called by Handlebars instead of its own escaping. */
  readonly toHTML: () => string;
  readonly toString: () => string;
};

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for the markup. */
export const escapeText = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** Takes stamps out of text that came through a template. */
export const unstamp = (text: string): string => text.replace(/\uE000\d+\uE001|\uE002/g, '');

/** The numbers of the ledger entries that stand in rendered markup: the words that a template printed. */
export const printedEntries = (markup: string): ReadonlySet<number> =>
  new Set([...markup.matchAll(/\uE000(\d+)\uE001/g)].map(([, number]) => Number(number)));

/** Enters words into the ledger. */
export const enter = (ledger: Ledger, text: string, entry: LedgerEntry): Words => {
  const number = ledger.entries.push(entry) - 1;
  const stamped = `${STAMP.open}${number}${STAMP.mid}${escapeText(text.replace(/[\uE000-\uE003]/g, '\uFFFD'))}${STAMP.close}`;
  return { text, entry: number, toHTML: () => stamped, toString: () => text };
};

/** Tells words from other values. */
export const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && 'toHTML' in value && 'entry' in value;

/** The text of words, numbers and strings alike; empty for nothing. */
export const textOf = (value: unknown): string => {
  if (isWords(value) || isPartType(value)) return value.text;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
