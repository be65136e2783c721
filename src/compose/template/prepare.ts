import type { Report } from '../../diagnostics/diagnostic.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { NamedRange, TemplateMarks } from '../../model/precompiled-template.ts';
import type { Range } from '../../source/spans.ts';
import { offsetOf, type SourceText, type Span } from '../../source/text.ts';
import { checkForm, chooserOf, isCall, isNamed, type FormContext } from './forms.ts';
import { partialsOf } from '../parts/partials.ts';
import { parse } from './parse.ts';
import { literal, pathOf, tooHigh, type Node, type Program } from './program.ts';

/** The attribute that carries a start tag's place through the template. */
export const PLACED = 'data-placed';

/** The helper that every field passes through: its base, its names, its number. No template can write this name, nor those below. */
export const FIELD = '(field)';
/** The helper that everything printed passes through, with its number. */
export const PRINT = '(print)';
/** Both at once, for a field that is printed. */
export const PRINT_FIELD = '(print field)';
/** The block that a partial's call becomes. */
export const SCOPE = '(scope)';
/** The hidden argument that tells a helper its number among the calls. */
export const CALL = '(call)';

/** What a template is prepared for. */
export type Purpose = {
  /** Before the numbers of its tags and calls; different for every template. */
  readonly id: string;
  /** Names that are calls, not fields. */
  readonly helpers: ReadonlySet<string>;
  readonly report: Report;
};

/** A template ready to be compiled, and where its pieces stand. */
export type PreparedTemplate = TemplateMarks & { readonly program: Program };

/** A template in preparation. */
type Preparation = Purpose & {
  readonly source: SourceText;
  readonly tags: Range[];
  readonly calls: NamedRange[];
  readonly partials: NamedRange[];
};

