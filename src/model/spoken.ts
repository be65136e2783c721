import type { Inline, Origin } from './manuscript.ts';

/** Words in a span of their language, where their file stands in for one in the language of the document. */
export const spoken = (inline: Inline, { words }: Origin): Inline => {
  const language = words?.source.language;
  return language === undefined ? inline : { kind: 'span', language, children: [inline] };
};

/** A text of the template without a letter: spaces, signs and figures are said in the language of the words beside them. */
const isNeutral = (inline: Inline): boolean =>
  inline.kind === 'text' && inline.origin.words === null && !/\p{L}/u.test(inline.text);

const languageOf = (inline: Inline): string | null => (inline.kind === 'span' ? inline.language : null);

const childrenOf = (inline: Inline): readonly Inline[] => (inline.kind === 'span' ? inline.children : [inline]);

/** Words with neighboring spans of one language made into one, together with the signs and figures among them. */
export const joined = (inlines: readonly Inline[]): readonly Inline[] => {
  const only = new Set(inlines.filter((inline) => !isNeutral(inline)).map(languageOf));
  const [language = null] = only;
  // Everything that has a language has this one: there is nothing to tell apart.
  if (only.size === 1 && language !== null) return [{ kind: 'span', language, children: inlines.flatMap(childrenOf) }];
  const out: Inline[] = [];
  for (const inline of inlines) {
    const at = out.findLastIndex((each) => !isNeutral(each));
    const last = out[at];
    const own = languageOf(inline);
    if (last === undefined || own === null || languageOf(last) !== own) {
      out.push(inline);
      continue;
    }
    const between = out.splice(at).slice(1);
    out.push({ kind: 'span', language: own, children: [...childrenOf(last), ...between, ...childrenOf(inline)] });
  }
  return out;
};
