import { isFailure } from '../host/host.ts';
import { hashOf } from '../model/merge/hash.ts';
import { collect } from '../diagnostics/collect.ts';
import { isRecord } from '../source/record.ts';
import { walkData } from './data.ts';
import { readAll, readYaml, yamlFrom, type ReadHost } from './file.ts';
import { foldersOfWords } from './languages.ts';
import { kindAndBrandFiles } from './looks.ts';
import { itemsIn, type ReadContext } from './collection.ts';

/** A piece that something may be laid over: its file, the way to it by keys and ids (empty for the whole file), and its hash. */
export type PieceEntry = { readonly file: string; readonly piece: string; readonly hash: string };

const FOLDERS = ['frameworks', 'modules', 'workshops', 'banks'] as const;

/** The pieces of one file as it ships, or as the workspace has it where nothing ships below. */
const piecesOf = async (host: ReadHost, file: string): Promise<readonly PieceEntry[]> => {
  const bytes = await host.below?.(file);
  const quiet = (): void => undefined;
  const document =
    bytes === undefined || isFailure(bytes)
      ? await readYaml(host, file, quiet)
      : await yamlFrom(host, { file, bytes, shipped: true }, quiet);
  if (!isRecord(document?.data)) return [];
  const found: PieceEntry[] = [];
  const names = new Map<string, string>();
  walkData(document.data, (value, path) => {
    if (!isRecord(value)) return;
    const id = value['id'];
    const isItem = typeof path.at(-1) === 'number' && typeof id === 'string';
    const around = names.get(JSON.stringify(path.slice(0, isItem ? -2 : -1))) ?? '';
    const step = isItem ? `${String(path.at(-2))}/${id}` : String(path.at(-1) ?? '');
    const piece = around === '' ? step : `${around}/${step}`;
    names.set(JSON.stringify(path), piece);
    if (path.length === 0 || isItem) found.push({ file, piece, hash: hashOf(value) });
  });
  return found;
};

/** Every piece of a language and of the looks that a file may be laid over, with the hash to write behind `over:`. */
export const piecesIn = async (host: ReadHost, options: { readonly language: string }): Promise<readonly PieceEntry[]> => {
  const { report } = collect();
  const languages = await foldersOfWords(host, options.language, report);
  const reading: ReadContext = { host, report, languages, broken: new Set(), unread: new Map() };
  const files = languages.flatMap(({ folder }) => [`${folder}/language.yaml`, `${folder}/sources.yaml`]);
  for (const { folder } of languages)
    for (const name of FOLDERS)
      files.push(...(await itemsIn(reading, `${folder}/${name}`)).flatMap((item) => item.files.map(({ file }) => file)));
  files.push(...(await kindAndBrandFiles(reading)));
  files.push(...(await itemsIn(reading, 'templates/themes')).flatMap((item) => item.files.map(({ file }) => file)));
  return (await readAll(files, (file) => piecesOf(host, file))).flat();
};
