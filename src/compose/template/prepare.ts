import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
import type { NamedRange, TemplateMarks } from '../../model/standing-template.ts';
import type { Range } from '../../source/spots.ts';
import { offsetOf, type SourceText, type Spot } from '../../source/text.ts';
import { parse } from './parse.ts';
import { callPartial } from './partial-calls.ts';
import { tooHigh, visit, type Node, type Program } from './program.ts';

/** The attribute that carries a start tag's place through the template. */
export const PLACED = 'data-placed';

/** What a template is prepared for. */
export type Purpose = {
  /** Before the numbers of its tags and calls; different for every template. */
  readonly id: string;
  /** Names that are calls, not fields. */
  readonly helpers: ReadonlySet<string>;
  readonly report: Report;
};

/** A template ready to be compiled, and where its pieces stand. */
export type Prepared = TemplateMarks & { readonly program: Program };

/** A template in preparation. */
type Preparation = Purpose & {
  readonly source: SourceText;
  readonly tags: Range[];
  readonly calls: NamedRange[];
  readonly partials: NamedRange[];
};

const startOf = ({ loc }: Node, { source }: Preparation): number => offsetOf(source, loc.start.line, loc.start.column + 1);

const spotOf = (node: Node, preparation: Preparation): Spot => {
  const start = startOf(node, preparation);
  return { source: preparation.source, start, end: start + 1 };
};

/** Stamps every start tag of a content statement with the number of its place. */
const stampTags = (node: Node, preparation: Preparation): void => {
  const text = String(node.original);
  let line = node.loc.start.line;
  let lineBegin = -node.loc.start.column;
  let scanned = 0;
  const stamped = text.replace(/<([a-z][a-z0-9-]*)/g, (tag, _name: string, offset: number) => {
    for (; scanned < offset; scanned++) {
      if (text[scanned] !== '\n') continue;
      line++;
      lineBegin = scanned + 1;
    }
    const start = offsetOf(preparation.source, line, offset - lineBegin + 1);
    const number = preparation.tags.push([start, start + tag.length]) - 1;
    return `${tag} ${PLACED}="${preparation.id}:${number}"`;
  });
  node.value = stamped;
  node.original = stamped;
};

/** The helper that every field named in an argument passes through. */
export const FIELD = 'field';

/** The hidden argument that tells a helper its number among the calls; no template can write this name. */
export const CALL = '(call)';

/** The number of a call, as an argument. */
const numbered = (node: Node, preparation: Preparation): Node => {
  const { start, end } = spotOf(node, preparation);
  const number = preparation.calls.push([typeof node.original === 'string' ? node.original : '', start, end]) - 1;
  const value = `${preparation.id}:${number}`;
  return { type: 'StringLiteral', value, original: value, loc: node.loc };
};

/**
 * Handlebars' strict mode takes a field that is not there for empty where it is an argument
 * (`{{#each stpes}}`), and stumbles over data without a prototype where it is printed; so each field
 * passes through a helper that tells of it.
 */
const demand = (node: Node, preparation: Preparation): Node => {
  if (node.type !== 'PathExpression') return node;
  const { loc } = node;
  const path = { type: 'PathExpression', original: FIELD, parts: [FIELD], depth: 0, data: false, loc };
  return { type: 'SubExpression', path, params: [node, numbered(node, preparation)], loc };
};

const isDemand = (node: Node): boolean => node.path?.original === FIELD;

/** Has every field that a statement prints or hands on looked at. */
const demandFields = (node: Node, preparation: Preparation): void => {
  if (isDemand(node)) return;
  const { path } = node;
  const isCall = (node.params?.length ?? 0) > 0 || node.hash !== undefined || preparation.helpers.has(path?.original ?? '');
  if (node.type === 'MustacheStatement' && path?.type === 'PathExpression' && !isCall) {
    const { params = [], path: helper } = demand(path, preparation);
    Object.assign(node, { path: helper, params });
    return;
  }
  if (node.params) node.params = node.params.map((param) => demand(param, preparation));
  for (const pair of node.hash?.pairs ?? []) pair.value = demand(pair.value, preparation);
};

/** Tells a helper where it is called. */
const stampCall = (node: Node, preparation: Preparation): void => {
  const { loc, params = [], path } = node;
  const isCall = node.hash !== undefined || params.length > 0 || preparation.helpers.has(path?.original ?? '');
  if (isDemand(node) || !isCall) return;
  node.hash ??= { type: 'Hash', pairs: [], loc };
  node.hash.pairs.push({ type: 'HashPair', key: CALL, value: numbered(node, preparation), loc });
};

const refuse = (node: Node, preparation: Preparation): void => {
  // The program of an empty block stands nowhere.
  if (node.type === 'Program') return;
  if (node.type === 'MustacheStatement' && node.escaped === false)
    preparation.report(
      diagnose('compose/unescaped-output', {
        message: 'A triple brace prints words unescaped, so that they could act as markup.',
        at: spotOf(node, preparation),
      }),
    );
  if (node.type === 'Decorator' || node.type === 'DecoratorBlock' || node.type === 'PartialBlockStatement')
    preparation.report(
      diagnose('compose/template-syntax', {
        message: 'Decorators and partial blocks are not part of our templates.',
        at: spotOf(node, preparation),
      }),
    );
};

const tellTooHigh = (node: Node, preparation: Preparation): void => {
  const message = `There is nothing above: "${String(node.original)}" climbs out of the blocks it stands in.`;
  const hint = 'Hand a partial what it needs: {{> name field=value}}.';
  preparation.report(diagnose('compose/unknown-field', { message, at: spotOf(node, preparation), hint }));
};

const walk = (program: Node, preparation: Preparation): void => {
  visit(program, (node) => {
    refuse(node, preparation);
    demandFields(node, preparation);
    if (node.type === 'ContentStatement') stampTags(node, preparation);
    else if (node.type === 'MustacheStatement' || node.type === 'SubExpression') stampCall(node, preparation);
    else if (node.type === 'PartialStatement') {
      const { start, end } = spotOf(node, preparation);
      const names = callPartial(node, (name) => {
        walk(name, preparation);
      });
      preparation.partials.push(...names.map((name): NamedRange => [name, start, end]));
      return false;
    }
    return true;
  });
};

/** Parses a template, and stamps tags and calls with their numbers. Null where it cannot be read, which is reported. */
export const prepare = (source: SourceText, purpose: Purpose): Prepared | null => {
  const program = parse(source, purpose.report);
  if (program === null) return null;
  const preparation: Preparation = { ...purpose, source, tags: [], calls: [], partials: [] };
  for (const path of tooHigh(program)) tellTooHigh(path, preparation);
  walk(program, preparation);
  const { tags, calls, partials } = preparation;
  return { program, tags, calls, partials };
};
