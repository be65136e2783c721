import Handlebars from 'handlebars';
import { diagnose, isClean, type Diagnostic, type Report } from '../../diagnostics/diagnostic.ts';
import { wholeOf, type SourceText, type Spot } from '../../source/text.ts';
import { CALL, FIELD, prepare, type Call, type Preparation } from './prepare.ts';
import type { Sources } from './program.ts';

/** A helper: its arguments as the template gives them, its named arguments, and where it is called. */
export type Helper = (call: HelperCall) => unknown;

/** One call of a helper. */
export type HelperCall = {
  readonly params: readonly unknown[];
  readonly hash: Readonly<Record<string, unknown>>;
  readonly at: Spot;
};

/** A template, the partials it may place, what it sees, and what it may call. */
export type Rendering = {
  readonly body: SourceText;
  readonly partials: ReadonlyMap<string, SourceText>;
  readonly context: Readonly<Record<string, unknown>>;
  readonly helpers: Readonly<Record<string, Helper>>;
  readonly report: Report;
};

const BUILT_IN = { if: true, unless: true, each: true, with: true, lookup: true, scope: true, [FIELD]: true } as const;

/** What one run of a template hands to the helpers, in Handlebars' data. */
export type Running = { readonly helpers: Rendering['helpers']; readonly report: Report };

type HandlebarsOptions = {
  readonly hash: Readonly<Record<string, unknown>>;
  readonly data: { readonly running: Running };
  readonly fn?: (context: unknown) => string;
};

/** A template that has been read. */
type Compiled = {
  readonly run: Handlebars.TemplateDelegate<Rendering['context']>;
  /** What was noticed while reading it and the partials it calls; with an error among it there is nothing to run. */
  readonly noticed: readonly Diagnostic[];
};

/** Templates that share their partials, each read once: a packet runs the same few for many documents, and reading is most of the work. */
type Engine = {
  readonly read: (body: SourceText) => Compiled;
  readonly sources: Sources;
  readonly placements: readonly Spot[];
};

/** The fields of what a template sees, as they are: one that is made when it is read has not been read by this. */
const fieldsOf = (seen: unknown): PropertyDescriptorMap =>
  seen === null || seen === undefined
    ? {}
    : Object.fromEntries(Object.entries(Object.getOwnPropertyDescriptors(seen)).filter(([, { enumerable }]) => enumerable));

/** Where a helper is called that is handed nothing. */
const NOWHERE = wholeOf({ file: 'template', text: '' });

const register = (engine: typeof Handlebars, names: readonly string[], calls: readonly Call[]): void => {
  for (const name of ['log', 'helperMissing', 'blockHelperMissing']) engine.unregisterHelper(name);
  engine.registerHelper('scope', function (this: unknown, options: HandlebarsOptions) {
    return options.fn?.(Object.defineProperties(Object.create(null), { ...fieldsOf(this), ...fieldsOf(options.hash) }));
  });
  engine.registerHelper(FIELD, (value: unknown, number: number, { data }: HandlebarsOptions) => {
    const call = calls[number];
    if (value !== undefined || call === undefined) return value;
    data.running.report(diagnose('compose/unknown-field', { message: `There is no "${call.name}" here.`, at: call.at }));
    return null;
  });
  for (const name of names)
    engine.registerHelper(name, (...all: unknown[]) => {
      const { hash, data } = all.pop() as HandlebarsOptions;
      const { [CALL]: number, ...rest } = hash;
      const at = calls[Number(number)]?.at ?? NOWHERE;
      return data.running.helpers[name]?.({ params: all, hash: rest, at });
    });
};

/** An engine of its own for a set of partials, with helpers of these names; who runs a template hands its own helpers over. */
const engineFor = (partials: Rendering['partials'], names: readonly string[]): Engine => {
  const sources: Sources = [];
  const placements: Spot[] = [];
  const calls: Call[] = [];
  const engine = Handlebars.create();
  register(engine, names, calls);
  const knownHelpers = { ...BUILT_IN, ...Object.fromEntries(names.map((name) => [name, true])) };
  const bodies = new WeakMap<SourceText, Compiled>();
  const called = new Map<string, Compiled>();
  const helpers = new Set(names);

  const compile = (source: SourceText, trail?: readonly string[]): Compiled => {
    // What is wrong with a partial is one mistake, however often it is called.
    const found = new Set<Diagnostic>();
    const report: Report = (diagnostic) => found.add(diagnostic);
    const program = prepare(source, { partials, sources, helpers, placements, calls, report, ready }, trail);
    const noticed = [...found];
    if (program === null || !isClean(noticed)) return { run: () => '', noticed };
    return { run: engine.compile(program, { strict: true, knownHelpersOnly: true, knownHelpers }), noticed };
  };
  const ready: Preparation['ready'] = (name, source, trail, report) => {
    const partial = called.get(name) ?? compile(source, trail);
    called.set(name, partial);
    engine.registerPartial(name, partial.run);
    partial.noticed.forEach(report);
  };
  const read = (body: SourceText): Compiled => {
    const compiled = bodies.get(body) ?? compile(body);
    bodies.set(body, compiled);
    return compiled;
  };
  return { read, sources, placements };
};

const ENGINES = new WeakMap<Rendering['partials'], Engine>();

/** The engine of a set of partials; one for all templates that may call them. */
export const engineOf = ({ partials, helpers }: Rendering): Engine => {
  const engine = ENGINES.get(partials) ?? engineFor(partials, Object.keys(helpers));
  ENGINES.set(partials, engine);
  return engine;
};
