import { diagnose } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/nearest.ts';
import type { TagSpec } from '../../elements/element.ts';
import type { ElementNode, ListItem, ManuscriptNode, Paragraph, TableCell, TableRow } from '../../model/manuscript.ts';
import { inlinesOf, trimInlines } from './inlines.ts';
import { richBlocks } from './rich.ts';
import { leafIdOf, originOf, type BuildState } from './state.ts';
import type { RawNode, RawTag } from './tree.ts';
import { PART_TAGS, TAG_NAMES, TAGS, WORD_TAGS } from './vocabulary.ts';

const isBlank = (node: RawNode): boolean =>
  node.kind === 'text' &&
  /^[ \t\r\n\uE000-\uE002\d]*$/.test(node.text) &&
  node.text
    .trim()
    .replace(/\uE000\d+\uE001\uE002/g, '')
    .trim() === '';

const isWordNode = (node: RawNode): boolean => node.kind === 'text' || (WORD_TAGS as readonly string[]).includes(node.name);

const common = (tag: RawTag, state: BuildState) => ({
  id: leafIdOf(tag, state),
  origin: originOf(tag, state),
  language: tag.attributes.get('lang') ?? null,
});

/** Holds a tag's attributes against its schema. */
const checkAttributes = (tag: RawTag, spec: TagSpec, state: BuildState): void => {
  const parsed = spec.attributes.safeParse(Object.fromEntries(tag.attributes));
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

const specOf = (tag: RawTag, parent: string, allowed: readonly string[] | null, state: BuildState): TagSpec | null => {
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

/** The tags of a tag that holds only certain tags. */
const tagsIn = (tag: RawTag, allowed: readonly string[], state: BuildState): readonly RawTag[] =>
  tag.children.flatMap((child) => {
    if (child.kind === 'tag') return specOf(child, tag.name, allowed, state) === null ? [] : [child];
    if (!isBlank(child)) looseText(tag, state);
    return [];
  });

const looseText = (tag: RawTag, state: BuildState): void =>
  state.report(
    diagnose('compose/text-outside-paragraph', {
      message: `There are words in <${tag.name}> outside a paragraph.`,
      at: tag.placed,
    }),
  );

/** Blocks of a tag; words alone become one paragraph. */
const blocksIn = (tag: RawTag, state: BuildState): readonly ManuscriptNode[] => {
  const children = tag.children.filter((child) => !isBlank(child));
  // Markdown on its own is blocks; among words it is words.
  const onlyRich = children.every((child) => child.kind === 'tag' && child.name === 'rich');
  if (children.length > 0 && children.every(isWordNode) && !onlyRich) {
    const inlines = trimInlines(inlinesOf(tag, state));
    return inlines.length === 0
      ? []
      : [{ ...common({ ...tag, attributes: new Map() }, state), kind: 'paragraph', look: 'body', align: 'left', inlines }];
  }
  return children.flatMap((child) => {
    if (child.kind === 'tag') return block(child, tag.name, state);
    looseText(tag, state);
    return [];
  });
};

const paragraph = (tag: RawTag, state: BuildState): Paragraph | null => {
  const inlines = inlinesOf(tag, state);
  if (inlines.length === 0) return null;
  const align = tag.attributes.get('align');
  return {
    ...common(tag, state),
    kind: 'paragraph',
    look: tag.attributes.get('look') ?? 'body',
    align: align === 'center' || align === 'right' ? align : 'left',
    inlines,
  };
};

const heading = (tag: RawTag, state: BuildState): readonly ManuscriptNode[] => {
  const inlines = inlinesOf(tag, state);
  if (inlines.length === 0) {
    state.report(diagnose('compose/empty-heading', { message: `<${tag.name}> holds no words.`, at: tag.placed }));
    return [];
  }
  return [
    {
      ...common(tag, state),
      kind: 'heading',
      level: Number(tag.attributes.get('level') ?? tag.name.slice(1)) as 1 | 2 | 3 | 4,
      look: tag.attributes.get('look') ?? null,
      inlines,
      quiet: tag.attributes.has('quiet'),
    },
  ];
};

const list = (tag: RawTag, state: BuildState): readonly ManuscriptNode[] => {
  const items = tagsIn(tag, ['li'], state).map((item): ListItem => ({ ...common(item, state), children: blocksIn(item, state) }));
  return items.length === 0
    ? []
    : [{ ...common(tag, state), kind: 'list', ordered: tag.name === 'ol', look: tag.attributes.get('look') ?? 'body', items }];
};

const tableCell = (tag: RawTag, inHead: boolean, state: BuildState): TableCell => ({
  ...common(tag, state),
  head: tag.name === 'td' ? null : tag.attributes.get('scope') === 'row' && !inHead ? 'row' : 'column',
  span: Number(tag.attributes.get('span') ?? 1),
  children: blocksIn(tag, state),
});

const table = (tag: RawTag, state: BuildState): readonly ManuscriptNode[] => {
  const rows = tagsIn(tag, ['thead', 'tbody'], state).flatMap((part) =>
    tagsIn(part, ['tr'], state).map((row): TableRow => {
      const head = part.name === 'thead';
      return { head, cells: tagsIn(row, ['th', 'td'], state).map((cell) => tableCell(cell, head, state)) };
    }),
  );
  const shares = (tag.attributes.get('shares') ?? '').split(' ').filter(Boolean).map(Number);
  return [{ ...common(tag, state), kind: 'table', summary: tag.attributes.get('summary') ?? '', shares, rows }];
};

const figure = (tag: RawTag, state: BuildState): readonly ManuscriptNode[] => {
  const alt = tag.attributes.get('alt');
  if (alt === undefined)
    state.report(
      diagnose('compose/alt-missing', { message: 'This picture has no words for those who cannot see it.', at: tag.placed }),
    );
  const height = tag.attributes.get('height');
  const align = tag.attributes.get('align');
  return [
    {
      ...common(tag, state),
      kind: 'figure',
      picture: 'logo',
      alt: alt || null,
      height: height === undefined ? null : Number(height),
      align: align === 'center' || align === 'right' ? align : 'left',
    },
  ];
};

const element = (tag: RawTag, spec: TagSpec, state: BuildState): ElementNode => ({
  ...common(tag, state),
  kind: 'element',
  name: tag.name,
  attributes: Object.fromEntries(tag.attributes),
  inlines: spec.holds === 'words' ? inlinesOf(tag, state) : [],
  children:
    spec.holds === 'blocks'
      ? blocksIn(tag, state)
      : typeof spec.holds === 'string'
        ? []
        : tagsIn(tag, spec.holds, state).map((child) => element(child, TAGS.get(child.name) ?? spec, state)),
});

const block = (tag: RawTag, parent: string, state: BuildState): readonly ManuscriptNode[] => {
  const spec = specOf(tag, parent, null, state);
  if (spec === null) return [];
  if (/^h[1-4]$|^heading$/.test(tag.name)) return heading(tag, state);
  switch (tag.name) {
    case 'p': {
      const made = paragraph(tag, state);
      return made === null ? [] : [made];
    }
    case 'rich':
      return richBlocks(tag, state);
    case 'ul':
    case 'ol':
      return list(tag, state);
    case 'table':
      return table(tag, state);
    case 'img':
      return figure(tag, state);
    default:
      return [element(tag, spec, state)];
  }
};

/** The blocks of a document's body, and what stands in its head and foot. */
export const buildNodes = (
  root: RawTag,
  state: BuildState,
): { readonly header: readonly Paragraph[]; readonly footer: readonly Paragraph[]; readonly body: readonly ManuscriptNode[] } => {
  const furniture = (name: string): readonly Paragraph[] =>
    root.children.flatMap((child) =>
      child.kind === 'tag' && child.name === name
        ? tagsIn(child, ['p'], state).flatMap(
            (tag) =>
              paragraph(tag, state) ?? {
                ...common(tag, state),
                kind: 'paragraph' as const,
                look: 'furniture',
                align: 'left' as const,
                inlines: [],
              },
          )
        : [],
    );
  const rest = root.children.filter((child) => !(child.kind === 'tag' && (child.name === 'header' || child.name === 'footer')));
  const header = furniture('header');
  const footer = furniture('footer');
  return { header, footer, body: blocksIn({ ...root, children: rest }, state) };
};
