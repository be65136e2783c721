import type { Span } from '../source/text.ts';
import type { Path } from '../source/yaml.ts';
import { isPartType } from './parts/part-type.ts';

/** Marks that carry origins through a template as text. They are private-use characters, which YAML words may not hold. */
export const STAMP = { open: '\uE000', mid: '\uE001', close: '\uE002' } as const;

/** What the ledger knows of some words: a stable key for leaf ids, and their lines. */
export type LedgerEntry = {
  /** Empty for words that no leaf is named after: those of an event, which come and go. */
  readonly key: string;
  readonly at: Span;
  /** The file whose words they are, and where in it they stand; absent for words of no file of the curriculum: phrases. */
  readonly file?: object;
  readonly path?: Path;
  /** For a phrase: the entries of the words that fill its places. */
  readonly filledBy?: readonly number[];
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

/**
 * Words on their way through a template: they print themselves escaped and stamped with their origin. They have no field of
 * their own, so that a template reaches nothing in them.
 */
export class TemplateWords {
  readonly #text: string;
  readonly #stamped: string;
  readonly #entry: number;

  constructor(text: string, stamped: string, entry: number) {
    this.#text = text;
    this.#stamped = stamped;
    this.#entry = entry;
    Object.freeze(this);
  }

  get text(): string {
    return this.#text;
  }

  /** Its number in the ledger. */
  get entry(): number {
    return this.#entry;
  }

  /** Called by Handlebars instead of its own escaping. */
  toHTML(): string {
    return this.#stamped;
  }

  toString(): string {
    return this.#text;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for the markup. */
export const escapeText = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** Takes stamps out of text that came through a template. */
export const unstamp = (text: string): string => text.replace(/\uE000\d+\uE001|\uE002/g, '');

/** The numbers of the ledger entries that stand in rendered markup: the words that a template printed. */
export const printedEntries = (markup: string): ReadonlySet<number> =>
  new Set([...markup.matchAll(/\uE000(\d+)\uE001/g)].map(([, number]) => Number(number)));

/** Enters words into the ledger. */
export const enter = (ledger: Ledger, text: string, entry: LedgerEntry): TemplateWords => {
  const number = ledger.entries.push(entry) - 1;
  const stamped = `${STAMP.open}${number}${STAMP.mid}${escapeText(text.replace(/[\uE000-\uE003]/g, '\uFFFD'))}${STAMP.close}`;
  return new TemplateWords(text, stamped, number);
};

/** Other text in place of words, with their origin: the same thing said shorter. */
export const instead = ({ entry }: TemplateWords, text: string): TemplateWords =>
  new TemplateWords(text, `${STAMP.open}${entry}${STAMP.mid}${escapeText(text)}${STAMP.close}`, entry);

/** Tells words from other values. */
export const isWords = (value: unknown): value is TemplateWords => value instanceof TemplateWords;

/** Tells whatever prints itself as words from data: words, and the type of a part. */
export const printsItself = (value: unknown): boolean => isWords(value) || isPartType(value);

/** The text of words, numbers and strings alike; empty for nothing. */
export const textOf = (value: unknown): string => {
  if (isWords(value) || isPartType(value)) return value.text;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const printed = (value: unknown): string => (isWords(value) ? value.toHTML() : escapeText(textOf(value)));

/** Values one behind the other, with something between them: words among them keep their own origins. */
export const joinWords = (values: readonly unknown[], between: unknown): TemplateWords | string => {
  const text = values.map(textOf).join(textOf(between));
  const first = values.find(isWords);
  if (first === undefined) return text;
  const stamped = values.map(printed).join(printed(between));
  return new TemplateWords(text, stamped, first.entry);
};
