import { diagnose, type Report } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import type { BankName } from '../model/bank/bank.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { fillPhrase, phraseNames } from '../model/phrase.ts';
import type { PartRecord } from './parts/audit.ts';
import { partHelpers } from './parts/helpers.ts';
import type { Helper, HelperCall } from './template/render.ts';
import type { Cited } from './view/cited.ts';
import { deckOf, unsortedOf } from './view/deck-view.ts';
import { enter, textOf, type Ledger } from './words.ts';

/** What helpers draw on. */
export type HelperState = {
  readonly curriculum: Curriculum;
  readonly ledger: Ledger;
  readonly cited: Cited;
  readonly parts: PartRecord;
  readonly report: Report;
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0);

const phraseHelper =
  ({ curriculum, ledger, report }: HelperState): Helper =>
  ({ params, hash, at }) => {
    const { language } = curriculum;
    const name = params.map(textOf).join('.');
    const values = Object.fromEntries(
      Object.entries(hash).map(([key, value]) => [key, typeof value === 'number' ? value : textOf(value)]),
    );
    const filled = fillPhrase(language.value, name, values);
    if (filled === undefined) {
      report(
        diagnose('compose/unknown-phrase', {
          message: `The language has no phrase "${name}".`,
          at,
          hint: suggest(name, phraseNames(language.value)),
        }),
      );
      return '';
    }
    for (const place of filled.missing)
      report(
        diagnose('compose/phrase-unfilled', {
          message: `The phrase "${name}" has a place {${place}} that is not filled in.`,
          at,
        }),
      );
    return enter(ledger, filled.text, { key: `phrase.${filled.path.slice(1).join('.')}`, at: language.spotAt(filled.path) });
  };

const cite =
  (what: string, find: (reference: string, home: string) => unknown, report: Report): Helper =>
  ({ params, at }: HelperCall) => {
    const reference = textOf(params[0]);
    const found = find(reference, textOf(params[1]));
    if (found === undefined) report(diagnose('compose/unknown-citation', { message: `There is no ${what} "${reference}".`, at }));
    return found ?? null;
  };

/** Those of some items whose ids are asked for, in the items' own order. */
const picked = (items: unknown, ids: unknown): readonly unknown[] => {
  const wanted = new Set(Array.isArray(ids) ? ids.map(textOf) : []);
  return Array.isArray(items)
    ? (items as readonly Readonly<Record<string, unknown>>[]).filter((item) => wanted.has(textOf(item['id'])))
    : [];
};

/** A list in pieces of at most so many items, each in a left and a right half: for columns that are read down, and turned page by page. */
const inColumns: Helper = ({ params: [list, most] }) => {
  const items = Array.isArray(list) ? (list as readonly unknown[]) : [];
  const pieces = Math.ceil(items.length / Math.max(1, Number(textOf(most))));
  const size = Math.ceil(items.length / pieces);
  return Array.from({ length: pieces }, (_, at) => {
    const piece = items.slice(at * size, at * size + size);
    const middle = Math.ceil(piece.length / 2);
    return { left: piece.slice(0, middle), right: piece.slice(middle) };
  });
};

const FIRST_LETTER = 97;

/** No page has more lines or boxes than this to count; a slip of the keyboard does not fill the memory. */
const MOST_COUNTED = 1000;

const countOf = (value: unknown): number => {
  const count = Number(textOf(value));
  // Caught where the template runs, and told at its place.
  if (count > MOST_COUNTED) throw new Error(`a loop counts to ${String(MOST_COUNTED)} at the most, and here to ${String(count)}`);
  return count;
};

const joined: Helper = ({ params: [list, between], hash }) => {
  const items = Array.isArray(list) ? (list as readonly unknown[]) : [];
  const field = textOf(hash['of']);
  return items
    .map((item) => textOf(field === '' ? item : (item as Readonly<Record<string, unknown>>)[field]))
    .join(textOf(between));
};

const listed = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(textOf) : []);

/** Modules that work on an entry of a crosswalk: those that it names, and those that are home to one of its rows. */
const modulesFor = ({ modules }: Curriculum, entry: Readonly<Record<string, unknown>>): readonly object[] => {
  const [rows, named] = [listed(entry['rows']), listed(entry['modules'])];
  return [...modules.values()]
    .filter(
      ({ value }) => named.includes(value.id) || (value.rows.length < MANY_ROWS && value.rows.some((row) => rows.includes(row))),
    )
    .map(({ value }) => ({ code: value.code }));
};

/** A module of more rows than this draws on all of them and is home to none. */
const MANY_ROWS = 7;

/** Everything a template may call beside Handlebars' own if, unless, each, with and lookup. */
export const makeHelpers = (state: HelperState): Readonly<Record<string, Helper>> => ({
  ...partHelpers(state),
  t: phraseHelper(state),
  row: cite('row', (reference) => state.cited.row(reference), state.report),
  scenario: cite('scenario', (reference, home) => state.cited.scenario(reference, home), state.report),
  cell: cite('cell', (reference) => state.cited.cell(reference), state.report),
  framework: cite('framework', (reference) => state.cited.framework(reference), state.report),
  'frameworks-of': ({ params: [list] }) => state.cited.groups(Array.isArray(list) ? list.map(textOf) : []),
  deck: ({ params: [chart] }) => deckOf(chart),
  unsorted: ({ params: [chart] }) => unsortedOf(chart),
  'bank-item': cite('item of the assessment bank', (reference) => state.cited.question(reference), state.report),
  bank: ({ params: [name] }) => state.cited.bank(textOf(name) as BankName),
  'in-order': ({ params: [name, field] }) => state.cited.inOrder(textOf(name) as BankName, textOf(field)),
  'in-columns': inColumns,
  'modules-for': ({ params: [entry] }) => modulesFor(state.curriculum, entry as Readonly<Record<string, unknown>>),
  'note-source': ({ params: [source] }) => {
    state.cited.note(textOf(source));
    return '';
  },
  sources: () => state.cited.sources(),
  join: joined,
  list: ({ params }) => params,
  not: ({ params }) => isEmpty(params[0]),
  and: ({ params }) => params.every((value) => !isEmpty(value)),
  or: ({ params }) => params.find((value) => !isEmpty(value)) ?? null,
  answered: ({ params: [items] }) =>
    Array.isArray(items) &&
    (items as readonly Readonly<Record<string, unknown>>[]).some((item) => !isEmpty(item['answer']) || !isEmpty(item['leans'])),
  some: ({ params: [items, field] }) =>
    Array.isArray(items) && (items as readonly Readonly<Record<string, unknown>>[]).some((item) => !isEmpty(item[textOf(field)])),
  pick: ({ params: [items, ids] }) => picked(items, ids),
  at: ({ params: [fields, name] }) =>
    typeof fields === 'object' && fields !== null ? ((fields as Readonly<Record<string, unknown>>)[textOf(name)] ?? null) : null,
  any: ({ params: [fields] }) => typeof fields === 'object' && fields !== null && Object.keys(fields).length > 0,
  add: ({ params }) => params.reduce<number>((sum, value) => sum + Number(textOf(value)), 0),
  letter: ({ params: [index] }) => String.fromCharCode(FIRST_LETTER + Number(textOf(index))),
  // Things to count on, for loops that look outside themselves: Handlebars cannot do that from a number.
  times: ({ params: [count] }) => Array.from({ length: countOf(count) }, () => ({})),
  range: ({ params: [count] }) => Array.from({ length: countOf(count) }, (_, index) => index + 1),
});