const spanOf = ({ loc }: Node, source: SourceText): Span => {
  const start = offsetOf(source, loc.start.line, loc.start.column + 1);
  return { source, start, end: start + 1 };
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

/** The number of a call, as an argument. */
const numbered = (node: Node, name: string, { source, calls, id }: Preparation): Node => {
  const { start, end } = spanOf(node, source);
  return literal(`${id}:${calls.push([name, start, end]) - 1}`, node.loc);
};

/** Tells a helper or a block where it is called. */
const stampCall = (node: Node, preparation: Preparation, name: string): void => {
  node.hash ??= { type: 'Hash', pairs: [], loc: node.loc };
  node.hash.pairs.push({ type: 'HashPair', key: CALL, value: numbered(node, name, preparation), loc: node.loc });
};

/** What a field is looked up with: where the search begins, the names on the way, its number. Handlebars itself looks up no name. */
const stepsOf = (node: Node, context: FormContext, preparation: Preparation): Node[] => {
  const { loc, parts = [], depth = 0, data = false } = node;
  const begins = data || (depth === 0 && context.given.has(parts[0] ?? '') && !/^(\.|this\b)/.test(String(node.original)));
  const base = pathOf(begins ? parts.slice(0, 1) : [], loc, { depth, data });
  const names = parts.slice(begins ? 1 : 0).map((part) => literal(part, loc));
  return [base, ...names, numbered(node, String(node.original), preparation)];
};

/** Looks at an argument, and has a field in it looked up by us. */
const argument = (node: Node, context: FormContext, preparation: Preparation): Node => {
  checkForm(node, context);
  if (node.type === 'SubExpression') call(node, context, preparation);
  if (node.type !== 'PathExpression') return node;
  return { type: 'SubExpression', path: pathOf([FIELD], node.loc), params: stepsOf(node, context, preparation), loc: node.loc };
};

const handOver = (node: Node, context: FormContext, preparation: Preparation): void => {
  if (node.params) node.params = node.params.map((param) => argument(param, context, preparation));
  for (const pair of node.hash?.pairs ?? []) pair.value = argument(pair.value, context, preparation);
};

const call = (node: Node, context: FormContext, preparation: Preparation): void => {
  handOver(node, context, preparation);
  stampCall(node, preparation, node.path?.original ?? '');
};

const output = (node: Node, context: FormContext, preparation: Preparation): void => {
  const { path, loc } = node;
  if (path?.type !== 'PathExpression') return;
  if (!isCall(node, context)) {
    checkForm(path, context);
    Object.assign(node, { path: pathOf([PRINT_FIELD], loc), params: stepsOf(path, context, preparation) });
    return;
  }
  const inner: Node = { type: 'SubExpression', path, params: node.params ?? [], loc, ...(node.hash ? { hash: node.hash } : {}) };
  call(inner, context, preparation);
  const number = numbered(node, path.original, preparation);
  Object.assign(node, { path: pathOf([PRINT], loc), params: [inner, number], hash: undefined });
};

/** The hidden argument that carries the name of a chosen partial to its call. */
const PARTIAL = '(partial)';

/** The name that a partial is called by: as it stands, or as a helper has chosen it where the call stands, out of its scope. */
const calledName = (node: Node, context: FormContext, preparation: Preparation): Node => {
  const { loc, name } = node;
  if (name === undefined || chooserOf(node) === undefined) return pathOf([isNamed(node) ? (name?.original ?? '') : ''], loc);
  node.hash ??= { type: 'Hash', pairs: [], loc };
  node.hash.pairs.push({ type: 'HashPair', key: PARTIAL, value: argument(name, context, preparation), loc });
  const params = [pathOf([], loc), literal(PARTIAL, loc), numbered(node, PARTIAL, preparation)];
  return { type: 'SubExpression', path: pathOf([FIELD], loc), params, loc };
};

/** Calls a partial with the call's arguments in scope, and no other: Handlebars' own would read every field to copy it. */
const place = (node: Node, context: FormContext, preparation: Preparation): void => {
  const { loc, strip, name } = node;
  const { start, end } = spanOf(node, preparation.source);
  const chooser = chooserOf(node);
  const names = chooser === undefined ? (isNamed(node) ? [name?.original ?? ''] : []) : partialsOf(chooser);
  preparation.partials.push(...names.map((each): NamedRange => [each, start, end]));
  handOver(node, context, preparation);
  const called = calledName(node, context, preparation);
  stampCall(node, preparation, '');
  const placed = { type: 'PartialStatement', name: called, params: [], indent: '', strip, loc };
  const program = { type: 'Program', body: [placed], strip: {}, loc };
  const strips = { openStrip: strip, closeStrip: strip, inverseStrip: strip };
  Object.assign(node, { type: 'BlockStatement', path: pathOf([SCOPE], loc), params: [], program, inverse: null, ...strips });
};

const statement = (node: Node, context: FormContext, preparation: Preparation): void => {
  checkForm(node, context);
  if (node.type === 'ContentStatement') stampTags(node, preparation);
  else if (node.type === 'MustacheStatement') output(node, context, preparation);
  else if (node.type === 'PartialStatement') place(node, context, preparation);
  else if (node.type === 'BlockStatement') {
    call(node, context, preparation);
    for (const program of [node.program, node.inverse]) {
      if (!program) continue;
      const given = new Set([...context.given, ...(program.blockParams ?? [])]);
      for (const each of program.body) statement(each, { ...context, given }, preparation);
    }
  }
};

const tellTooHigh = (node: Node, { source, report }: Preparation): void => {
  const message = `There is nothing above: "${String(node.original)}" climbs out of the blocks it stands in.`;
  const hint = 'Hand a partial what it needs: {{> name field=value}}.';
  report(diagnose('compose/unknown-field', { message, at: spanOf(node, source), hint }));
};

/** Parses a template, and stamps tags and calls with their numbers. Null where it cannot be read, which is reported. */
export const prepare = (source: SourceText, purpose: Purpose): PreparedTemplate | null => {
  const program = parse(source, purpose.report);
  if (program === null) return null;
  const preparation: Preparation = { ...purpose, source, tags: [], calls: [], partials: [] };
  for (const path of tooHigh(program)) tellTooHigh(path, preparation);
  const context: FormContext = { ...purpose, given: new Set(), spanOf: (node) => spanOf(node, source) };
  for (const each of program.body) statement(each, context, preparation);
  const { tags, calls, partials } = preparation;
  return { program, tags, calls, partials };
};
