import createHyphenator from 'hyphen/hyphen.js';
import english from 'hyphen/patterns/en-us.js';
import spanish from 'hyphen/patterns/es.js';
import { once } from '../../model/once.ts';

const MARK = '\u00ad';

/** A language whose words may be divided: how, and how many letters stay together before and after. */
type Dividing = { readonly mark: () => (word: string) => string; readonly before: number; readonly after: number };

const dividing = (patterns: typeof english, before: number, after: number): Dividing => ({
  // A pattern is unpacked when the first word is divided: most documents divide none.
  mark: once(() => createHyphenator(patterns, { hyphenChar: MARK, minWordLength: before + after })),
  before,
  after,
});

const LANGUAGES: Readonly<Record<string, Dividing>> = {
  en: dividing(english, 2, 3),
  es: dividing(spanish, 2, 2),
};

const WORDS = /[\p{L}\p{M}]+/gu;

const placesIn = (word: string, { mark, before, after }: Dividing): readonly number[] => {
  // The library asks the machine's locale for small letters; given small ones, it has nothing to ask.
  const small = word.toLowerCase();
  if (small.length !== word.length) return [];
  const marked = mark()(small);
  const places: number[] = [];
  let at = 0;
  for (const letter of marked) {
    if (letter === MARK) places.push(at);
    else at += letter.length;
  }
  return places.filter((place) => place >= before && place <= word.length - after);
};

/** Where the words of a text may be divided with a hyphen, as offsets; nowhere in a language whose rules are not at hand. */
export const divisionsOf = (text: string, language: string | undefined): readonly number[] => {
  const known = LANGUAGES[(language ?? '').split('-')[0]?.toLowerCase() ?? ''];
  if (known === undefined) return [];
  return [...text.matchAll(WORDS)].flatMap(({ 0: word, index }) => placesIn(word, known).map((place) => index + place));
};
