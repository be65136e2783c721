import Handlebars from 'handlebars';
import { diagnose, isClean, type Diagnostic, type Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/nearest.ts';
import type { Template, TemplateMarks } from '../../model/precompiled-template.ts';
import type { Span } from '../../source/text.ts';
import { LIMITS } from '../../model/limits.ts';
import { compilingWith, register, type EngineState, type Helper, type TemplateRun } from './calls.ts';
import { callAt, tagAt, type TemplateRegistry } from './marks.ts';
import { mentionsIn, type FieldMention } from './mentions.ts';
import { printedBy } from '../parts/partials.ts';
import { callGraph, type CallGraph } from './graph.ts';
import { prepare } from './prepare.ts';
import type { RunWatch } from './run-watch.ts';

/** A template, the partials it may place, what it sees, and what it may call. */
export type Rendering = {
  readonly body: Template;
  readonly partials: ReadonlyMap<string, Template>;
  readonly context: Readonly<Record<string, unknown>>;
  readonly helpers: Readonly<Record<string, Helper>>;
  readonly report: Report;
  readonly watch?: RunWatch | undefined;
};

type Delegate = Handlebars.TemplateDelegate<Rendering['context']>;

/** A template that has been read. */
type Compiled = {
  readonly template: Delegate;
  /** What was noticed while reading it and the partials it calls; with an error among it there is nothing to run. */
  readonly noticed: readonly Diagnostic[];
};

/** Templates that share their partials, each read once: a packet runs the same few for many documents, and reading is most of the work. */
type Engine = {
  readonly read: (body: Template) => Compiled;
  readonly run: (template: Delegate, context: Rendering['context'], running: TemplateRun) => string;
  /** Where the tag or call of a stamped number stands. */
  readonly tagAt: (stamp: string | undefined) => Span | undefined;
  /** The call that was run last. */
  readonly reached: () => Span | undefined;
  /** Where a body calls a partial, or another one that comes to it. */
  readonly callTo: (body: Template, partial: string) => Span | undefined;
  /** The fields that a body, and all partials that it may come to, ask for at stamps that are not among these. */
  readonly notReached: (body: Template, reached: ReadonlySet<unknown>) => readonly FieldMention[];
};

/** A template by itself: what runs it, its marks, and what is wrong with its own text. */
type Made = {
  /** What its stamps begin with. */
  readonly id: string;
  readonly template: Delegate;
  readonly marks: TemplateMarks | null;
  readonly noticed: readonly Diagnostic[];
};

/** Takes templates into an engine, as they were read before or read now. */
const takingInto = (engine: typeof Handlebars, names: readonly string[], collection: TemplateRegistry) => {
  const helpers = new Set(names);
  const known = names.join(' ');
  const options = compilingWith(names);
  let number = 0;
  return ({ source, precompiled }: Template): Made => {
    if (precompiled?.helpers === known) {
      collection.set(precompiled.id, { source, marks: precompiled });
      const { id, program } = precompiled;
      return { id, template: engine.template(program), marks: precompiled, noticed: [] };
    }
    const id = String(++number);
    const noticed: Diagnostic[] = [];
    const marks = prepare(source, { id, helpers, report: (found) => noticed.push(found) });
    if (marks === null || !isClean(noticed)) return { id, template: () => '', marks, noticed };
    collection.set(id, { source, marks });
    return { id, template: engine.compile(marks.program, options), marks, noticed };
  };
};

/** A name that a partial may have: any other could mean something to JavaScript. */
const PARTIAL = /^[a-z][a-z0-9-]*$/;

/** What the templates of an engine are, and what is wrong with them and their calls. */
type Reading = {
  readonly madeOf: (template: Template) => Made;
  readonly partial: (name: string) => Template | undefined;
  readonly callsOf: (template: Template) => TemplateMarks['partials'];
  readonly graph: CallGraph;
  /** What is wrong with a template itself and with its calls; `caller` is its name where it is a partial. */
  readonly noticedIn: (template: Template, caller: string | null) => readonly Diagnostic[];
};

const readingOf = (partials: Rendering['partials'], take: (template: Template) => Made): Reading => {
  const made = new Map<Template, Made>();
  const madeOf = (template: Template): Made => {
    const known = made.get(template) ?? take(template);
    made.set(template, known);
    return known;
  };
  const partial = (name: string): Template | undefined => (PARTIAL.test(name) ? partials.get(name) : undefined);
  const callsOf = (template: Template) => madeOf(template).marks?.partials ?? [];
  const graph = callGraph((name) => {
    const called = partial(name);
    return called === undefined ? [] : callsOf(called).map(([each]) => each);
  });
  /** What is wrong with one call, whoever makes it: the answer does not hang on what was read before. */
  const wrongCall = (name: string, at: Span, caller: string | null): Diagnostic | undefined => {
    const hint = (): string => suggest(name, partials.keys()) ?? `The partials are: ${[...partials.keys()].join(', ')}.`;
    const printed = partial(name) === undefined ? printedBy(name) : undefined;
    if (printed !== undefined) {
      const message = `There is no partial "${name}" to print ${printed}.`;
      return diagnose('compose/unknown-exercise', { message, at, hint: `Write templates/partials/${name}.hbs.` });
    }
    if (partial(name) === undefined)
      return diagnose('compose/unknown-partial', { message: `There is no partial "${name}".`, at, hint: hint() });
    if (caller !== null)
      return graph.reaches(name, caller)
        ? diagnose('compose/unknown-partial', { message: `The partial "${name}" calls itself.`, at, hint: hint() })
        : undefined;
    const depth = graph.depthOf(name);
    const message = `The partial "${name}" calls others, which call others, more than ${LIMITS.partialDepth} deep.`;
    return depth > LIMITS.partialDepth && Number.isFinite(depth) ? diagnose('compose/too-deep', { message, at }) : undefined;
  };
  return {
    madeOf,
    partial,
    callsOf,
    graph,
    noticedIn: (template, caller) => [
      ...madeOf(template).noticed,
      ...callsOf(template).flatMap(
        ([name, start, end]) => wrongCall(name, { source: template.source, start, end }, caller) ?? [],
      ),
    ],
  };
};

/** What reads a body together with all partials that it may come to. */
const compiler = (engine: typeof Handlebars, { madeOf, partial, callsOf, graph, noticedIn }: Reading) => {
  const ofPartials = new Map<string, readonly Diagnostic[]>();
  return (body: Template): Compiled => {
    const noticed = [...noticedIn(body, null)];
    for (const name of graph.calledFrom(callsOf(body).map(([each]) => each))) {
      const called = partial(name);
      if (called === undefined) continue;
      engine.registerPartial(name, madeOf(called).template);
      const own = ofPartials.get(name) ?? noticedIn(called, name);
      ofPartials.set(name, own);
      noticed.push(...own);
    }
    return { template: madeOf(body).template, noticed };
  };
};

/** An engine of its own for a set of partials, with helpers of these names; who runs a template hands its own helpers over. */
const engineFor = (partials: Rendering['partials'], names: readonly string[]): Engine => {
  const collection: TemplateRegistry = new Map();
  const desk: EngineState = { running: null, stamp: undefined };
  const engine = Handlebars.create();
  register(engine, names, collection, desk);
  const reading = readingOf(partials, takingInto(engine, names, collection));
  const compile = compiler(engine, reading);
  const compiled = new WeakMap<Template, Compiled>();
  return {
    read: (body) => {
      const known = compiled.get(body) ?? compile(body);
      compiled.set(body, known);
      return known;
    },
    run: (template, context, running) => {
      desk.running = running;
      desk.stamp = undefined;
      try {
        return template(context, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
      } finally {
        desk.running = null;
      }
    },
    tagAt: (stamp) => tagAt(collection, stamp),
    reached: () => (desk.stamp === undefined ? undefined : callAt(collection, desk.stamp).at),
    callTo: (body, partial) => {
      const call = reading.callsOf(body).find(([name]) => reading.graph.reaches(name, partial));
      return call && { source: body.source, start: call[1], end: call[2] };
    },
    notReached: (body, reached) => {
      const called = [...reading.graph.calledFrom(reading.callsOf(body).map(([name]) => name))];
      return [body, ...called.flatMap((name) => reading.partial(name) ?? [])].flatMap((template) => {
        const { id, marks } = reading.madeOf(template);
        return marks ? mentionsIn(template.source, marks, (number) => !reached.has(`${id}:${number}`)) : [];
      });
    },
  };
};

const ENGINES = new WeakMap<Rendering['partials'], Engine>();

/** The fields that a template, or a partial that it may call, asks for where no run that was watched has come to. */
export const fieldsNotReached = (
  partials: Rendering['partials'],
  body: Template,
  reached: ReadonlySet<unknown>,
): readonly FieldMention[] => ENGINES.get(partials)?.notReached(body, reached) ?? [];

/** The engine of a set of partials; one for all templates that may call them. */
export const engineOf = ({ partials, helpers }: Rendering): Engine => {
  const engine = ENGINES.get(partials) ?? engineFor(partials, Object.keys(helpers));
  ENGINES.set(partials, engine);
  return engine;
};
