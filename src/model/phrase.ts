import { endsItself } from './ends-itself.ts';
import type { Language } from './language.ts';

/** Values that fill the places of a phrase. */
export type PhraseValues = Readonly<Record<string, string | number>>;

/** A stretch of a filled phrase: the phrase's own words, or the value of one of its places. */
export type PhrasePiece = { readonly text: string; readonly value: string | null };

/** A phrase filled in, and where in the language file it stands. */
export type FilledPhrase = {
  readonly text: string;
  /** The same in stretches. */
  readonly pieces: readonly PhrasePiece[];
  readonly path: readonly string[];
  readonly missing: readonly string[];
};

/** A phrase's own words behind a value: without its comma or full stop where the value has an end of its own. */
const behind = (value: string | number | undefined, words: string): string =>
  value !== undefined && endsItself(String(value)) ? words.replace(/^[.,]/, '') : words;

const PLACE = /\{([a-z]+)\}/gi;

/**
 * Fills in a phrase: `group.name`, with `{place}` marks. A phrase with two forms takes its form from
 * the value `count`. `undefined` where the language has no such phrase.
 */
export const fillPhrase = (language: Language, name: string, values: PhraseValues = {}): FilledPhrase | undefined => {
  const dot = name.indexOf('.');
  const group = name.slice(0, dot);
  const key = name.slice(dot + 1);
  const phrases = Object.hasOwn(language.phrases, group) ? language.phrases[group] : undefined;
  const phrase = phrases !== undefined && Object.hasOwn(phrases, key) ? phrases[key] : undefined;
  if (phrase === undefined) return undefined;
  const form = typeof phrase === 'string' ? null : Number(values['count']) === 1 ? 'one' : 'other';
  const pattern = typeof phrase === 'string' ? phrase : phrase[form ?? 'other'];
  const missing: string[] = [];
  const stretches = pattern.split(PLACE);
  const pieces = stretches.map((stretch, at): PhrasePiece => {
    if (at % 2 === 0) return { text: behind(values[stretches[at - 1] ?? ''], stretch), value: null };
    const value = values[stretch];
    if (value === undefined) missing.push(stretch);
    return value === undefined ? { text: `{${stretch}}`, value: null } : { text: String(value), value: stretch };
  });
  const text = pieces.map((piece) => piece.text).join('');
  return { text, pieces, path: ['phrases', group, key, ...(form === null ? [] : [form])], missing };
};

/** Every phrase name of a language. */
export const phraseNames = (language: Language): readonly string[] =>
  Object.entries(language.phrases).flatMap(([group, phrases]) => Object.keys(phrases).map((key) => `${group}.${key}`));
