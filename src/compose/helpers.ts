import { diagnose, type Report } from '../diagnostics/diagnostic.ts';
import type { BankName } from '../model/bank/bank.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { endsItself } from '../model/ends-itself.ts';
import { fillPhrase } from '../model/phrase.ts';
import type { Helper, HelperCall } from './template/render.ts';
import type { Cited } from './view/cited.ts';
import { deckOf, unsortedOf } from './view/deck-view.ts';
import { inColumns, letter, range, sum, times } from './helpers/numbers.ts';
import { bareAddress, joined, listOf, ownField, printed } from './helpers/texts.ts';
import type { PartRecord } from './parts/audit.ts';
import { partHelpers } from './parts/helpers.ts';
import { checkLength } from './template/meter.ts';
import { fieldOf, isEmpty } from './template/values.ts';
import { unknownPhrase } from './unknown-phrase.ts';
import { enter, isWords, printsItself, textOf, type Ledger } from './words.ts';

/** What helpers draw on. */
export type HelperState = {
  readonly curriculum: Curriculum;
  readonly ledger: Ledger;
  readonly cited: Cited;
  readonly parts: PartRecord;
  readonly report: Report;
};

/** A value is taken to stand so often in a phrase, when it is asked whether the phrase would be too long. */
const MOST_TIMES = 1000;

const phraseHelper =
  ({ curriculum, ledger, report }: HelperState): Helper =>
  ({ params, hash, at }) => {
    const { language } = curriculum;
    const name = params.map((param) => printed(param, 'A part of the name of a phrase', at)).join('.');
    const values = Object.fromEntries(
      Object.entries(hash).map(([key, value]) => [key, typeof value === 'number' ? value : printed(value, `"${key}"`, at)]),
    );
    // A phrase names each of its values a few times at the most.
    for (const value of Object.values(values)) checkLength(String(value).length * MOST_TIMES, () => at);
    const filled = fillPhrase(language.value, name, values);
    if (filled === undefined) {
      report(unknownPhrase(language, name, at));
      return '';
    }
    for (const place of filled.missing)
      report(
        diagnose('compose/phrase-unfilled', {
          message: `The phrase "${name}" has a place {${place}} that is not filled in.`,
          at,
        }),
      );
    const words = Object.values(hash).filter(isWords);
    return enter(ledger, filled.text, {
      key: `phrase.${filled.path.slice(1).join('.')}`,
      at: language.spanAt(filled.path),
      ...(words.length === 0 ? {} : { filledBy: words.map(({ entry }) => entry) }),
    });
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
  const wanted = new Set(listed(ids));
  return listOf(items).filter((item) => wanted.has(textOf(fieldOf(item, 'id'))));
};

const listed = (value: unknown): readonly string[] => listOf(value).map(textOf);

/** An own field of a value, or null. */
const at: Helper = ({ params: [fields, name], at: place }) => ownField(fields, name, place);

const someHave = (items: unknown, ...fields: readonly string[]): boolean =>
  listOf(items).some((item) => fields.some((field) => !isEmpty(fieldOf(item, field))));

/** Says that a bank was left out because of a mistake: printed without it, the document would lack what nobody misses. */
const reportBrokenBank = ({ curriculum, report }: HelperState, name: string, at: HelperCall['at']): void => {
  if (curriculum.broken?.has(`banks/${name}`) !== true) return;
  const message = `The bank "${name}" has a mistake, and this document prints from it.`;
  report(diagnose('compose/broken-bank', { message, at }));
};

/** Everything a template may call beside the blocks if, unless, each and with. */
export const makeHelpers = (state: HelperState): Readonly<Record<string, Helper>> => ({
  ...partHelpers(state),
  t: phraseHelper(state),
  row: cite('row', (reference) => state.cited.row(reference), state.report),
  scenario: cite('scenario', (reference, home) => state.cited.scenario(reference, home), state.report),
  cell: cite('cell', (reference) => state.cited.cell(reference), state.report),
  framework: cite('framework', (reference) => state.cited.framework(reference), state.report),
  'frameworks-of': ({ params: [list] }) => state.cited.groups(listed(list)),
  deck: ({ params: [chart] }) => deckOf(chart),
  unsorted: ({ params: [chart] }) => unsortedOf(chart),
  'bank-item': cite('item of the assessment bank', (reference) => state.cited.question(reference), state.report),
  bank: ({ params: [name], at }) => {
    reportBrokenBank(state, textOf(name), at);
    return state.cited.bank(textOf(name) as BankName);
  },
  'in-order': ({ params: [name, field], at }) => {
    reportBrokenBank(state, textOf(name), at);
    return state.cited.inOrder(textOf(name) as BankName, textOf(field));
  },
  'in-columns': inColumns,
  'note-source': ({ params: [source] }) => {
    state.cited.note(textOf(source));
    return '';
  },
  sources: () => state.cited.sources(),
  join: joined,
  bare: bareAddress,
  ends: ({ params: [words] }) => endsItself(textOf(words)),
  list: ({ params }) => params,
  not: ({ params }) => isEmpty(params[0]),
  and: ({ params }) => params.every((value) => !isEmpty(value)),
  or: ({ params }) => params.find((value) => !isEmpty(value)) ?? null,
  answered: ({ params: [items] }) => someHave(items, 'answer', 'leans'),
  some: ({ params: [items, field], at: place }) => listOf(items).some((item) => !isEmpty(ownField(item, field, place))),
  pick: ({ params: [items, ids] }) => picked(items, ids),
  at,
  lookup: at,
  any: ({ params: [fields] }) =>
    typeof fields === 'object' && fields !== null && !printsItself(fields) && Object.keys(fields).length > 0,
  add: sum,
  letter,
  times,
  range,
});
