import { isFailure } from '../../host/host.ts';
import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
import type { YamlDocument } from '../../source/yaml.ts';
import { dataAt } from '../data.ts';
import { failed, readYaml, yamlFrom, type ReadHost } from '../file.ts';
import { mergeDocuments, withoutKeys } from './documents.ts';

/** A file that lies over others of its sort: its path and, where its words fall back to another language, the tag of that. */
export type LayerFile = { readonly file: string; readonly language?: string };

/** How files are laid over each other. */
export type LayerRules = {
  /** Whether a file of a workspace lies over the shipped one of its path without saying so. */
  readonly overShipped?: boolean;
  /** Keys that one language does not pass on to another. */
  readonly own?: readonly string[];
};

/** What a file writes behind `extends:` to be laid over the shipped one of its path. */
const SHIPPED = 'shipped';

const nothingShipped = (document: YamlDocument): ReturnType<typeof diagnose> => {
  const message = `No other ${document.source.file} ships with Rolepress, so there is nothing to lie over.`;
  const hint = 'Correct the name of the file or folder, or remove this line.';
  return diagnose('read/unknown-reference', { message, hint, at: document.spanAt(['extends']) });
};

/** Reads a file and, where it says so, lays it over the shipped one of its path; undefined when that cannot be. */
const readLayer = async (
  host: ReadHost,
  { file, language }: LayerFile,
  report: Report,
  overShipped: boolean,
): Promise<YamlDocument | undefined> => {
  const document = await readYaml(host, file, report, language);
  const isSaid = document !== undefined && dataAt(document.data, ['extends']) === SHIPPED;
  if (document === undefined || !(isSaid || overShipped)) return document;
  const bytes = await host.below?.(file);
  const isAbsent = bytes === undefined || (isFailure(bytes) && bytes.failure === 'absent');
  if (isAbsent) {
    if (isSaid) report(nothingShipped(document));
    return isSaid ? undefined : document;
  }
  if (isFailure(bytes)) {
    report(failed(file, bytes));
    return undefined;
  }
  const below = await yamlFrom(host, { file, bytes, shipped: true, language }, report);
  return below && mergeDocuments(withoutKeys(document, isSaid ? ['extends'] : []), below, { lists: 'by-id', own: [] }, report);
};

/** Reads files that lie over each other, the uppermost first, as one document; undefined when one of them cannot be read. */
export const readLayers = async (
  host: ReadHost,
  files: readonly LayerFile[],
  report: Report,
  { overShipped = false, own = [] }: LayerRules = {},
): Promise<YamlDocument | undefined> => {
  const layers: YamlDocument[] = [];
  for (const file of files) {
    const layer = await readLayer(host, file, report, overShipped);
    if (layer !== undefined) layers.push(layer);
  }
  if (layers.length < files.length) return undefined;
  const [first, ...others] = layers.reverse();
  return others.reduce((under, over) => mergeDocuments(over, under ?? over, { lists: 'by-id', own }, report), first);
};
