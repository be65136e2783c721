import Handlebars from 'handlebars';
import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
import type { SourceText, Spot } from '../../source/text.ts';
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
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(parseErrorLine.exec(message)?.[1] ?? 1);
    const reason = message.split('\n').at(-1) ?? message;
    preparation.report(
      diagnose('compose/template-syntax', {
        message: `This template cannot be read: ${reason}`,
        at: { source, start: lineStart(source.text, line), end: lineStart(source.text, line) + 1 },
      }),
    );
    return null;
  }
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

const lineStart = (text: string, line: number): number => {
  let start = 0;
  for (let current = 1; current < line; current++) start = text.indexOf('\n', start) + 1;
  return start;
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

/** Tells a helper where it is called, as a hidden argument. */
const stampCall = (node: Node): void => {
  if (node.hash === undefined && (node.params?.length ?? 0) === 0) return;
  const loc = node.loc;
  node.hash ??= { type: 'Hash', pairs: [], loc };
  const number = (value: number): Node => ({ type: 'NumberLiteral', value, original: value, loc });
  node.hash.pairs.push(
    { type: 'HashPair', key: 'atLine', value: number(loc.start.line), loc },
    { type: 'HashPair', key: 'atColumn', value: number(loc.start.column), loc },
  );
};

const refuse = (node: Node, preparation: Preparation): void => {
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
