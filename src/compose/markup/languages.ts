import type { Inline, Origin } from '../../model/manuscript.ts';

type Span = Extract<Inline, { kind: 'span' }>;

/** Words in a span of their language, where their file stands in for one in the language of the document. */
export const spoken = (inline: Inline, { words }: Origin): Inline => {
  const language = words?.source.language;
  return language === undefined ? inline : { kind: 'span', language, children: [inline] };
};

/** A text of the template that is no word: spaces, and signs between words. */
const isBetween = (inline: Inline): boolean =>
  inline.kind === 'text' && inline.origin.words === null && !/[\p{L}\p{N}]/u.test(inline.text);

/** The last pieces that are only between words, from the end back to a span of a language; undefined without such a span. */
const openSpan = (
  inlines: readonly Inline[],
  language: string | null,
): { readonly at: number; readonly span: Span } | undefined => {
  const at = inlines.findLastIndex((inline) => !isBetween(inline));
  const last = inlines[at];
  return last?.kind === 'span' && last.language !== null && last.language === language ? { at, span: last } : undefined;
};

/** Words with neighboring spans of one language made into one: what stands between them is said in that language, too. */
export const joined = (inlines: readonly Inline[]): readonly Inline[] => {
  const out: Inline[] = [];
  for (const inline of inlines) {
    const open = inline.kind === 'span' ? openSpan(out, inline.language) : undefined;
    if (inline.kind !== 'span' || open === undefined) {
      out.push(inline);
      continue;
    }
    const between = out.splice(open.at).slice(1);
    out.push({ ...open.span, children: [...open.span.children, ...between, ...inline.children] });
  }
  return out;
};
