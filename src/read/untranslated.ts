import type { z } from 'zod';
import { diagnose, type Report } from '../diagnostics/diagnostic.ts';
import { BANK_NAMES, BANK_SCHEMAS } from '../model/bank/bank.ts';
import type { Loaded } from '../model/curriculum.ts';
import { frameworkSchema } from '../model/framework.ts';
import { languageSchema } from '../model/language.ts';
import { moduleSchema } from '../model/module.ts';
import { workshopSchema } from '../model/workshop.ts';
import { formatPlace, placeOf, wholeOf, type Span } from '../source/text.ts';
import { clip, walkData } from './data.ts';
import type { WordsFolder } from './languages.ts';
import type { Library } from './library.ts';
import { schemaAt, textOf } from './schema-walk.ts';

/** A text that stands in another language than the one that is printed. */
type Untranslated = { readonly text: string; readonly at: Span };

/** The texts of a sort of piece: how many there are, and those that are in another language. */
type Texts = { readonly all: number; readonly missing: readonly Untranslated[] };

const textsOf = (schema: z.ZodType, files: readonly Loaded<unknown>[]): Texts => {
  let all = 0;
  const missing: Untranslated[] = [];
  for (const { value, spanAt } of files)
    walkData(value, (text, path) => {
      const field = typeof text === 'string' && path.at(-1) !== 'id' ? schemaAt(schema, path, value) : undefined;
      if (typeof text !== 'string' || field === undefined || textOf(field)?.isWords !== true) return;
      const at = spanAt(path);
      // What a kind is called in its own file is in whatever language its authors speak.
      if (at.source.file.startsWith('templates/')) return;
      all++;
      if (at.source.language !== undefined) missing.push({ text, at });
    });
  return { all, missing };
};

/** The phrases of a language, without what else its file says. */
const phrasesOf = ({ language }: Library): readonly Loaded<unknown>[] =>
  language === undefined ? [] : [{ ...language, value: { phrases: language.value.phrases } }];

const SORTS = ['phrases', 'frameworks', 'modules', 'workshops', 'banks'] as const;

const textsIn = (library: Library, sort: (typeof SORTS)[number]): Texts => {
  if (sort === 'phrases') return textsOf(languageSchema.pick({ phrases: true }), phrasesOf(library));
  if (sort === 'frameworks') return textsOf(frameworkSchema, [...library.frameworks.values()]);
  if (sort === 'modules') return textsOf(moduleSchema, [...library.modules.values()]);
  if (sort === 'workshops') return textsOf(workshopSchema, [...library.workshops.values()]);
  const banks = BANK_NAMES.map((name): Texts => {
    const bank = library.banks[name];
    return textsOf(BANK_SCHEMAS[name], bank === null ? [] : [bank]);
  });
  return { all: banks.reduce((sum, { all }) => sum + all, 0), missing: banks.flatMap(({ missing }) => missing) };
};

/** Tells, once for each sort of piece, how much of a language is printed in the languages that it falls back to. */
export const tellUntranslated = (library: Library, folders: readonly WordsFolder[], report: Report): void => {
  const [own] = folders;
  if (own === undefined || folders.length === 1) return;
  for (const sort of SORTS) {
    const { all, missing } = textsIn(library, sort);
    const [first] = missing;
    if (first === undefined) continue;
    const languages = [...new Set(missing.map(({ at }) => at.source.language))].join(', ');
    const example = `"${clip(first.text)}" (${formatPlace(placeOf(first.at))})`;
    const texts = sort === 'phrases' ? 'phrases' : `texts of ${sort}`;
    const message = `${String(missing.length)} of ${String(all)} ${texts} are printed in ${languages}, such as ${example}.`;
    report(diagnose('read/untranslated', { message, at: wholeOf({ file: `${own.folder}/language.yaml`, text: '' }) }));
  }
};
