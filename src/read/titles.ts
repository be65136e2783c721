import { diagnose, type Report } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { BANK_NAMES } from '../model/bank/bank.ts';
import type { Banks, Loaded } from '../model/curriculum.ts';
import type { Path } from '../source/yaml.ts';
import type { Library } from './library.ts';

/** A module or a sheet named in words, as `{module our-stories}` or `{sheet our-stories/four-questions}`. */
const NAMED = /\{(module|sheet) ([a-z0-9/-]+)\}/g;

/** The titles that words may name, by what they are named by. */
const titlesOf = ({ modules }: Library): ReadonlyMap<string, string> =>
  new Map(
    [...modules.values()].flatMap(({ value: { id, title, worksheets } }): [string, string][] => [
      [`module ${id}`, title],
      ...worksheets.map((sheet): [string, string] => [`sheet ${id}/${sheet.id}`, sheet.title]),
    ]),
  );

type SeeText = (text: string, path: Path) => string;

/** A value with other texts in it; the same one where none is another. */
const withTexts = (value: unknown, path: Path, see: SeeText): unknown => {
  if (typeof value === 'string') return value.includes('{') ? see(value, path) : value;
  if (typeof value !== 'object' || value === null) return value;
  const changed = Object.entries(value).map(([key, inner]): [string, unknown] => {
    return [key, withTexts(inner, [...path, Array.isArray(value) ? Number(key) : key], see)];
  });
  const fields = value as Readonly<Record<string, unknown>>;
  if (changed.every(([key, inner]) => fields[key] === inner)) return value;
  return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed);
};

/**
 * What was read, with the titles of modules and sheets in the places where words name them. Their numbers are each workshop's
 * own, so words never state one.
 */
export const withTitles = <T extends Library>(library: T, report: Report): T => {
  const titles = titlesOf(library);
  const named = <V, L extends Loaded<V>>(loaded: L): L => {
    const see: SeeText = (text, path) =>
      text.replace(NAMED, (whole, sort: string, id: string) => {
        const title = titles.get(`${sort} ${id}`);
        if (title !== undefined) return title;
        const known = [...titles.keys()].flatMap((name) => (name.startsWith(`${sort} `) ? [name.slice(sort.length + 1)] : []));
        const message = `There is no ${sort} "${id}".`;
        report(diagnose('read/unknown-reference', { message, at: loaded.spanAt(path), hint: suggest(id, known) }));
        return whole;
      });
    const value = withTexts(loaded.value, [], see) as V;
    return value === loaded.value ? loaded : { ...loaded, value };
  };
  const all = <L extends Loaded<unknown>>(pieces: ReadonlyMap<string, L>): ReadonlyMap<string, L> =>
    new Map([...pieces].map(([id, piece]) => [id, named(piece)]));
  const banks = BANK_NAMES.map((name) => {
    const bank: Loaded<unknown> | null = library.banks[name];
    return [name, bank && named(bank)];
  });
  return {
    ...library,
    frameworks: all(library.frameworks),
    modules: all(library.modules),
    workshops: all(library.workshops),
    banks: Object.fromEntries(banks) as Banks,
  };
};
