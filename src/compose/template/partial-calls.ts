import { isChooser, partialsOf } from '../parts/partials.ts';
import type { Node } from './program.ts';

/** Calls a partial with the call's arguments in scope, and no other: Handlebars' own would read every field to copy it. */
const scoped = (node: Node, called: Node): void => {
  const { loc, strip } = node;
  const path = { type: 'PathExpression', original: 'scope', parts: ['scope'], depth: 0, data: false, loc };
  const call = { type: 'PartialStatement', name: called, params: [], indent: '', strip, loc };
  const program = { type: 'Program', body: [call], strip: {}, loc };
  const strips = { openStrip: strip, closeStrip: strip, inverseStrip: strip };
  Object.assign(node, { type: 'BlockStatement', path, program, inverse: null, ...strips });
};

const pathTo = (name: string, loc: Node['loc']): Node => ({
  ...{ type: 'PathExpression', original: name, parts: name === 'this' ? [] : [name], depth: 0, data: false, loc },
});

/** The hidden argument that carries the name of a chosen partial to its call; no template can write this name. */
const PARTIAL = '(partial)';

/** Has a partial that a helper chooses called by the name that it gives: it is asked where the call stands, not in the call's scope. */
const chosen = (node: Node, name: Node): Node => {
  const { loc } = node;
  node.hash ??= { type: 'Hash', pairs: [], loc };
  node.hash.pairs.push({ type: 'HashPair', key: PARTIAL, value: name, loc });
  const hidden: Node = { type: 'StringLiteral', value: PARTIAL, original: PARTIAL, loc };
  return {
    type: 'SubExpression',
    path: pathTo('lookup', loc) as Node & { original: string },
    params: [pathTo('this', loc), hidden],
    loc,
  };
};

/**
 * Has a statement call the partial that it names, or that the exercise of a part has; `prepare` readies the expression that
 * chooses it. Gives back the names of all partials that may be called.
 */
export const callPartial = (node: Node, prepare: (name: Node) => void): readonly string[] => {
  const { name } = node;
  const helper = name?.type === 'SubExpression' ? (name.path?.original ?? '') : undefined;
  if (name !== undefined && helper !== undefined && isChooser(helper)) {
    prepare(name);
    scoped(node, chosen(node, name));
    return partialsOf(helper);
  }
  // A name that any other helper makes is no name: it is told as a partial that there is not.
  const called = helper === undefined ? (name?.original ?? '') : `(${helper} …)`;
  scoped(node, pathTo(called, node.loc));
  return [called];
};
