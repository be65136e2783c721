import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { phraseNames } from '../model/phrase.ts';
import { formatPlace, placeOf, type Span } from '../source/text.ts';

/** Where a workspace takes a phrase away; undefined where it does not. */
const takenAway = ({ removed = [] }: Curriculum['language'], name: string): Span | undefined => {
  const path = ['phrases', ...name.split('.')];
  return removed.find((piece) => !piece.at.source.shipped && piece.path.every((step, at) => step === path[at]))?.at;
};

/** Tells of a phrase that a template prints and no language has: at the template, or where a workspace took it from a shipped one. */
export const unknownPhrase = (language: Curriculum['language'], name: string, at: Span): Diagnostic => {
  const message = `The language has no phrase "${name}".`;
  const taken = at.source.shipped ? takenAway(language, name) : undefined;
  if (taken === undefined)
    return diagnose('compose/unknown-phrase', { message, at, hint: suggest(name, phraseNames(language.value)) });
  return diagnose('compose/unknown-phrase', {
    message: `${message} It is taken away here, and the shipped ${formatPlace(placeOf(at))} needs it.`,
    at: taken,
    hint: 'Keep it, and give it other words.',
  });
};
