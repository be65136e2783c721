import type { z } from 'zod';
import { diagnose, type Report } from '../diagnostics/diagnostic.ts';
import type { YamlDocument } from '../source/yaml.ts';
import { clip, dataAt } from './data.ts';
import { extend } from './extend.ts';
import { baseName, listFiles, readAll, type ReadHost } from './file.ts';
import type { WordsFolder } from './languages.ts';
import { load, type Read } from './load.ts';
import { readLayers, type LayerFile } from './merge/layers.ts';

/** Reading as a whole: the outside, where mistakes are told, the folders of words, what turned out to be unreadable, and its data if it has any. */
export type ReadContext = {
  readonly host: ReadHost;
  readonly report: Report;
  /** The folder of the language, then those that it falls back to. */
  readonly languages: readonly WordsFolder[];
  readonly broken: Set<string>;
  readonly unread: Map<string, YamlDocument>;
};

/** Things of one sort, by id, in the order of their ids. */
export type Collection<T> = ReadonlyMap<string, Read<T>>;

/** The name of a piece that is called by its id, and its files: the uppermost first. */
export type NamedFiles = { readonly id: string; readonly files: readonly LayerFile[] };

/** The items of a folder in which every YAML file is one. A folder that cannot be listed breaks the whole collection of its name. */
export const itemsIn = async ({ host, report, broken }: ReadContext, folder: string): Promise<readonly NamedFiles[]> => {
  const tell: Report = (diagnostic) => {
    if (diagnostic.severity === 'error') broken.add(baseName(folder));
    report(diagnostic);
  };
  return (await listFiles(host, folder, '.yaml', tell)).map((file) => ({ id: baseName(file), files: [{ file }] }));
};

/** The items of a folder of words, by id: those of a language, laid over those of the languages that it falls back to. */
export const wordsIn = async (reading: ReadContext, folder: string): Promise<readonly NamedFiles[]> => {
  const found = new Map<string, LayerFile[]>();
  for (const { folder: words, language } of reading.languages)
    for (const { id, files } of await itemsIn(reading, `${words}/${folder}`)) {
      const layers = files.map((each) => (language === undefined ? each : { ...each, language }));
      found.set(id, [...(found.get(id) ?? []), ...layers]);
    }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, files]) => ({ id, files }));
};

/** Reads and validates items of one sort; one that cannot be read is remembered as broken, and the rest goes on. */
export const readCollection = async <S extends z.ZodType<{ readonly id: string }>>(
  reading: ReadContext,
  sort: string,
  schema: S,
  items: readonly NamedFiles[],
): Promise<Collection<z.output<S>>> => {
  const read = await readAll(items, ({ files }) => readLayers(reading.host, files, reading.report));
  const documents = new Map(items.map(({ id }, at) => [id, read[at]]));
  const collection = new Map<string, Read<z.output<S>>>();
  for (const id of documents.keys()) {
    const loaded = loadOne(reading, schema, id, documents);
    if (loaded) collection.set(id, loaded);
    else {
      reading.broken.add(`${sort}/${id}`);
      const document = documents.get(id);
      if (document) reading.unread.set(`${sort}/${id}`, document);
    }
  }
  return collection;
};

const loadOne = <S extends z.ZodType<{ readonly id: string }>>(
  { report }: ReadContext,
  schema: S,
  id: string,
  documents: ReadonlyMap<string, YamlDocument | undefined>,
): Read<z.output<S>> | undefined => {
  const document = extend(id, documents, report);
  if (!document) return undefined;
  const { value, diagnostics } = load(schema, document);
  diagnostics.forEach(report);
  const stated = dataAt(document.data, ['id']);
  if (typeof stated !== 'string' || stated === id) return value;
  const message = `The id is "${clip(stated)}", and the file or folder is called "${id}".`;
  report(diagnose('read/id-differs-from-file', { message, at: document.spanAt(['id']) }));
  return undefined;
};
