import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { BANK_NAMES } from '../model/bank/bank.ts';
import type { Banks, Curriculum, Loaded } from '../model/curriculum.ts';
import { banksWithout } from './banks-without.ts';
import type { Library } from './library.ts';
import { link } from './link/link.ts';
import { withTitles } from './titles.ts';

/** What of a curriculum can be used although something in it is wrong. */
export type SoundCurriculum = {
  /** A closed graph: what has a mistake is left out, and so is what cites it; `broken` names both. */
  readonly curriculum: Curriculum;
  /** The same without some pieces, and without those that further errors are in; undefined where one of these is in no single piece. */
  readonly without: (errors: readonly Diagnostic[], pieces: readonly string[]) => SoundCurriculum | undefined;
};

const COLLECTIONS = ['frameworks', 'modules', 'workshops', 'themes', 'brands', 'kinds'] as const;

type Whole = Library & { readonly language: NonNullable<Library['language']> };

/** Where the files of a piece lie: its own, and for a brand or kind whatever lies in its folder. */
const homeOf = (collection: string, file: string): string =>
  collection === 'brands' || collection === 'kinds' ? file.slice(0, file.lastIndexOf('/') + 1) : file;

/** The files that a piece is in: its own, and those that it is laid over. */
const filesOf = ({ file, under = [] }: Pick<Loaded<unknown>, 'file' | 'under'>): readonly string[] => [file, ...under];

/** What a library's files are the homes of: pieces as `modules/bread`. */
const homesIn = (library: Whole): ReadonlyMap<string, string> => {
  const homes = new Map<string, string>();
  for (const collection of COLLECTIONS)
    for (const [id, piece] of library[collection])
      for (const file of filesOf(piece)) homes.set(homeOf(collection, file), `${collection}/${id}`);
  for (const name of BANK_NAMES) {
    const bank = library.banks[name];
    for (const file of bank ? filesOf(bank) : []) homes.set(file, `banks/${name}`);
  }
  return homes;
};

/** The piece that each error is in; undefined for one that is in no piece that could be loaded. */
const piecesOf = (library: Whole, errors: readonly Diagnostic[]): readonly (string | undefined)[] => {
  const homes = homesIn(library);
  return errors.map(({ at, stops = at }) => {
    const file = stops?.source.file ?? '';
    return homes.get(file) ?? homes.get(file.slice(0, file.lastIndexOf('/') + 1));
  });
};

const known = (pieces: readonly (string | undefined)[]): ReadonlySet<string> => new Set(pieces.flatMap((piece) => piece ?? []));

const lacking = <T>(items: ReadonlyMap<string, T>, collection: string, gone: ReadonlySet<string>): ReadonlyMap<string, T> =>
  new Map([...items].filter(([id]) => !gone.has(`${collection}/${id}`)));

const reduced = (library: Whole, gone: ReadonlySet<string>): Whole => {
  const broken = new Set([...library.broken, ...gone]);
  const left = Object.fromEntries(BANK_NAMES.map((name) => [name, gone.has(`banks/${name}`) ? null : library.banks[name]]));
  return {
    ...library,
    frameworks: lacking(library.frameworks, 'frameworks', gone),
    modules: lacking(library.modules, 'modules', gone),
    workshops: lacking(library.workshops, 'workshops', gone),
    themes: lacking(library.themes, 'themes', gone),
    brands: lacking(library.brands, 'brands', gone),
    kinds: lacking(library.kinds, 'kinds', gone),
    banks: banksWithout(left as Banks, (module) => broken.has(`modules/${module}`)),
    broken,
  };
};

/** Kinds that name pages of a kind that is gone. */
const waiting = ({ kinds, broken }: Whole): readonly string[] =>
  [...kinds.values()]
    .filter(({ value }) => value.refers.some((id) => broken.has(`kinds/${id}`)))
    .map(({ value }) => `kinds/${value.id}`);

/**
 * Pieces that cite what is not there, by a field or in their words. That a broken kind is named by a workshop touches the kind
 * alone. Banks come last: what is about a module that is gone has left them by then.
 */
const dangling = (library: Whole): ReadonlySet<string> => {
  const errors: Diagnostic[] = [];
  const tell: Report = (diagnostic) => void errors.push(diagnostic);
  const broken = new Set([...library.broken].filter((piece) => piece.startsWith('kinds/')));
  link({ ...library, broken }, tell);
  withTitles({ ...library, broken }, tell);
  const found = [...known(piecesOf(library, errors)), ...waiting(library)];
  const first = found.filter((piece) => !piece.startsWith('banks/'));
  return new Set(first.length > 0 ? first : found);
};

/** A library without some pieces, and without all that leans on them, however indirectly. */
const settled = (library: Whole, gone: ReadonlySet<string>): Whole => {
  let here = reduced(library, gone);
  for (let next = dangling(here); next.size > 0; next = dangling(here)) here = reduced(here, next);
  return here;
};

/** What of a library can be used, given the errors that reading has told; undefined where nothing can. */
export const soundOf = (library: Library, errors: readonly Diagnostic[]): SoundCurriculum | undefined => {
  const { language } = library;
  if (language === undefined) return undefined;
  const whole: Whole = { ...library, language };
  // Reading has followed every link of it already.
  if (errors.length === 0) return soundFrom(whole);
  // Errors of what could not be loaded are in no piece that is there; it is among the broken already.
  return soundFrom(settled(whole, known(piecesOf(whole, errors))));
};

const soundFrom = (sound: Whole): SoundCurriculum => ({
  curriculum: sound,
  without: (errors, pieces) => {
    const found = piecesOf(sound, errors);
    return found.includes(undefined) ? undefined : soundFrom(settled(sound, known([...found, ...pieces])));
  },
});
