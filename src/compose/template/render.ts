import Handlebars from 'handlebars';
import { diagnose, isClean, type Diagnostic, type Report } from '../../diagnostics/diagnostic.ts';
import type { SourceText, Spot } from '../../source/text.ts';
import { FIELD, prepare } from './prepare.ts';
import { spotOfLine, type Sources } from './program.ts';

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

/** Markup with stamps, and the places of its start tags. */
export type Rendered = { readonly markup: string; readonly placements: readonly Spot[] };

const BUILT_IN = { if: true, unless: true, each: true, with: true, lookup: true, scope: true, [FIELD]: true } as const;

/** What one run of a template hands to the helpers, in Handlebars' data. */
type Running = { readonly helpers: Rendering['helpers']; readonly report: Report };

type HandlebarsOptions = {
  readonly hash: Readonly<Record<string, unknown>>;
  readonly data: { readonly running: Running };
  readonly fn?: (context: unknown) => string;
};

/** A template that has been read: what runs it, and where its tags and calls stand. */
type Compiled = {
  readonly run: (context: Rendering['context'], options: Handlebars.RuntimeOptions) => string;
  readonly sources: Sources;
  readonly placements: readonly Spot[];
  /** What was noticed while reading it; with an error among it there is nothing to run. */
  readonly noticed: readonly Diagnostic[];
};

/** The fields of what a template sees, as they are: one that is made when it is read has not been read by this. */
const fieldsOf = (seen: unknown): PropertyDescriptorMap =>
  seen === null || seen === undefined
    ? {}
    : Object.fromEntries(Object.entries(Object.getOwnPropertyDescriptors(seen)).filter(([, { enumerable }]) => enumerable));

const register = (engine: typeof Handlebars, names: readonly string[], sources: Sources): void => {
  for (const name of ['log', 'helperMissing', 'blockHelperMissing']) engine.unregisterHelper(name);
  engine.registerHelper('scope', function (this: unknown, options: HandlebarsOptions) {
    return options.fn?.(Object.defineProperties(Object.create(null), { ...fieldsOf(this), ...fieldsOf(options.hash) }));
  });
  engine.registerHelper(FIELD, (value: unknown, { hash, data }: HandlebarsOptions) => {
    if (value !== undefined) return value;
    const at = spotOfLine(sources, Number(hash['atLine']), Number(hash['atColumn']));
    data.running.report(diagnose('compose/unknown-field', { message: `There is no "${String(hash['name'])}" here.`, at }));
    return null;
  });
  for (const name of names)
    engine.registerHelper(name, (...all: unknown[]) => {
      const { hash, data } = all.at(-1) as HandlebarsOptions;
      const { atLine, atColumn, ...rest } = hash;
      const at = spotOfLine(sources, Number(atLine ?? 1), Number(atColumn ?? 0));
      return data.running.helpers[name]?.({ params: all.slice(0, -1), hash: rest, at });
    });
};

const explain = (error: unknown, sources: Sources, report: Report, body: SourceText): void => {
  const { message, lineNumber, column } = error as { message: string; lineNumber?: number; column?: number };
  const at = lineNumber === undefined ? { source: body, start: 0, end: 0 } : spotOfLine(sources, lineNumber, column ?? 0);
  const unknown = /^"(.+?)" not defined/.exec(message)?.[1];
  if (unknown !== undefined) report(diagnose('compose/unknown-field', { message: `There is no "${unknown}" here.`, at }));
  else if (/unknown helper/.test(message))
    report(
      diagnose('compose/unknown-helper', {
        message: message.replace(/^You specified knownHelpersOnly, but used the/, 'The template calls the'),
        at,
      }),
    );
  else
    report(
      diagnose('compose/template-syntax', { message: `This template cannot be run: ${message.split(' - ')[0] ?? message}`, at }),
    );
};

/** Reads a template with its partials, in an engine of its own. */
const compile = ({ body, partials, helpers }: Rendering): Compiled => {
  const sources: Sources = [];
  const placements: Spot[] = [];
  const noticed: Diagnostic[] = [];
  const names = Object.keys(helpers);
  const program = prepare(body, {
    partials,
    sources,
    helpers: new Set(names),
    placements,
    report: (found) => noticed.push(found),
  });
  if (program === null || !isClean(noticed)) return { run: () => '', sources, placements, noticed };
  const engine = Handlebars.create();
  register(engine, names, sources);
  const knownHelpers = { ...BUILT_IN, ...Object.fromEntries(names.map((name) => [name, true])) };
  return { run: engine.compile(program, { strict: true, knownHelpersOnly: true, knownHelpers }), sources, placements, noticed };
};

/**
 * Templates already read, by their partials and then by their text. A packet runs the same few templates for many
 * documents, and reading them is most of the work; who runs one hands its own helpers over.
 */
const READ = new WeakMap<Rendering['partials'], WeakMap<SourceText, Compiled>>();

const compiledFor = (rendering: Rendering): Compiled => {
  const shelf = READ.get(rendering.partials) ?? new WeakMap<SourceText, Compiled>();
  READ.set(rendering.partials, shelf);
  const compiled = shelf.get(rendering.body) ?? compile(rendering);
  shelf.set(rendering.body, compiled);
  return compiled;
};

/** Runs a template; null where it could not be read or asked for what there is not. */
export const render = (rendering: Rendering): Rendered | null => {
  const { body, context, helpers, report } = rendering;
  const { run, sources, placements, noticed } = compiledFor(rendering);
  noticed.forEach(report);
  if (!isClean(noticed)) return null;
  let failed = false;
  const noting: Report = (diagnostic) => {
    failed ||= diagnostic.severity === 'error';
    report(diagnostic);
  };
  const running: Running = { helpers, report: noting };
  try {
    const markup = run(context, { data: { running }, allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
    // A field that was missing leaves holes, and complaints about holes would only hide it.
    return failed ? null : { markup, placements };
  } catch (error) {
    explain(error, sources, noting, body);
    return null;
  }
};
