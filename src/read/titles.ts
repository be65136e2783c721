import { z } from 'zod';
import { diagnose, type Report } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { BANK_NAMES } from '../model/bank/bank.ts';
import type { Banks, Loaded } from '../model/curriculum.ts';
import { endsItself } from '../model/ends-itself.ts';
import { moduleSchema } from '../model/module.ts';
import { worksheetSchema } from '../model/worksheet.ts';
import { isRecord } from '../source/record.ts';
import type { Path, YamlDocument } from '../source/yaml.ts';
import type { Library } from './library.ts';
import { load } from './load.ts';

/** A module or a sheet named in words, as `{module our-stories}` or `{sheet our-stories/four-questions}`. */
const NAMED = /\{(module|sheet) ([a-z0-9/-]+)\}([.,]?)/g;
/** What the names of modules among pieces begin with. */
const MODULES = 'modules/';

/** What words say of a module that they name. */
const titledSchema = moduleSchema.pick({ title: true }).extend({
  worksheets: z.array(worksheetSchema.pick({ id: true, title: true })),
});
type Titled = z.infer<typeof titledSchema>;

const picked = (value: unknown, keys: readonly string[]): unknown =>
  isRecord(value) ? Object.fromEntries(keys.flatMap((key) => (key in value ? [[key, value[key]]] : []))) : value;

/** The titles of a module that has a mistake elsewhere; nothing where they have one themselves. */
const titledIn = (document: YamlDocument): Titled | undefined => {
  const { worksheets } = isRecord(document.data) ? document.data : {};
  const sheets = Array.isArray(worksheets) ? worksheets.map((sheet) => picked(sheet, ['id', 'title'])) : worksheets;
  const data = { ...(picked(document.data, ['title']) as object), worksheets: sheets };
  return load(titledSchema, { ...document, data }).value?.value;
};

/** The titles that words may name, by what they are named by. */
const titlesOf = ({ modules, unread }: Library): ReadonlyMap<string, string> => {
  const whole = [...modules].map(([id, { value }]): [string, Titled] => [id, value]);
  const faulty = [...unread].flatMap(([piece, document]): [string, Titled][] => {
    const titled = piece.startsWith(MODULES) ? titledIn(document) : undefined;
    return titled === undefined ? [] : [[piece.slice(MODULES.length), titled]];
  });
  return new Map(
    [...faulty, ...whole].flatMap(([id, { title, worksheets }]): [string, string][] => [
      [`module ${id}`, title],
      ...worksheets.map((sheet): [string, string] => [`sheet ${id}/${sheet.id}`, sheet.title]),
    ]),
  );
};

/** Whether words name something of a module that is there and could not be read: that has been told where it is. */
const isOfBroken = ({ broken }: Library, named: string): boolean =>
  broken.has('modules') || broken.has(`${MODULES}${named.split('/')[0] ?? ''}`);

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
      text.replace(NAMED, (whole, sort: string, id: string, sign: string) => {
        const title = titles.get(`${sort} ${id}`);
        if (title !== undefined) return endsItself(title) ? title : title + sign;
        if (isOfBroken(library, id)) return whole;
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
