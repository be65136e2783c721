import type { LoadedTheme } from '../model/curriculum.ts';
import { STANDARD } from '../model/edition.ts';
import { mergeData } from '../model/merge/merge.ts';
import { themeSchema, type ThemeLayer } from '../model/theme.ts';
import type { YamlDocument } from '../source/yaml.ts';
import { isRecord } from '../source/record.ts';
import { readLayers } from './merge/layers.ts';
import { fillShelf, itemsIn, type Reading } from './shelf.ts';

const parentOf = ({ data }: YamlDocument): string | undefined =>
  isRecord(data) && typeof data['extends'] === 'string' ? data['extends'] : undefined;

/** What a theme and those it extends say, up to `standard`, which is left out. The chain has been found to be whole. */
const layerOf = (id: string, documents: ReadonlyMap<string, YamlDocument>): ThemeLayer => {
  const document = id === STANDARD ? undefined : documents.get(id);
  if (document === undefined) return {};
  const { id: _id, extends: _extends, ...own } = isRecord(document.data) ? document.data : {};
  const parent = parentOf(document);
  return (parent === undefined ? own : mergeData(own, layerOf(parent, documents))) as ThemeLayer;
};

/** Reads every theme, filled in, and what each says beyond `standard`, so that it can be laid over another. */
export const readThemes = async (reading: Reading): Promise<ReadonlyMap<string, LoadedTheme>> => {
  const items = await itemsIn(reading, 'templates/themes');
  const themes = await fillShelf(reading, 'themes', themeSchema, items);
  const documents = new Map<string, YamlDocument>();
  for (const { id, files } of items) {
    // What is wrong with a file has been told; one that is broken is not among the themes.
    const document = themes.has(id) ? await readLayers(reading.host, files, () => undefined) : undefined;
    if (document) documents.set(id, document);
  }
  return new Map([...themes].map(([id, theme]) => [id, { ...theme, layer: layerOf(id, documents) }]));
};
