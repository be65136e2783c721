import { nearest, suggest } from '../diagnostics/nearest.ts';
import { type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Curriculum, Loaded } from '../model/curriculum.ts';
import { frameworkSchema } from '../model/framework.ts';
import { languageSchema, type Language } from '../model/language.ts';
import { moduleSchema } from '../model/module.ts';
import { sourcesSchema, type SourceRecord } from '../model/source-record.ts';
import { workshopSchema } from '../model/workshop.ts';
import { readBanks } from './banks.ts';
import { bounded } from './bounded.ts';
import { listFolder, reportIgnored, type ReadHost } from './file.ts';
import { foldersOfWords, layersOf } from './languages.ts';
import { withKindPhrases } from './kind-phrases.ts';
import type { Library } from './library.ts';
import { readLayers } from './merge/layers.ts';
import { withTitles } from './titles.ts';
import { tellUntranslated } from './untranslated.ts';
import { foreignHint } from './foreign.ts';
import { link } from './link/link.ts';
import { load } from './load.ts';
import { readBrands, readKinds, readPartials } from './looks.ts';
import { readThemes, withEditionNames } from './themes.ts';
import { soundOf, type SoundCurriculum } from './sound.ts';
import { readCollection, wordsIn, type ReadContext } from './collection.ts';
import { collect } from '../diagnostics/collect.ts';

/** What to read: the folder of `curriculum/` with the words, and the brands whose logos are needed: all where nothing is said. */
export type ReadOptions = { readonly language: string; readonly brands?: readonly string[] };

/** What reading gives: the curriculum where nothing is wrong with it, and in any case what of it can be used. */
export type ReadOutcome = Outcome<Curriculum> & { readonly sound: () => SoundCurriculum | undefined };

/**
 * Reads and links the whole curriculum with its looks. Every file is read, whatever is wrong with the others;
 * there is a value only when nothing is wrong, for then every citation resolves.
 */
export const readCurriculum = async (host: ReadHost, options: ReadOptions): Promise<ReadOutcome> => {
  const { report, diagnostics } = collect();
  const bound = bounded(host);
  const languages = await foldersOfWords(bound, options.language, report);
  const reading: ReadContext = { host: bound, report, languages, broken: new Set(), unread: new Map() };
  const read = await readLibrary(reading, options.brands);
  const library = withTitles({ ...read, language: withEditionNames(read.language, read.themes) }, report);
  await tellUprooted(reading, languages[0]?.folder ?? 'curriculum');
  for (const { folder } of languages) await tellStrays(reading, folder, WORDS);
  await tellStrays(reading, 'templates', LOOKS);
  link(library, report);
  tellUntranslated(library, languages, report);
  const found = diagnostics();
  const { language, broken: _, removedSources: __, unread: ___, ...rest } = library;
  const errors = found.filter(({ severity }) => severity === 'error');
  const isWhole = language !== undefined && errors.length === 0;
  return { ...(isWhole ? { value: { language, ...rest } } : {}), diagnostics: found, sound: () => soundOf(library, errors) };
};

/** What is read of a folder of words. */
const WORDS = ['language.yaml', 'sources.yaml', 'frameworks', 'modules', 'workshops', 'banks'];
/** What is read of `templates/`. */
const LOOKS = ['brands', 'kinds', 'themes', 'partials'];

/** A folder that is misspelled, or a file in the wrong one, would silently not be printed. */
const tellUprooted = async ({ host, report }: ReadContext, words: string): Promise<void> => {
  for (const { name } of await listFolder(host, 'curriculum', report))
    if (WORDS.includes(name))
      reportIgnored(`curriculum/${name}`, report, 'Words lie in the folder of their language.', `Move it to ${words}/${name}.`);
};

const tellStrays = async ({ host, report }: ReadContext, folder: string, known: readonly string[]): Promise<void> => {
  for (const { name } of await listFolder(host, folder, report))
    if (!known.includes(name))
      reportIgnored(`${folder}/${name}`, report, 'Nothing of this name is read here.', strayHint(name, folder, known));
};

/** A folder or file that is misspelled, or one that is written in another way than those that are read. */
const strayHint = (name: string, folder: string, known: readonly string[]): string | undefined =>
  nearest(name, known) === undefined && /\.(?!ya?ml$)\w+$/i.test(name)
    ? foreignHint(folder, name, '.yaml')
    : suggest(name, known);

const readLibrary = async (reading: ReadContext, brands: ReadOptions['brands']): Promise<Library> => {
  const language = await readLanguage(reading);
  const kinds = await readKinds(reading);
  return { language: language && withKindPhrases(language, kinds.values()), ...(await readPieces(reading, brands)), kinds };
};

const readPieces = async (reading: ReadContext, brands: ReadOptions['brands']): Promise<Omit<Library, 'language' | 'kinds'>> => ({
  ...(await readSources(reading)),
  frameworks: await readCollection(reading, 'frameworks', frameworkSchema, await wordsIn(reading, 'frameworks')),
  modules: await readCollection(reading, 'modules', moduleSchema, await wordsIn(reading, 'modules')),
  workshops: await readCollection(reading, 'workshops', workshopSchema, await wordsIn(reading, 'workshops')),
  banks: await readBanks(reading),
  themes: await readThemes(reading),
  brands: await readBrands(reading, brands),
  partials: await readPartials(reading),
  broken: reading.broken,
  unread: reading.unread,
});

/** What one language does not pass on to another: what it is called, and what its rules look for. */
const OWN = ['tag', 'name', 'wording'];

const readLanguage = async ({ host, report, languages }: ReadContext): Promise<Loaded<Language> | undefined> => {
  const layers = await layersOf(host, languages, 'language.yaml');
  // Phrases are laid over the shipped ones always: a copy of all of them would miss those that a later version brings.
  const document = await readLayers(host, layers, report, { overShipped: true, own: OWN });
  if (!document) return undefined;
  const { value, diagnostics } = load(languageSchema, document);
  diagnostics.forEach(report);
  return value;
};

const readSources = async (reading: ReadContext): Promise<Pick<Library, 'sources' | 'removedSources'>> => {
  const layers = await layersOf(reading.host, reading.languages, 'sources.yaml');
  const document = await readLayers(reading.host, layers, reading.report);
  const { value: loaded, diagnostics } = document ? load(sourcesSchema, document) : { diagnostics: [] as Diagnostic[] };
  diagnostics.forEach(reading.report);
  if (!loaded) {
    reading.broken.add('sources');
    return { sources: new Map(), removedSources: [] };
  }
  const sources = new Map(
    loaded.value.sources.map((value, index): [string, Loaded<SourceRecord>] => [
      value.id,
      {
        value,
        file: loaded.file,
        spanAt: (path) => loaded.spanAt(['sources', index, ...path]),
      },
    ]),
  );
  return { sources, removedSources: loaded.removed ?? [] };
};
