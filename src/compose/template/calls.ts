import type Handlebars from 'handlebars';
import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
import type { Spot } from '../../source/text.ts';
import { callAt, type Shelf } from './marks.ts';
import { CALL, FIELD } from './prepare.ts';

/** A helper: its arguments as the template gives them, its named arguments, and where it is called. */
export type Helper = (call: HelperCall) => unknown;

/** One call of a helper. */
export type HelperCall = {
  readonly params: readonly unknown[];
  readonly hash: Readonly<Record<string, unknown>>;
  readonly at: Spot;
};

const BUILT_IN = { if: true, unless: true, each: true, with: true, lookup: true, scope: true, [FIELD]: true } as const;

/** What Handlebars compiles with, so that it is the same whoever does it. */
export const compilingWith = (names: readonly string[]) => ({
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { ...BUILT_IN, ...Object.fromEntries(names.map((name) => [name, true])) },
});

/** What one run of a template hands to the helpers, in Handlebars' data. */
export type Running = { readonly helpers: Readonly<Record<string, Helper>>; readonly report: Report };

type HandlebarsOptions = {
  readonly hash: Readonly<Record<string, unknown>>;
  readonly data: { readonly running: Running };
  readonly fn?: (context: unknown) => string;
};

/** The name of a partial that prints nothing, for where none can be chosen; no template can write it. */
export const NO_PARTIAL = '(none)';

/** The fields of what a template sees, as they are: one that is made when it is read has not been read by this. */
const fieldsOf = (seen: unknown): PropertyDescriptorMap =>
  seen === null || seen === undefined
    ? {}
    : Object.fromEntries(Object.entries(Object.getOwnPropertyDescriptors(seen)).filter(([, { enumerable }]) => enumerable));

/** Gives an engine our helpers, by their names; which they are is said by whoever runs a template. */
export const register = (engine: typeof Handlebars, names: readonly string[], shelf: Shelf): void => {
  for (const name of ['log', 'helperMissing', 'blockHelperMissing']) engine.unregisterHelper(name);
  engine.registerPartial(NO_PARTIAL, () => '');
  engine.registerHelper('scope', function (this: unknown, options: HandlebarsOptions) {
    return options.fn?.(Object.defineProperties(Object.create(null), { ...fieldsOf(this), ...fieldsOf(options.hash) }));
  });
  engine.registerHelper(FIELD, (value: unknown, stamp: unknown, { data }: HandlebarsOptions) => {
    if (value !== undefined) return value;
    const { name, at } = callAt(shelf, stamp);
    data.running.report(diagnose('compose/unknown-field', { message: `There is no "${name}" here.`, at }));
    return null;
  });
  for (const name of names)
    engine.registerHelper(name, (...all: unknown[]) => {
      const { hash, data } = all.pop() as HandlebarsOptions;
      const { [CALL]: stamp, ...rest } = hash;
      return data.running.helpers[name]?.({ params: all, hash: rest, at: callAt(shelf, stamp).at });
    });
};
