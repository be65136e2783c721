import { isFailure } from '../host/host.ts';
import { diagnose, type Report } from '../diagnostics/diagnostic.ts';
import { BASE_LANGUAGE, candidatesFor, folderFor } from '../model/language.ts';
import { wholeOf } from '../source/text.ts';
import { dataAt } from './data.ts';
import { listFolder, readYaml, type ReadHost } from './file.ts';

/** A folder of words: that of the language asked for, or one that stands in for it, with the tag of its words. */
export type WordsFolder = { readonly folder: string; readonly language?: string };

const LANGUAGE_FILE = 'language.yaml';

/** Whether a folder of `curriculum/` is a language: it has a `language.yaml`. */
const isLanguage = async (host: Pick<ReadHost, 'list'>, name: string): Promise<boolean> => {
  const entries = await host.list(`curriculum/${name}`);
  return !isFailure(entries) && entries.some((entry) => entry.name === LANGUAGE_FILE);
};

/** The languages that there are, by the names of their folders; empty where there is no curriculum. */
export const languageFolders = async (host: Pick<ReadHost, 'list'>): Promise<readonly string[]> => {
  const entries = await host.list('curriculum');
  if (isFailure(entries)) return [];
  const folders = entries.filter(({ kind }) => kind === 'folder').map(({ name }) => name);
  const are = await Promise.all(folders.map((name) => isLanguage(host, name)));
  return folders.filter((_, index) => are[index]);
};

/** A language of a workspace: the name of its folder, its tag, and what it calls itself; null where its file does not say. */
export type LanguageEntry = { readonly id: string; readonly tag: string | null; readonly name: string | null };

/** The languages of a workspace, in the order of their folders' names. */
export const languagesIn = async (host: ReadHost): Promise<readonly LanguageEntry[]> => {
  const folders = await languageFolders(host);
  return Promise.all(
    folders.map(async (id) => {
      const document = await readYaml(host, `curriculum/${id}/${LANGUAGE_FILE}`, () => undefined);
      const said = (key: string): string | null => {
        const value = document && dataAt(document.data, [key]);
        return typeof value === 'string' ? value : null;
      };
      return { id, tag: said('tag'), name: said('name') };
    }),
  );
};

/** The tag of a language that stands in for another, as its own file says it; its folder's name where it says none. */
const tagOf = async (host: ReadHost, name: string): Promise<string> => {
  // What is wrong with the file is told when it is read for its words.
  const document = await readYaml(host, `curriculum/${name}/${LANGUAGE_FILE}`, () => undefined);
  const tag = document && dataAt(document.data, ['tag']);
  return typeof tag === 'string' ? tag : name;
};

/** The folders of words for a language, its own first, then those that it falls back to. */
export const foldersOfWords = async (host: ReadHost, tag: string, report: Report): Promise<readonly WordsFolder[]> => {
  if (tag === BASE_LANGUAGE) return [{ folder: `curriculum/${tag}` }];
  const names = (await listFolder(host, 'curriculum', report)).map(({ name }) => name);
  const folders: string[] = [];
  for (const name of candidatesFor(tag)) if (names.includes(name) && (await isLanguage(host, name))) folders.push(name);
  // English stands in for what a language lacks, never for a language that is not there at all.
  const own = folderFor(tag, folders);
  const others = folders.filter((name) => name !== own);
  if (own === undefined) return [{ folder: `curriculum/${tag}` }];
  if (own !== tag) {
    const at = wholeOf({ file: `curriculum/${own}/${LANGUAGE_FILE}`, text: '' });
    const message = `There is no folder curriculum/${tag}: the words of curriculum/${own} are printed.`;
    report(diagnose('read/untranslated', { message, at }));
  }
  const below = await Promise.all(
    others.map(async (name) => ({ folder: `curriculum/${name}`, language: await tagOf(host, name) })),
  );
  return [{ folder: `curriculum/${own}` }, ...below];
};

/** Which of the folders of words hold a file, with the language that it is in. */
export const layersOf = async (
  host: ReadHost,
  folders: readonly WordsFolder[],
  name: string,
): Promise<readonly { readonly file: string; readonly language?: string }[]> => {
  const layers = folders.map(({ folder, ...language }) => ({ file: `${folder}/${name}`, ...language }));
  if (layers.length === 1) return layers;
  const held = await Promise.all(folders.map(({ folder }) => host.list(folder)));
  const found = layers.filter((_, index) => {
    const entries = held[index];
    return entries !== undefined && !isFailure(entries) && entries.some((entry) => entry.name === name);
  });
  // Where none has it, the last one is missed: nothing could stand in for that.
  return found.length > 0 ? found : layers.slice(-1);
};
