import type { Loaded, LoadedTheme } from '../model/curriculum.ts';
import { STANDARD } from '../model/edition.ts';
import { mergeData } from '../model/merge/merge.ts';
import type { Language } from '../model/language.ts';
import { LAST, themeSchema, type Theme, type ThemeLayer } from '../model/theme.ts';
import type { YamlDocument } from '../source/yaml.ts';
import { isRecord } from '../source/record.ts';
import { readLayers } from './merge/layers.ts';
import { readCollection, itemsIn, type ReadContext } from './collection.ts';

const parentOf = ({ data }: YamlDocument): string | undefined =>
  isRecord(data) && typeof data['extends'] === 'string' ? data['extends'] : undefined;

/** What a theme and those it extends say, up to `standard`, which is left out. The chain has been found to be whole. */
const layerOf = (id: string, documents: ReadonlyMap<string, YamlDocument>): ThemeLayer => {
  const document = id === STANDARD ? undefined : documents.get(id);
  if (document === undefined) return {};
  const { id: _id, extends: _extends, edition: _edition, ...own } = isRecord(document.data) ? document.data : {};
  const parent = parentOf(document);
  return (parent === undefined ? own : mergeData(own, layerOf(parent, documents))) as ThemeLayer;
};

/** Reads every theme, filled in, and what each says beyond `standard`, so that it can be laid over another. */
export const readThemes = async (reading: ReadContext): Promise<ReadonlyMap<string, LoadedTheme>> => {
  const items = await itemsIn(reading, 'templates/themes');
  const themes = await readCollection(reading, 'themes', themeSchema, items);
  const documents = new Map<string, YamlDocument>();
  for (const { id, files } of items) {
    // What is wrong with a file has been told; one that is broken is not among the themes.
    const document = themes.has(id) ? await readLayers(reading.host, files, () => undefined) : undefined;
    if (document) documents.set(id, document);
  }
  return new Map(
    [...themes].map(([id, theme]) => {
      const value = { ...theme.value, edition: editionOf(theme.value, documents.get(id)) };
      return [id, { ...theme, value, layer: layerOf(id, documents) }];
    }),
  );
};

/** Only who says so itself is an edition, at its own place: a brand's theme may extend one and is none. */
const editionOf = ({ edition }: Theme, document: YamlDocument | undefined): Theme['edition'] => {
  const own = isRecord(document?.data) ? document.data['edition'] : undefined;
  return edition && isRecord(own) ? { ...edition, order: typeof own['order'] === 'number' ? own['order'] : LAST } : null;
};

/** A language that has a name for every edition: its own phrase, else what the theme calls itself. */
export const withEditionNames = (
  language: Loaded<Language> | undefined,
  themes: ReadonlyMap<string, LoadedTheme>,
): Loaded<Language> | undefined => {
  if (language === undefined) return undefined;
  const { phrases } = language.value;
  const names = [...themes].flatMap(([id, { value }]) => (value.edition === null ? [] : [[id, value.edition.name] as const]));
  const edition = { ...Object.fromEntries(names), ...phrases['edition'] };
  return { ...language, value: { ...language.value, phrases: { ...phrases, edition } } };
};
