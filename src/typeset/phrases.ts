import { diagnose, type Report } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import type { SaidValues } from '../elements/element.ts';
import type { Loaded } from '../model/curriculum.ts';
import type { Language } from '../model/language.ts';
import type { Inline } from '../model/manuscript.ts';
import { joined, spoken } from '../model/spoken.ts';
import { fillPhrase, phraseNames, type FilledPhrase, type PhraseValues } from '../model/phrase.ts';

/** What is there of a phrase that the language does not have. */
const NOTHING: FilledPhrase = { text: '', pieces: [], path: ['phrases'], missing: [] };

/** A phrase of the language file, filled in; what is wrong with it is told at its place in that file. */
export const phraseOf = (
  { value, spanAt }: Loaded<Language>,
  name: string,
  values: PhraseValues | undefined,
  report: Report,
): FilledPhrase => {
  const filled = fillPhrase(value, name, values);
  if (filled === undefined) {
    const hint = suggest(name, phraseNames(value));
    report(
      diagnose('typeset/unknown-phrase', { message: `The language has no phrase "${name}".`, at: spanAt(['phrases']), hint }),
    );
    return NOTHING;
  }
  for (const place of filled.missing) {
    const message = `The phrase "${name}" has a place {${place}} that is not filled in.`;
    report(diagnose('typeset/phrase-unfilled', { message, at: spanAt(filled.path) }));
  }
  return filled;
};

/** Values as text; words that are not there are empty, and no place is left open for them. */
const plain = (values: SaidValues): PhraseValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value.text : (value ?? '')] as const),
  );

/** A phrase as words, each with its place: the phrase's own in the language file, those of a value where that has them. */
export const saidInlines = (language: Loaded<Language>, name: string, values: SaidValues, report: Report): readonly Inline[] => {
  const { pieces, path } = phraseOf(language, name, plain(values), report);
  const at = language.spanAt(path);
  const inlines = pieces.flatMap(({ text, value }): readonly Inline[] => {
    const given = value === null ? undefined : values[value];
    if (typeof given === 'object') return given.inlines;
    const origin = { words: at, placed: at };
    return text === '' ? [] : [spoken({ kind: 'text', text, origin }, origin)];
  });
  return joined(inlines);
};
