import type { RunWatch } from '../template/run-watch.ts';
import { isWords, printedEntries, printsItself, textOf, type Ledger } from '../words.ts';

/** Is told what a template does while one document is composed. */
export type TemplateWatch = RunWatch & {
  /** The template has printed this, to its end. */
  readonly printed: (markup: string, ledger: Ledger) => void;
};

/** What the templates of one kind did with words. */
export type KindSeen = {
  /** The ledger entries that were printed. */
  readonly printed: Set<number>;
  /** The stamps of the calls and fields that its templates came to. */
  readonly reached: Set<unknown>;
  /** Items that printed nothing in a loop in which others like them did, with the ledger entries in them. */
  readonly passedOver: Map<unknown, readonly number[]>;
};

/** The numbers of all ledger entries in a view. */
export const entriesIn = (seen: unknown): readonly number[] => {
  if (isWords(seen)) return [seen.entry];
  if (typeof seen !== 'object' || seen === null || printsItself(seen)) return [];
  return Object.values(seen).flatMap(entriesIn);
};

const printsAny = (seen: unknown, printed: ReadonlySet<number>): boolean => {
  if (isWords(seen)) return printed.has(seen.entry);
  if (typeof seen !== 'object' || seen === null || printsItself(seen)) return false;
  return Object.values(seen).some((held) => printsAny(held, printed));
};

const formOf = (value: unknown): string => {
  if (isWords(value)) return 'words';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : 'some';
  if (typeof value === 'object' && value !== null) return printsItself(value) ? textOf(value) : 'group';
  return typeof value === 'number' ? String(value !== 0) : String(value);
};

/** Which fields of an item say something, and what they choose: conditions tell no two items apart in which it is the same. */
const shapeOf = (item: unknown): string =>
  typeof item !== 'object' || item === null || printsItself(item)
    ? formOf(item)
    : Object.entries(item)
        .map(([name, value]) => `${name}:${formOf(value)}`)
        .join();

const passedOver = (list: readonly unknown[], printed: ReadonlySet<number>): readonly unknown[] => {
  const silent = list.filter((item) => !printsAny(item, printed));
  if (silent.length === 0 || silent.length === list.length) return [];
  const told = new Set(list.filter((item) => !silent.includes(item)).map(shapeOf));
  return silent.filter((item) => told.has(shapeOf(item)));
};

/** Watches the template of one document, and adds what it did to what is known of its kind. */
export const watchFor = (seen: KindSeen): TemplateWatch => {
  const lists = new Set<readonly unknown[]>();
  return {
    reached: seen.reached,
    looped: (list) => {
      if (list.length > 1) lists.add(list);
    },
    printed: (markup) => {
      const printed = printedEntries(markup);
      for (const entry of printed) seen.printed.add(entry);
      for (const list of lists) for (const item of passedOver(list, printed)) seen.passedOver.set(item, entriesIn(item));
    },
  };
};
