import type { z } from 'zod';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/nearest.ts';
import type { TagSpec } from '../../elements/element.ts';
import type { AttributeWords } from '../../model/manuscript.ts';
import { unstamp } from '../words.ts';
import type { BuildState } from './state.ts';
import type { RawNode, RawTag, RawText } from './tree.ts';
import { CORE_NAMES, PART_TAGS, TAG_NAMES, TAGS, WORD_TAGS } from './vocabulary.ts';

/** True for white space between tags, even where empty words were printed. */
export const isBlank = (node: RawNode): boolean =>
  node.kind === 'text' &&
  /^[ \t\r\n\uE000-\uE002\d]*$/.test(node.text) &&
  node.text
    .trim()
    .replace(/\uE000\d+\uE001\uE002/g, '')
    .trim() === '';

/** Attributes that were found right, by the tag's specification, and what its schema made of them; the same few come again and again. */
const RIGHT = new WeakMap<TagSpec, Map<string, Attributes>>();
const MOST_KEPT = 200;

/** What a schema made of a tag's attributes. */
type Attributes = Readonly<Record<string, unknown>>;

const NO_WORDS: ReadonlyMap<string, AttributeWords> = new Map();

/** Tells what a schema found wrong with a tag's attributes. */
const tell = (tag: RawTag, spec: TagSpec, issues: readonly z.core.$ZodIssue[], { report }: BuildState): void => {
  for (const issue of issues) {
    const isUnknown = issue.code === 'unrecognized_keys';
    for (const name of isUnknown ? issue.keys : [issue.path.join('.')]) {
      const message = isUnknown
        ? `<${tag.name}> has no attribute "${name}".`
        : `The attribute "${name}" of <${tag.name}> is wrong: ${issue.message}`;
      const hint = isUnknown ? suggest(name, Object.keys(spec.attributes.shape)) : undefined;
      report(diagnose('compose/attribute-wrong', { message, at: tag.placed, hint }));
    }
  }
};

/** The value of an attribute as far as its schema looks at it. */
const textIn = (words: ReadonlyMap<string, AttributeWords>, name: string, value: string): string => {
  const own = words.get(name);
  return own === undefined ? value : own.text === '' ? '' : '\u0001';
};

/** Words that there are, by attribute. */
const printedOf = (words: ReadonlyMap<string, AttributeWords>) => [...words].filter(([, { text }]) => text !== '');

/** What a tag's schema makes of its attributes, with words in the place of text where it asks for them. What is wrong is told. */
export const parsedAttributes = (
  tag: RawTag,
  spec: TagSpec,
  words: ReadonlyMap<string, AttributeWords>,
  state: BuildState,
): Attributes => {
  const right = RIGHT.get(spec) ?? new Map<string, Attributes>();
  RIGHT.set(spec, right);
  // Words differ from tag to tag; of a schema they ask no more than whether there are any.
  const given = [...tag.attributes].map(([name, value]) => `${name}=${textIn(words, name, value)}`).join('\0');
  const known = right.get(given);
  if (known !== undefined) return words.size === 0 ? known : { ...known, ...Object.fromEntries(printedOf(words)) };
  const parsed = spec.attributes.safeParse({ ...Object.fromEntries(tag.attributes), ...Object.fromEntries(words) });
  if (parsed.error !== undefined) tell(tag, spec, parsed.error.issues, state);
  const attributes = parsed.data ?? {};
  if (parsed.success && right.size < MOST_KEPT) right.set(given, attributes);
  return attributes;
};

/** What a tag is, where it may stand here; `allowed` are the only tags its parent holds, null where that holds any block. */
export const specOf = (tag: RawTag, parent: string, allowed: readonly string[] | null, state: BuildState): TagSpec | null => {
  const spec = TAGS.get(tag.name);
  if (spec === undefined || ((WORD_TAGS as readonly string[]).includes(tag.name) && tag.name !== 'rich')) {
    state.report(
      diagnose('compose/unknown-tag', {
        message: `There is no tag <${tag.name}> for blocks.`,
        at: tag.placed,
        hint: suggest(tag.name, TAG_NAMES),
      }),
    );
    return null;
  }
  if (allowed === null ? PART_TAGS.has(tag.name) : !allowed.includes(tag.name)) {
    const message = `<${tag.name}> cannot stand in <${parent}>.`;
    const hint = allowed === null ? undefined : `<${parent}> holds ${allowed.map((name) => `<${name}>`).join(', ')}.`;
    state.report(diagnose('compose/tag-not-allowed', { message, at: tag.placed, hint }));
    return null;
  }
  if (spec.holds === 'nothing' && !tag.children.every(isBlank)) {
    state.report(diagnose('compose/tag-not-allowed', { message: `<${tag.name}> holds nothing.`, at: tag.placed }));
    return null;
  }
  // An element's are read where it is made: they become part of it.
  if (CORE_NAMES.has(tag.name)) parsedAttributes(tag, spec, NO_WORDS, state);
  return spec;
};

const isTag = (node: RawNode): node is RawTag => node.kind === 'tag';

/** How many letters of words are quoted. */
const QUOTED = 40;

/**
 * Reports words that stand between blocks, where they have no place in the reading order. They are told at the tag beside them: of
 * all that is known, it is the likeliest to stand in the same partial.
 */
export const looseText = (words: RawText, parent: RawTag, state: BuildState): void => {
  const at = parent.children.indexOf(words);
  const before = parent.children.slice(0, at).findLast(isTag);
  const after = parent.children.slice(at).find(isTag);
  const where = before ? `after <${before.name}>` : after ? `before <${after.name}>` : `in <${parent.name}>`;
  const said = unstamp(words.text).trim().replace(/\s+/g, ' ');
  state.report(
    diagnose('compose/text-outside-paragraph', {
      message: `The words "${said.slice(0, QUOTED)}${said.length > QUOTED ? '…' : ''}" stand outside a paragraph, ${where}.`,
      at: (before ?? after ?? parent).placed,
    }),
  );
};

/** The tags of a tag that holds only certain tags. */
export const tagsIn = (tag: RawTag, allowed: readonly string[], state: BuildState): readonly RawTag[] =>
  tag.children.flatMap((child) => {
    if (child.kind === 'tag') return specOf(child, tag.name, allowed, state) === null ? [] : [child];
    if (!isBlank(child)) looseText(child, tag, state);
    return [];
  });
