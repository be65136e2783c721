import type { Loaded, LoadedKind } from '../model/curriculum.ts';
import { codeFromId } from '../model/kind.ts';
import { BASE_LANGUAGE, candidatesFor, type Language } from '../model/language.ts';
import { merge } from '../model/merge/merge.ts';
import type { Piece } from '../model/merge/piece.ts';
import type { Path } from '../source/yaml.ts';
import type { Span } from '../source/text.ts';

/** Where phrases come from: the finder of the places of their file, and the language of words that only stand in. */
type Home = { readonly spanAt: (path: Path) => Span; readonly language?: string };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const piece = (data: unknown, from: Home, path: Path = []): Piece<Home> => ({ data, from, path });

const record = (from: Home, entries: readonly (readonly [string, Piece<Home>])[]): Piece<Home> => ({
  ...piece(Object.fromEntries(entries.map(([key, { data }]) => [key, data])), from),
  inside: new Map(entries),
});

/** What a kind is called and its code, as the phrases that pages ask for. */
const nameOf = ({ value, spanAt }: LoadedKind): Piece<Home> => {
  const from: Home = { spanAt };
  return record(from, [
    ['kind', record(from, [[value.id, piece(capital(value.name), from, ['name'])]])],
    ['code', record(from, [[value.id, piece(value.code ?? codeFromId(value.id), from, ['code'])]])],
  ]);
};

/** The phrases that a kind brings for a language, nearest language first. */
const ownOf = ({ value, spanAt }: LoadedKind, tag: string): readonly Piece<Home>[] =>
  candidatesFor(tag).flatMap((language) => {
    const phrases = Object.hasOwn(value.phrases, language) ? value.phrases[language] : undefined;
    const isBase = language === BASE_LANGUAGE && tag.split('-')[0] !== BASE_LANGUAGE;
    return phrases === undefined ? [] : [piece(phrases, isBase ? { spanAt, language } : { spanAt }, ['phrases', language])];
  });

const spanIn = (whole: Piece<Home>, path: Path): Span => {
  let here = whole;
  let rest = path;
  for (let next = here.inside?.get(rest[0] ?? ''); next !== undefined; next = here.inside?.get(rest[0] ?? '')) {
    here = next;
    rest = rest.slice(1);
  }
  const span = here.from.spanAt([...here.path, ...rest]);
  const { language } = here.from;
  return language === undefined ? span : { ...span, source: { ...span.source, language } };
};

/** A language with the names, codes and phrases that kinds bring of their own, where its file has none. */
export const withKindPhrases = (language: Loaded<Language>, kinds: Iterable<LoadedKind>): Loaded<Language> => {
  const { value } = language;
  const own = piece(value.phrases, { spanAt: language.spanAt }, ['phrases']);
  const layers = [...kinds].flatMap((kind) => [...ownOf(kind, value.tag), nameOf(kind)]);
  const phrases = [own, ...layers].reduceRight((under, over) => merge(over, under, { lists: 'whole' }));
  return {
    ...language,
    value: { ...value, phrases: phrases.data as Language['phrases'] },
    spanAt: (path) => (path[0] === 'phrases' ? spanIn(phrases, path.slice(1)) : language.spanAt(path)),
  };
};
