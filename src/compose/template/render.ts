import Handlebars from 'handlebars';
import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
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

type HandlebarsOptions = { readonly hash: Readonly<Record<string, unknown>>; readonly fn?: (context: unknown) => string };

const register = (engine: typeof Handlebars, helpers: Rendering['helpers'], sources: Sources, report: Report): void => {
  for (const name of ['log', 'helperMissing', 'blockHelperMissing']) engine.unregisterHelper(name);
  engine.registerHelper('scope', function (this: unknown, options: HandlebarsOptions) {
    return options.fn?.(Object.assign(Object.create(null) as object, this, options.hash));
  });
  engine.registerHelper(FIELD, (value: unknown, { hash }: HandlebarsOptions) => {
    if (value !== undefined) return value;
    const at = spotOfLine(sources, Number(hash['atLine']), Number(hash['atColumn']));
    report(diagnose('compose/unknown-field', { message: `There is no "${String(hash['name'])}" here.`, at }));
    return null;
  });
  for (const [name, helper] of Object.entries(helpers))
    engine.registerHelper(name, (...all: unknown[]) => {
      const { hash } = all.at(-1) as HandlebarsOptions;
      const { atLine, atColumn, ...rest } = hash;
      return helper({
        params: all.slice(0, -1),
        hash: rest,
        at: spotOfLine(sources, Number(atLine ?? 1), Number(atColumn ?? 0)),
      });
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

/** Runs a template. An engine of its own each time, so that no helper or partial outlives a document. */
export const render = ({ body, partials, context, helpers, report }: Rendering): Rendered | null => {
  const sources: Sources = [];
  const placements: Spot[] = [];
  let failed = false;
  const noting: Report = (diagnostic) => {
    failed ||= diagnostic.severity === 'error';
    report(diagnostic);
  };
  const program = prepare(body, { partials, sources, helpers: new Set(Object.keys(helpers)), placements, report: noting });
  if (program === null || failed) return null;
  const engine = Handlebars.create();
  register(engine, helpers, sources, noting);
  const knownHelpers = { ...BUILT_IN, ...Object.fromEntries(Object.keys(helpers).map((name) => [name, true])) };
  try {
    const template = engine.compile(program, { strict: true, knownHelpersOnly: true, knownHelpers });
    const markup = template(context, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
    // A field that was missing leaves holes, and complaints about holes would only hide it.
    return failed ? null : { markup, placements };
  } catch (error) {
    explain(error, sources, noting, body);
    return null;
  }
};
