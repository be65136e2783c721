import Handlebars from 'handlebars';
import { diagnose, type Diagnostic, type Report } from '../../diagnostics/diagnostic.ts';
import { offsetOf, type SourceText, type Spot } from '../../source/text.ts';
import { numberLines, spotOfLine, visit, type Node, type Program, type Sources } from './program.ts';

/** The attribute that carries a start tag's place through the template. */
export const PLACED = 'data-placed';

/** Longest template, in characters: longer ones are refused before they are parsed. */
const LONGEST = 256 * 1024;
/** Deepest nesting of blocks and partials. */
const DEEPEST = 32;

/** What preparing a template needs and fills. */
export type Preparation = {
  readonly partials: ReadonlyMap<string, SourceText>;
  readonly sources: Sources;
  /** Names that are calls, not fields. */
  readonly helpers: ReadonlySet<string>;
  /** Places of start tags, by the number stamped into them. */
  readonly placements: Spot[];
  readonly report: Report;
};

const parseErrorLine = /line (\d+)/;

const parse = (source: SourceText, preparation: Preparation): Program | null => {
  if (source.text.length > LONGEST) {
    preparation.report(
      diagnose('compose/template-too-large', {
        message: `This template has ${source.text.length} characters; ${LONGEST} are allowed.`,
        at: { source, start: 0, end: 0 },
      }),
    );
    return null;
  }
  if (nesting(source.text) > DEEPEST) {
    preparation.report(
      diagnose('compose/template-too-large', {
        message: `This template nests blocks more than ${DEEPEST} deep.`,
        at: { source, start: 0, end: 0 },
      }),
    );
    return null;
  }
  const number = preparation.sources.push(source) - 1;
  try {
    const program = Handlebars.parseWithoutProcessing(source.text) as unknown as Program;
    numberLines(program, number);
    return program;
  } catch (error) {
    preparation.report(unreadable(error, source));
    return null;
  }
};

/** Handlebars tells the place of a mistake in fields of the error, or in its words only. */
const unreadable = (error: unknown, source: SourceText): Diagnostic => {
  const { message, lineNumber, column } = error as { message: string; lineNumber?: number; column?: number };
  const start = offsetOf(source, lineNumber ?? Number(parseErrorLine.exec(message)?.[1] ?? 1), (column ?? 0) + 1);
  const reason = (message.split('\n').at(-1) ?? message).replace(/ - \d+:\d+$/, '');
  return diagnose('compose/template-syntax', {
    message: `This template cannot be read: ${reason}`,
    at: { source, start, end: start + 1 },
  });
};

/** How deep blocks nest, counted before parsing because deep nesting is slow to parse and compile. */
const nesting = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  for (const match of text.matchAll(/\{\{~?([#/])/g)) {
    depth += match[1] === '#' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
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

/** Puts a partial's own statements where it is called, with the call's arguments in scope. */
const inline = (node: Node, preparation: Preparation, trail: readonly string[]): void => {
  const name = node.name?.original ?? '';
  const at = spotOfLine(preparation.sources, node.loc.start.line, node.loc.start.column);
  const source = preparation.partials.get(name);
  if (source === undefined || trail.includes(name) || trail.length >= DEEPEST) {
    const why = source === undefined ? `There is no partial "${name}".` : `The partial "${name}" calls itself.`;
    preparation.report(
      diagnose('compose/unknown-partial', {
        message: why,
        at,
        hint: `The partials are: ${[...preparation.partials.keys()].join(', ')}.`,
      }),
    );
    Object.assign(node, { type: 'CommentStatement', value: '' });
    return;
  }
  const program = parse(source, preparation);
  if (program === null) {
    Object.assign(node, { type: 'CommentStatement', value: '' });
    return;
  }
  walk(program, preparation, [...trail, name]);
  const path = { type: 'PathExpression', original: 'scope', parts: ['scope'], depth: 0, data: false, loc: node.loc };
  const strip = { open: false, close: false };
  Object.assign(node, {
    type: 'BlockStatement',
    path,
    program,
    inverse: null,
    openStrip: strip,
    closeStrip: strip,
    inverseStrip: strip,
  });
};

const walk = (program: Program, preparation: Preparation, trail: readonly string[]): void => {
  visit(program, (node) => {
    refuse(node, preparation);
    demandFields(node, preparation.helpers);
    if (node.type === 'ContentStatement') stampTags(node, preparation);
    else if (node.type === 'MustacheStatement' || node.type === 'SubExpression') stampCall(node);
    else if (node.type === 'PartialStatement') {
      inline(node, preparation, trail);
      return false;
    }
    return true;
  });
};

/** Parses a template, places its partials, and stamps tags and calls with their places. */
export const prepare = (source: SourceText, preparation: Preparation): Program | null => {
  const program = parse(source, preparation);
  if (program !== null) walk(program, preparation, []);
  return program;
};
