import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
import type { SourceText, Spot } from '../../source/text.ts';
import { DEEPEST, parse } from './parse.ts';
import { spotOfLine, tooHigh, visit, type Node, type Program, type Sources } from './program.ts';

/** The attribute that carries a start tag's place through the template. */
export const PLACED = 'data-placed';

/** What preparing a template needs and fills. */
export type Preparation = {
  readonly partials: ReadonlyMap<string, SourceText>;
  readonly sources: Sources;
  /** Names that are calls, not fields. */
  readonly helpers: ReadonlySet<string>;
  /** Places of start tags, by the number stamped into them. */
  readonly placements: Spot[];
  readonly report: Report;
  /** Makes sure that a partial can be called; what is wrong with it is reported to each of its callers. */
  readonly ready: (name: string, source: SourceText, trail: readonly string[], report: Report) => void;
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
    const spot = spotOfLine(preparation.sources, line, offset - lineBegin);
    const number = preparation.placements.push({ ...spot, end: spot.start + tag.length }) - 1;
    return `${tag} ${PLACED}="${number}"`;
  });
  node.value = stamped;
  node.original = stamped;
};

/** The helper that every field named in an argument passes through. */
export const FIELD = 'field';

const literal = (type: 'NumberLiteral' | 'StringLiteral', value: unknown, loc: Node['loc']): Node => ({
  type,
  value,
  original: value,
  loc,
});

const placePairs = (loc: Node['loc']) => [
  { type: 'HashPair' as const, key: 'atLine', value: literal('NumberLiteral', loc.start.line, loc), loc },
  { type: 'HashPair' as const, key: 'atColumn', value: literal('NumberLiteral', loc.start.column, loc), loc },
];

/**
 * Handlebars' strict mode takes a field that is not there for empty where it is an argument
 * (`{{#each stpes}}`), and stumbles over data without a prototype where it is printed; so each field
 * passes through a helper that tells of it.
 */
const demand = (node: Node): Node => {
  if (node.type !== 'PathExpression') return node;
  const { loc } = node;
  const path = { type: 'PathExpression', original: FIELD, parts: [FIELD], depth: 0, data: false, loc };
  const name = { type: 'HashPair' as const, key: 'name', value: literal('StringLiteral', node.original, loc), loc };
  return { type: 'SubExpression', path, params: [node], hash: { type: 'Hash', pairs: [name, ...placePairs(loc)], loc }, loc };
};

const isDemand = (node: Node): boolean => node.path?.original === FIELD;

/** Has every field that a statement prints or hands on looked at. */
const demandFields = (node: Node, helpers: ReadonlySet<string>): void => {
  if (isDemand(node)) return;
  const { path } = node;
  const isCall = (node.params?.length ?? 0) > 0 || node.hash !== undefined || helpers.has(path?.original ?? '');
  if (node.type === 'MustacheStatement' && path?.type === 'PathExpression' && !isCall) {
    const { params = [], hash, path: helper } = demand(path);
    Object.assign(node, { path: helper, params, hash });
    return;
  }
  if (node.params) node.params = node.params.map(demand);
  for (const pair of node.hash?.pairs ?? []) pair.value = demand(pair.value);
};

/** Tells a helper where it is called, as a hidden argument. */
const stampCall = (node: Node): void => {
  if (isDemand(node) || (node.hash === undefined && (node.params?.length ?? 0) === 0)) return;
  node.hash ??= { type: 'Hash', pairs: [], loc: node.loc };
  node.hash.pairs.push(...placePairs(node.loc));
};

const refuse = (node: Node, preparation: Preparation): void => {
  // The program of an empty block stands nowhere.
  if (node.type === 'Program') return;
  const at = spotOfLine(preparation.sources, node.loc.start.line, node.loc.start.column);
  if (node.type === 'MustacheStatement' && node.escaped === false)
    preparation.report(
      diagnose('compose/unescaped-output', {
        message: 'A triple brace prints words unescaped, so that they could act as markup.',
        at,
      }),
    );
  if (node.type === 'Decorator' || node.type === 'DecoratorBlock' || node.type === 'PartialBlockStatement')
    preparation.report(
      diagnose('compose/template-syntax', { message: 'Decorators and partial blocks are not part of our templates.', at }),
    );
};

/** Calls a partial with the call's arguments in scope, and no other: Handlebars' own would read every field to copy it. */
const scoped = (node: Node, name: string): void => {
  const { loc, strip } = node;
  const path = { type: 'PathExpression', original: 'scope', parts: ['scope'], depth: 0, data: false, loc };
  const called = { type: 'PathExpression', original: name, parts: [name], depth: 0, data: false, loc };
  const call = { type: 'PartialStatement', name: called, params: [], indent: '', strip, loc };
  const program = { type: 'Program', body: [call], strip: {}, loc };
  const strips = { openStrip: strip, closeStrip: strip, inverseStrip: strip };
  Object.assign(node, { type: 'BlockStatement', path, program, inverse: null, ...strips });
};

/** Has a partial made ready where it is called, and the call written as we call. */
const place = (node: Node, preparation: Preparation, trail: readonly string[]): void => {
  const name = node.name?.original ?? '';
  const source = preparation.partials.get(name);
  if (source !== undefined && !trail.includes(name) && trail.length < DEEPEST) {
    preparation.ready(name, source, [...trail, name], preparation.report);
    scoped(node, name);
    return;
  }
  const at = spotOfLine(preparation.sources, node.loc.start.line, node.loc.start.column);
  const message = source === undefined ? `There is no partial "${name}".` : `The partial "${name}" calls itself.`;
  const hint = `The partials are: ${[...preparation.partials.keys()].join(', ')}.`;
  preparation.report(diagnose('compose/unknown-partial', { message, at, hint }));
  Object.assign(node, { type: 'CommentStatement', value: '' });
};

const tellTooHigh = ({ original, loc }: Node, { sources, report }: Preparation): void => {
  const at = spotOfLine(sources, loc.start.line, loc.start.column);
  const message = `There is nothing above: "${String(original)}" climbs out of the blocks it stands in.`;
  report(diagnose('compose/unknown-field', { message, at, hint: 'Hand a partial what it needs: {{> name field=value}}.' }));
};

const walk = (program: Program, preparation: Preparation, trail: readonly string[]): void => {
  visit(program, (node) => {
    refuse(node, preparation);
    demandFields(node, preparation.helpers);
    if (node.type === 'ContentStatement') stampTags(node, preparation);
    else if (node.type === 'MustacheStatement' || node.type === 'SubExpression') stampCall(node);
    else if (node.type === 'PartialStatement') {
      place(node, preparation, trail);
      return false;
    }
    return true;
  });
};

/** Parses a template, makes its partials ready, and stamps tags and calls with their places. `trail` is what calls it. */
export const prepare = (source: SourceText, preparation: Preparation, trail: readonly string[] = []): Program | null => {
  const program = parse(source, preparation.sources, preparation.report);
  if (program === null) return null;
  for (const path of tooHigh(program)) tellTooHigh(path, preparation);
  walk(program, preparation, trail);
  return program;
};
