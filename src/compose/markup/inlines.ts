import { diagnose } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/nearest.ts';
import type { Inline, Origin } from '../../model/manuscript.ts';
import { joined, spoken } from '../../model/spoken.ts';
import { checkLines } from './lines.ts';
import { checkLink } from './link.ts';
import { richInlines } from './rich.ts';
import { segmentsOf } from './segments.ts';
import type { BuildState } from './state.ts';
import type { RawNode, RawTag } from './tree.ts';
import { WORD_TAGS } from './vocabulary.ts';

const collapse = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ');

/** The text of a tag as it stands, in stretches of one origin. */
export const textInlines = (text: string, tag: RawTag, state: BuildState): readonly Inline[] =>
  segmentsOf(text, state.entries).map((segment) => {
    checkLines(segment, state.report);
    const origin: Origin = { words: segment.entry?.at ?? null, placed: tag.placed };
    return spoken({ kind: 'text', text: collapse(segment.text), origin }, origin);
  });

const folio = (tag: RawTag): Inline => {
  const of = tag.attributes.get('of') ?? 'here';
  if (of === 'here' || of === 'last') return { kind: 'folio', of };
  const document = tag.attributes.get('kind');
  return { kind: 'folio', of: { leaf: of.replace(/^#/, ''), ...(document === undefined ? {} : { document }) } };
};

const wordTag = (tag: RawTag, state: BuildState): readonly Inline[] => {
  if (tag.name === 'rich') return richInlines(tag, state);
  const children = rawInlines(tag.children, tag, state);
  if (tag.name === 'em' || tag.name === 'strong') return [{ kind: tag.name, children }];
  if (tag.name === 'span') return [{ kind: 'span', language: tag.attributes.get('lang') ?? null, children }];
  if (tag.name === 'folio') return [folio(tag)];
  const href = tag.attributes.get('href') ?? '';
  checkLink(href, tag.placed, state.report);
  return [{ kind: 'link', href, children }];
};

/** Words and the tags among them, white space folded but not yet trimmed. */
export const rawInlines = (nodes: readonly RawNode[], tag: RawTag, state: BuildState): readonly Inline[] =>
  nodes.flatMap((node): readonly Inline[] => {
    if (node.kind === 'text') return textInlines(node.text, tag, state);
    if ((WORD_TAGS as readonly string[]).includes(node.name)) return wordTag(node, state);
    state.report(
      diagnose('compose/tag-not-allowed', {
        message: `<${node.name}> cannot stand among the words of <${tag.name}>.`,
        at: node.placed,
        hint: suggest(node.name, WORD_TAGS),
      }),
    );
    return [];
  });

type Edge = { readonly trimStart: boolean };

const trimmed = (inlines: readonly Inline[], edge: Edge): readonly Inline[] => {
  let trimming = edge.trimStart;
  const out: Inline[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'folio') {
      trimming = false;
      out.push(inline);
    } else if (inline.kind === 'text') {
      const text = trimming ? inline.text.replace(/^ +/, '') : inline.text;
      if (text === '') continue;
      trimming = text.endsWith(' ');
      out.push({ ...inline, text });
    } else {
      const children = trimmed(inline.children, { trimStart: trimming });
      if (children.length === 0) continue;
      trimming = endsInSpace(children);
      out.push({ ...inline, children });
    }
  }
  return out;
};

const endsInSpace = (inlines: readonly Inline[]): boolean => {
  const last = inlines.at(-1);
  if (last === undefined || last.kind === 'folio') return false;
  return last.kind === 'text' ? last.text.endsWith(' ') : endsInSpace(last.children);
};

const trimEnd = (inlines: readonly Inline[]): readonly Inline[] => {
  const last = inlines.at(-1);
  if (last === undefined || last.kind === 'folio') return inlines;
  const rest = inlines.slice(0, -1);
  if (last.kind === 'text') {
    const text = last.text.replace(/ +$/, '');
    return text === '' ? trimEnd(rest) : [...rest, { ...last, text }];
  }
  const children = trimEnd(last.children);
  return children.length === 0 ? trimEnd(rest) : [...rest, { ...last, children }];
};

/** Drops white space at both ends and doubled white space between pieces. */
export const trimInlines = (inlines: readonly Inline[]): readonly Inline[] =>
  joined(trimEnd(trimmed(inlines, { trimStart: true })));

/** The words of a tag, ready to stand in a paragraph. */
export const inlinesOf = (tag: RawTag, state: BuildState): readonly Inline[] => trimInlines(rawInlines(tag.children, tag, state));
