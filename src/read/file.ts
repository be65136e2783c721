import { diagnose, type Diagnostic, type DiagnosticDetails, type Report } from '../diagnostics/diagnostic.ts';
import { isFailure, type Entry, type Host, type HostFailure } from '../host/host.ts';
import type { Template } from '../model/precompiled-template.ts';
import { foreignHint } from './foreign.ts';
import { decodeText } from '../source/decode.ts';
import { wholeOf, type SourceText } from '../source/text.ts';
import { documentFrom, parseYaml, type YamlDocument, type YamlProblemKind } from '../source/yaml.ts';

/** The part of the outside that reading needs. */
export type ReadHost = Pick<Host, 'list' | 'readText' | 'readBytes' | 'below' | 'isShipped' | 'precompiled'>;

const CODES = {
  syntax: 'read/yaml-syntax',
  'too-large': 'read/too-large',
  'too-deep': 'read/too-deep',
  'duplicate-key': 'read/duplicate-key',
  alias: 'read/endless-alias',
  'reserved-key': 'read/reserved-key',
  'swallowed-comment': 'read/swallowed-comment',
} as const satisfies Record<YamlProblemKind, Diagnostic['code']>;

const NO_UTF8 = 'This file is not UTF-8 text.';
const NUL = {
  message: 'Here stands the character NUL, which text never has, and files that are not UTF-8 often do.',
  hint: 'Delete it; or, where it stands between all letters, save the file as "UTF-8" in your editor.',
};

/** Twice what a file of data may hold: bytes beyond it are not even decoded. */
const MOST_BYTES = 4_000_000;

/** Reports that the outside refused a file or folder. */
export const failed = (file: string, { failure, message }: HostFailure): Diagnostic => {
  const at = wholeOf({ file, text: '' });
  if (failure === 'absent') return diagnose('read/missing-file', { message: `There is no ${file}.`, at });
  if (failure === 'too-large') return diagnose('read/too-large', { message, at });
  return diagnose('read/unreadable-file', { message, at });
};

/** A file as the outside gave it. */
type FileBytes = {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly shipped: boolean;
  /** The language of its words where they stand in for those of another. */
  readonly language?: string | undefined;
};

const sourceFrom = ({ file, bytes, shipped, language }: FileBytes, report: Report): SourceText | undefined => {
  if (bytes.length > MOST_BYTES) {
    report(diagnose('read/too-large', { message: `${file} is larger than 1 MB.`, at: wholeOf({ file, text: '' }) }));
    return undefined;
  }
  const { source, brokenAt } = decodeText(file, bytes, shipped);
  if (brokenAt === undefined) return language === undefined ? source : { ...source, language };
  const at = { source, start: brokenAt, end: brokenAt + 1 };
  report(diagnose('read/not-utf8', source.text[brokenAt] === '\0' ? { ...NUL, at } : { message: NO_UTF8, at }));
  return undefined;
};

/** The bytes of a file; `undefined` when they cannot be had, which is then reported. */
const readBytes = async (host: ReadHost, file: string, report: Report): Promise<FileBytes | undefined> => {
  const bytes = await host.readBytes(file);
  if (!isFailure(bytes)) return { file, bytes, shipped: (await host.isShipped?.(file)) ?? false };
  report(failed(file, bytes));
  return undefined;
};

/** Reads a text file; `undefined` when it cannot be had, which is then reported. */
export const readSource = async (host: ReadHost, file: string, report: Report): Promise<SourceText | undefined> => {
  const found = await readBytes(host, file, report);
  return found && sourceFrom(found, report);
};

/** Reads a template; `undefined` when it cannot be had, which is then reported. */
export const readTemplate = async (host: ReadHost, file: string, report: Report): Promise<Template | undefined> => {
  const source = await readSource(host, file, report);
  if (!source) return undefined;
  const precompiled = await host.precompiled?.template(source);
  return precompiled ? { source, precompiled } : { source };
};

/** The YAML document in a file's bytes; `undefined` when there is none, which is then reported. */
export const yamlFrom = async (host: ReadHost, found: FileBytes, report: Report): Promise<YamlDocument | undefined> => {
  const source = sourceFrom(found, report);
  if (!source) return undefined;
  const precompiled = await host.precompiled?.yaml(source.text);
  if (precompiled) return documentFrom(source, precompiled);
  const { document, problems } = parseYaml(source);
  for (const { kind, message, hint, start, end } of problems) {
    // What a comment eats is known when the document is held against its schema: an id holds no "#", words do.
    if (document !== undefined && kind === 'swallowed-comment') continue;
    const details: DiagnosticDetails = { message, hint, at: { source, start, end } };
    report(diagnose(CODES[kind], details));
  }
  return document;
};

/** Reads a YAML file, whose words may be in a language that stands in; `undefined` without a document, which is then reported. */
export const readYaml = async (
  host: ReadHost,
  file: string,
  report: Report,
  language?: string,
): Promise<YamlDocument | undefined> => {
  const found = await readBytes(host, file, report);
  return found && yamlFrom(host, { ...found, language }, report);
};

/** Files that are open at the same time: enough to keep a disk busy, and few enough for every system. */
const AT_ONCE = 16;

/** Reads many things, several at a time, and gives what came of them in their order. */
export const readAll = async <Item, Result>(
  items: readonly Item[],
  read: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map((item) => read(item)))));
  return results;
};

/** What a folder holds, by name; an absent folder holds nothing. */
export const listFolder = async (host: ReadHost, folder: string, report: Report): Promise<readonly Entry[]> => {
  const entries = await host.list(folder);
  if (!isFailure(entries)) return [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  if (entries.failure !== 'absent') report(failed(folder, entries));
  return [];
};

/** Reports that something which lies among data is never looked into. Notes (`.md`), backups and hidden files may lie anywhere. */
export const reportIgnored = (file: string, report: Report, message: string, hint?: string): void => {
  if (/(^|\/)\.[^/]*$|\.md$|~$/.test(file)) return;
  report(diagnose('read/ignored-file', { message, at: wholeOf({ file, text: '' }), hint }));
};

/** The files in a folder that end as asked, as paths; whatever else lies there is reported. */
export const listFiles = async (host: ReadHost, folder: string, ending: string, report: Report): Promise<readonly string[]> => {
  const entries = await listFolder(host, folder, report);
  // A folder of such a name is taken for a file, too: reading it says what it is.
  const isMeant = ({ name }: Entry): boolean => name.endsWith(ending);
  for (const { name, kind } of entries.filter((entry) => !isMeant(entry))) {
    const file = `${folder}/${name}`;
    if (kind === 'file')
      reportIgnored(file, report, `This file does not end in ${ending} and is not read.`, foreignHint(folder, name, ending));
    else if ((await listFolder(host, file, report)).some(isMeant))
      reportIgnored(file, report, 'This is a folder, and only files are read here.', `Move what is in it to ${folder}.`);
  }
  return entries.filter(isMeant).map(({ name }) => `${folder}/${name}`);
};

/** The last part of a path, without its ending. */
export const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
