import { nearest, suggest } from '../diagnostics/nearest.ts';
import { isClean, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Curriculum, Loaded } from '../model/curriculum.ts';
import { frameworkSchema } from '../model/framework.ts';
import { languageSchema, type Language } from '../model/language.ts';
import { moduleSchema } from '../model/module.ts';
import { sourcesSchema, type SourceRecord } from '../model/source-record.ts';
import { workshopSchema } from '../model/workshop.ts';
import { readBanks } from './banks.ts';
import { bounded, listFolder, readYaml, reportIgnored, type ReadHost } from './file.ts';
import type { Library } from './library.ts';
import { foreignHint } from './foreign.ts';
import { link } from './link/link.ts';
import { load } from './load.ts';
import { readBrands, readKinds, readPartials } from './looks.ts';
import { readThemes, withEditionNames } from './themes.ts';
import { soundOf, type SoundCurriculum } from './sound.ts';
import { fillShelf, itemsIn, type Reading } from './shelf.ts';
import { collect } from '../diagnostics/collect.ts';

/** What to read: the folder of `curriculum/` with the words. */
export type ReadOptions = { readonly language: string };

/** What reading gives: the curriculum where nothing is wrong with it, and in any case what of it can be used. */
export type ReadOutcome = Outcome<Curriculum> & { readonly sound: () => SoundCurriculum | undefined };

/**
 * Reads and links the whole curriculum with its looks. Every file is read, whatever is wrong with the others;
 * there is a value only when nothing is wrong, for then every citation resolves.
 */
export const readCurriculum = async (host: ReadHost, options: ReadOptions): Promise<ReadOutcome> => {
  const { report, diagnostics } = collect();
  const reading = { host: bounded(host), report, broken: new Set<string>() };
  const words = `curriculum/${options.language}`;
  const read = await readLibrary(reading, words);
  const library = { ...read, language: withEditionNames(read.language, read.themes) };
  await tellUprooted(reading, words);
  await tellStrays(reading, words, WORDS);
  await tellStrays(reading, 'templates', LOOKS);
  link(library, report);
  const found = diagnostics();
  const { language, broken: _, ...rest } = library;
  if (language && isClean(found)) return { value: { language, ...rest }, diagnostics: found, sound: () => soundOf(library, []) };
  const errors = found.filter(({ severity }) => severity === 'error');
  return { diagnostics: found, sound: () => soundOf(library, errors) };
};

/** What is read of a folder of words. */
const WORDS = ['language.yaml', 'sources.yaml', 'frameworks', 'modules', 'workshops', 'banks'];
/** What is read of `templates/`. */
const LOOKS = ['brands', 'kinds', 'themes', 'partials'];

/** A folder that is misspelled, or a file in the wrong one, would silently not be printed. */
const tellUprooted = async ({ host, report }: Reading, words: string): Promise<void> => {
  for (const { name } of await listFolder(host, 'curriculum', report))
    if (WORDS.includes(name))
      reportIgnored(`curriculum/${name}`, report, 'Words lie in the folder of their language.', `Move it to ${words}/${name}.`);
};

const tellStrays = async ({ host, report }: Reading, folder: string, known: readonly string[]): Promise<void> => {
  for (const { name } of await listFolder(host, folder, report))
    if (!known.includes(name))
      reportIgnored(`${folder}/${name}`, report, 'Nothing of this name is read here.', strayHint(name, folder, known));
};

/** A folder or file that is misspelled, or one that is written in another way than those that are read. */
const strayHint = (name: string, folder: string, known: readonly string[]): string | undefined =>
  nearest(name, known) === undefined && /\.(?!ya?ml$)\w+$/i.test(name)
    ? foreignHint(folder, name, '.yaml')
    : suggest(name, known);

const readLibrary = async (reading: Reading, words: string): Promise<Library> => ({
  language: await readLanguage(reading, `${words}/language.yaml`),
  sources: await readSources(reading, `${words}/sources.yaml`),
  frameworks: await fillShelf(reading, 'frameworks', frameworkSchema, await itemsIn(reading, `${words}/frameworks`)),
  modules: await fillShelf(reading, 'modules', moduleSchema, await itemsIn(reading, `${words}/modules`)),
  workshops: await fillShelf(reading, 'workshops', workshopSchema, await itemsIn(reading, `${words}/workshops`)),
  banks: await readBanks(reading, `${words}/banks`),
  themes: await readThemes(reading),
  brands: await readBrands(reading),
  kinds: await readKinds(reading),
  partials: await readPartials(reading),
  broken: reading.broken,
});

const readLanguage = async ({ host, report }: Reading, file: string): Promise<Loaded<Language> | undefined> => {
  const document = await readYaml(host, file, report);
  if (!document) return undefined;
  const { value, diagnostics } = load(languageSchema, document);
  diagnostics.forEach(report);
  return value;
};

const readSources = async (reading: Reading, file: string): Promise<ReadonlyMap<string, Loaded<SourceRecord>>> => {
  const document = await readYaml(reading.host, file, reading.report);
  const { value: loaded, diagnostics } = document ? load(sourcesSchema, document) : { diagnostics: [] as Diagnostic[] };
  diagnostics.forEach(reading.report);
  if (!loaded) {
    reading.broken.add('sources');
    return new Map();
  }
  return new Map(
    loaded.value.sources.map((value, index) => [
      value.id,
      { value, file, spotAt: (path) => loaded.spotAt(['sources', index, ...path]) },
    ]),
  );
};
