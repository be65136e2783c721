import { diagnose } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/nearest.ts';
import type { TagSpec } from '../../elements/element.ts';
import type { BuildState } from './state.ts';
import type { RawNode, RawTag } from './tree.ts';
import { PART_TAGS, TAG_NAMES, TAGS, WORD_TAGS } from './vocabulary.ts';

/** True for white space between tags, even where empty words were printed. */
export const isBlank = (node: RawNode): boolean =>
  node.kind === 'text' &&
  /^[ \t\r\n\uE000-\uE002\d]*$/.test(node.text) &&
  node.text
    .trim()
    .replace(/\uE000\d+\uE001\uE002/g, '')
    .trim() === '';

/** Attributes that were found right, by the tag's specification; the same few come again and again. */
const RIGHT = new WeakMap<TagSpec, Set<string>>();
const MOST_KEPT = 200;

/** Holds a tag's attributes against its schema. */
const checkAttributes = (tag: RawTag, spec: TagSpec, state: BuildState): void => {
  const right = RIGHT.get(spec) ?? new Set();
  RIGHT.set(spec, right);
  const given = [...tag.attributes].join('\0');
  if (right.has(given)) return;
  const parsed = spec.attributes.safeParse(Object.fromEntries(tag.attributes));
  if (parsed.success && right.size < MOST_KEPT) right.add(given);
  for (const issue of parsed.error?.issues ?? []) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')];
    const known = Object.keys(spec.attributes.shape);
    for (const name of names) {
      const unknown = issue.code === 'unrecognized_keys';
      state.report(
        diagnose('compose/attribute-wrong', {
          message: unknown
            ? `<${tag.name}> has no attribute "${name}".`
            : `The attribute "${name}" of <${tag.name}> is wrong: ${issue.message}`,
          at: tag.placed,
          hint: unknown ? suggest(name, known) : undefined,
        }),
      );
    }
  }
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
  checkAttributes(tag, spec, state);
  return spec;
};

/** Reports words that stand between blocks, where they have no place in the reading order. */
export const looseText = (tag: RawTag, state: BuildState): void =>
  state.report(
    diagnose('compose/text-outside-paragraph', {
      message: `There are words in <${tag.name}> outside a paragraph.`,
      at: tag.placed,
    }),
  );

/** The tags of a tag that holds only certain tags. */
export const tagsIn = (tag: RawTag, allowed: readonly string[], state: BuildState): readonly RawTag[] =>
  tag.children.flatMap((child) => {
    if (child.kind === 'tag') return specOf(child, tag.name, allowed, state) === null ? [] : [child];
    if (!isBlank(child)) looseText(tag, state);
    return [];
  });
