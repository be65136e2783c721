import { diagnose, type Diagnostic, type Report } from '../../diagnostics/diagnostic.ts';
import { inWords, LIMITS } from '../../model/limits.ts';
import type { Span } from '../../source/text.ts';
import { PLACED } from '../template/prepare.ts';
import type { Rendered } from '../template/render.ts';
import { unstamp } from '../words.ts';
import { tokenize } from './tokens.ts';

/** A tag and what it holds, before anybody asked whether it belongs there. */
export type RawTag = {
  readonly kind: 'tag';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Attributes as they stand in the markup, stamps and all: the origins of their words. */
  readonly stamped: ReadonlyMap<string, string>;
  readonly placed: Span;
  readonly children: RawNode[];
};

/** Text as it stands in the markup, stamps and all. */
export type RawText = { readonly kind: 'text'; readonly text: string };

/** A piece of raw markup. */
export type RawNode = RawTag | RawText;

const attributesOf = (
  pairs: readonly (readonly [string, string])[],
  complain: (message: string) => void,
): Pick<RawTag, 'attributes' | 'stamped'> => {
  const attributes = new Map<string, string>();
  const stamped = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (name === PLACED) continue;
    if (attributes.has(name)) complain(`The attribute "${name}" is given twice.`);
    attributes.set(name, unstamp(value).trim());
    stamped.set(name, value);
  }
  return { attributes, stamped };
};

/** Attributes that ask for so many lines or rows: each of them is drawn as a tag would be. */
const ASKING = ['count', 'lines', 'rows'];

const weightOf = (attributes: readonly (readonly [string, string])[]): number =>
  attributes.reduce((sum, [name, value]) => (ASKING.includes(name) && /^\d{1,3}$/.test(value) ? sum + Number(value) : sum), 1);

/** What is wrong with one tag more, at this depth. The tree that stands so far is of no use then, and nothing is said of it. */
const overLimit = (tags: number, depth: number, at: Span): Diagnostic | undefined => {
  if (tags > LIMITS.tags)
    return diagnose('compose/too-much', {
      message: `This document has more than ${inWords(LIMITS.tags)} tags and lines to write on.`,
      at,
    });
  return depth > LIMITS.tagDepth
    ? diagnose('compose/too-deep', { message: `More than ${LIMITS.tagDepth} tags stand here, one in the other.`, at })
    : undefined;
};

/** Builds the strict tree: every tag is closed by its own name, in order; nothing is repaired. */
export const rawTree = (markup: string, root: Span, tagAt: Rendered['tagAt'], report: Report): RawTag => {
  const top: RawTag = { kind: 'tag', name: 'document', attributes: new Map(), stamped: new Map(), placed: root, children: [] };
  const open: RawTag[] = [top];
  const current = (): RawTag => open[open.length - 1] ?? top;
  let tags = 0;
  const complain = (message: string, at: Span): void => report(diagnose('compose/markup-broken', { message, at }));
  for (const token of tokenize(markup)) {
    if (token.kind === 'text') current().children.push(token);
    else if (token.kind === 'refused') complain(`The markup holds ${token.what}.`, current().placed);
    else if (token.kind === 'open') {
      const placed = tagAt(token.attributes.find(([name]) => name === PLACED)?.[1]) ?? current().placed;
      tags += weightOf(token.attributes);
      const over = overLimit(tags, open.length, placed);
      if (over !== undefined) {
        report(over);
        return top;
      }
      const tag: RawTag = {
        kind: 'tag',
        name: token.name,
        ...attributesOf(token.attributes, (message) => complain(message, placed)),
        placed,
        children: [],
      };
      current().children.push(tag);
      if (!token.empty) open.push(tag);
    } else if (current().name === token.name && open.length > 1) open.pop();
    else if (open.some((tag) => tag.name === token.name)) {
      complain(`<${current().name}> is still open where </${token.name}> closes.`, current().placed);
      while (current().name !== token.name) open.pop();
      open.pop();
    } else complain(`</${token.name}> closes a tag that is not open.`, current().placed);
  }
  for (const tag of open.slice(1)) complain(`<${tag.name}> is never closed.`, tag.placed);
  return top;
};
