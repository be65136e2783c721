import Handlebars from 'handlebars';
import { diagnose, isClean, type Diagnostic, type Report } from '../../diagnostics/diagnostic.ts';
import type { TemplateMarks, Template } from '../../model/standing-template.ts';
import type { Spot } from '../../source/text.ts';
import { printedBy } from '../parts/partials.ts';
import { compilingWith, register, type Helper } from './calls.ts';
import { tagAt, type Shelf } from './marks.ts';
import { DEEPEST } from './parse.ts';
import { prepare } from './prepare.ts';
import { numberLines, type Sources } from './program.ts';

/** A template, the partials it may place, what it sees, and what it may call. */
export type Rendering = {
  readonly body: Template;
  readonly partials: ReadonlyMap<string, Template>;
  readonly context: Readonly<Record<string, unknown>>;
  readonly helpers: Readonly<Record<string, Helper>>;
  readonly report: Report;
};

/** A template that has been read. */
type Compiled = {
  readonly run: Handlebars.TemplateDelegate<Rendering['context']>;
  /** What was noticed while reading it and the partials it calls; with an error among it there is nothing to run. */
  readonly noticed: readonly Diagnostic[];
};

/** Templates that share their partials, each read once: a packet runs the same few for many documents, and reading is most of the work. */
type Engine = {
  readonly read: (body: Template) => Compiled;
  /** Where the tag or call of a stamped number stands. */
  readonly tagAt: (stamp: string | undefined) => Spot | undefined;
  /** Templates by the numbers of their lines; those that were read before have none. */
  readonly sources: Sources;
};

/** What runs a template, and its marks. */
type Made = Pick<Compiled, 'run'> & { readonly marks: TemplateMarks };

/** Takes templates into an engine, as they were read before or read now; null for one that cannot be read. */
const takingInto = (engine: typeof Handlebars, names: readonly string[], shelf: Shelf, sources: Sources) => {
  const helpers = new Set(names);
  const known = names.join(' ');
  const options = compilingWith(names);
  return ({ source, standing }: Template, report: Report): Made | null => {
    if (standing?.helpers === known) {
      shelf.set(standing.id, { source, marks: standing });
      return { run: engine.template(standing.program), marks: standing };
    }
    const number = sources.push(source);
    const id = String(number);
    const prepared = prepare(source, { id, helpers, report });
    if (prepared === null) return null;
    shelf.set(id, { source, marks: prepared });
    numberLines(prepared.program, number);
    return { run: engine.compile(prepared.program, options), marks: prepared };
  };
};

/** An engine of its own for a set of partials, with helpers of these names; who runs a template hands its own helpers over. */
const engineFor = (partials: Rendering['partials'], names: readonly string[]): Engine => {
  const shelf: Shelf = new Map();
  const sources: Sources = [];
  const engine = Handlebars.create();
  register(engine, names, shelf);
  const take = takingInto(engine, names, shelf, sources);
  const bodies = new WeakMap<Template, Compiled>();
  const compiled = new Map<string, Compiled>();

  const compile = (from: Template, trail: readonly string[]): Compiled => {
    // What is wrong with a partial is one mistake, however often it is called.
    const found = new Set<Diagnostic>();
    const report: Report = (diagnostic) => found.add(diagnostic);
    const template = take(from, report);
    for (const [name, start, end] of template?.marks.partials ?? [])
      ready(name, { source: from.source, start, end }, trail, report);
    const noticed = [...found];
    return template === null || !isClean(noticed) ? { run: () => '', noticed } : { run: template.run, noticed };
  };
  /** Makes sure that a partial can be called, or tells its caller why it cannot. */
  const ready = (name: string, at: Spot, trail: readonly string[], report: Report): void => {
    const called = partials.get(name);
    const printed = called === undefined ? printedBy(name) : undefined;
    if (printed !== undefined) {
      const message = `There is no partial "${name}" to print ${printed}.`;
      report(diagnose('compose/unknown-exercise', { message, at, hint: `Write templates/partials/${name}.hbs.` }));
      return;
    }
    if (called === undefined || trail.includes(name) || trail.length >= DEEPEST) {
      const message = called === undefined ? `There is no partial "${name}".` : `The partial "${name}" calls itself.`;
      const hint = `The partials are: ${[...partials.keys()].join(', ')}.`;
      report(diagnose('compose/unknown-partial', { message, at, hint }));
      return;
    }
    const partial = compiled.get(name) ?? compile(called, [...trail, name]);
    compiled.set(name, partial);
    engine.registerPartial(name, partial.run);
    partial.noticed.forEach(report);
  };
  return {
    sources,
    read: (body) => {
      const known = bodies.get(body) ?? compile(body, []);
      bodies.set(body, known);
      return known;
    },
    tagAt: (stamp) => tagAt(shelf, stamp),
  };
};

const ENGINES = new WeakMap<Rendering['partials'], Engine>();

/** The engine of a set of partials; one for all templates that may call them. */
export const engineOf = ({ partials, helpers }: Rendering): Engine => {
  const engine = ENGINES.get(partials) ?? engineFor(partials, Object.keys(helpers));
  ENGINES.set(partials, engine);
  return engine;
};
