import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/nearest.ts';
import type { Span } from '../../source/text.ts';
import { isChooser, type Chooser } from '../parts/partials.ts';
import { BLOCKS } from './blocks.ts';
import type { Node } from './program.ts';

/** What is known where a piece of a template stands. */
export type FormContext = {
  readonly helpers: ReadonlySet<string>;
  readonly report: Report;
  readonly spanOf: (node: Node) => Span;
  /** Names that blocks around it give (`as |name|`). */
  readonly given: ReadonlySet<string>;
};

const PATH = 'PathExpression';

/** What may stand behind an `@`; everything else there is the machine's own. */
const DATA = ['index', 'key', 'first', 'last', 'root'];

/** Names of arguments: no name with a meaning of its own in JavaScript looks like this. */
const ARGUMENT = /^[a-zA-Z][a-zA-Z0-9-]*$/;

const syntax = (node: Node, { report, spanOf }: FormContext, message: string, hint?: string): void =>
  report(diagnose('compose/template-syntax', { message, at: spanOf(node), hint }));

/** True where a path is one plain name. */
const isName = ({ type, parts = [], depth = 0, data = false }: Node): boolean =>
  type === PATH && parts.length === 1 && depth === 0 && !data;

/** True for a node that calls a helper, rather than printing a field. */
export const isCall = (
  { path, params = [], hash }: Node,
  { helpers, given }: Pick<FormContext, 'helpers' | 'given'>,
): boolean => {
  if (params.length > 0 || hash !== undefined) return true;
  return path !== undefined && isName(path) && helpers.has(path.original) && !given.has(path.original);
};

const checkCallee = (node: Node, context: FormContext): void => {
  const { path } = node;
  if (path === undefined || path.type !== PATH) {
    syntax(node, context, 'Only a name can stand first between braces: a field to print or a helper to call.');
    return;
  }
  if (node.type === 'MustacheStatement' && !isCall(node, context)) return;
  const { helpers, given, report, spanOf } = context;
  if (isName(path) && helpers.has(path.original) && !given.has(path.original)) return;
  const isBlock = Object.hasOwn(BLOCKS, path.original);
  const message = isBlock
    ? `"${path.original}" is a block: it is written {{#${path.original} …}} … {{/${path.original}}}.`
    : given.has(path.original)
      ? `"${path.original}" is a name that a block gives here, and cannot be called.`
      : `The template calls the unknown helper "${path.original}".`;
  report(diagnose('compose/unknown-helper', { message, at: spanOf(node), hint: suggest(path.original, helpers) }));
};

const checkBlock = (node: Node, context: FormContext): void => {
  const { path, params = [] } = node;
  const { report, spanOf } = context;
  const at = spanOf(node);
  if (at.source.text.startsWith('{{{{', at.start)) {
    syntax(node, context, 'Raw blocks ({{{{…}}}}) are not part of our templates.');
    return;
  }
  const name = path !== undefined && isName(path) ? path.original : '';
  if (!Object.hasOwn(BLOCKS, name)) {
    const message = `There is no block {{#${path?.original ?? ''}}}; the blocks are ${Object.keys(BLOCKS).join(', ')}.`;
    report(diagnose('compose/unknown-helper', { message, at, hint: suggest(name, Object.keys(BLOCKS)) }));
  } else if (params.length !== 1) syntax(node, context, `{{#${name}}} takes exactly one argument.`);
};

/** True where a partial is called by its name, and by nothing that is to be found out. */
export const isNamed = ({ name }: Node): boolean =>
  name !== undefined && (name.type === PATH ? isName(name) : name.type === 'StringLiteral');

/** The helper that chooses which partial is called: the exercise's own choice, out of a list that is known. */
export const chooserOf = ({ name }: Node): Chooser | undefined => {
  const helper = name?.type === 'SubExpression' ? name.path?.original : undefined;
  return helper !== undefined && isChooser(helper) ? helper : undefined;
};

const checkPartial = (node: Node, context: FormContext): void => {
  const { params = [] } = node;
  if (!isNamed(node) && chooserOf(node) === undefined)
    syntax(node, context, 'A partial is called by its name as it stands, which nothing computes.');
  else if (params.length > 0)
    syntax(node, context, 'A partial takes named arguments only.', 'Hand over what it needs: {{> name field=value}}.');
};

const checkPath = (node: Node, { report, spanOf }: FormContext): void => {
  const [first = ''] = node.parts ?? [];
  if (node.data !== true || DATA.includes(first)) return;
  const message = `There is no "@${first}" here; there are ${DATA.map((name) => `@${name}`).join(', ')}.`;
  report(diagnose('compose/unknown-field', { message, at: spanOf(node) }));
};

const checkArguments = (node: Node, context: FormContext): void => {
  for (const { key } of node.hash?.pairs ?? [])
    if (!ARGUMENT.test(key))
      syntax(node, context, `"${key}" cannot be the name of an argument.`, 'Take letters, digits and hyphens.');
};

const DECORATED = ['Decorator', 'DecoratorBlock', 'PartialBlockStatement'];

/** Refuses every form of Handlebars that our templates do without; what is not listed here is not known to be harmless. */
export const checkForm = (node: Node, context: FormContext): void => {
  checkArguments(node, context);
  if (DECORATED.includes(node.type)) syntax(node, context, 'Decorators and partial blocks are not part of our templates.');
  else if (node.type === 'MustacheStatement' && node.escaped === false)
    context.report(
      diagnose('compose/unescaped-output', {
        message: 'A triple brace or an ampersand prints words unescaped, so that they could act as markup.',
        at: context.spanOf(node),
      }),
    );
  else if (node.type === 'MustacheStatement' || node.type === 'SubExpression') checkCallee(node, context);
  else if (node.type === 'BlockStatement') checkBlock(node, context);
  else if (node.type === 'PartialStatement') checkPartial(node, context);
  else if (node.type === PATH) checkPath(node, context);
};
