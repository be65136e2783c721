import type { z } from 'zod';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/text.ts';
import { lookAlikeIn, structureHidden, type Path, type YamlDocument } from '../source/yaml.ts';
import { isRecord } from '../source/record.ts';
import { dataAt } from './data.ts';
import { remedyFor } from './remedy/remedy.ts';
import { descriptionAt, schemaAt } from './schema-walk.ts';

/** The place of a fault: data, the schema it is held against, and a way into both. */
export type Case = { readonly schema: z.ZodType; readonly document: YamlDocument; readonly path: Path };

/** What to write where what was meant is not plain. */
const ADVICE: Readonly<Record<string, string>> = {
  number: 'Write the number alone, in digits and without quotation marks.',
  int: 'Write the whole number alone, in digits and without quotation marks.',
  boolean: 'Write true or false, without quotation marks.',
  array: 'Write each item on a line of its own below the key, behind "- ".',
  object: 'Write its keys on the lines below it, indented by two spaces.',
};

/** The way out where what was meant is plain. */
export const remedy = ({ schema, document, path }: Case, at: Span): string | undefined => {
  const field = schemaAt(schema, path, document.data);
  if (field === undefined) return undefined;
  const value = dataAt(document.data, path);
  const source = value === null ? '' : at.source.text.slice(at.start, at.end).trim();
  return remedyFor({ schema: field, value, source, about: descriptionAt(schema, path, document.data) });
};

/** What belongs in a place that is empty. */
const wanted = ({ schema, document, path }: Case): string | undefined => {
  const about = dataAt(document.data, path) === null ? descriptionAt(schema, path, document.data) : undefined;
  return about === undefined ? undefined : `Write it behind the colon: ${about}`;
};

/** What to do about a value of the wrong sort; `sort` is the word of the schema library, or ours. */
export const adviceOf = (here: Case, at: Span, sort: string): string | undefined =>
  remedy(here, at) ?? wanted(here) ?? (here.path.length > 0 ? ADVICE[sort] : undefined);

/** Keys or a list that YAML took for something else: a sign in it only looks like one of YAML's. */
export const hiddenStructure = (value: unknown, at: Span): Diagnostic | undefined => {
  const source = isRecord(value)
    ? (Object.keys(value)[0] ?? '')
    : typeof value === 'string'
      ? at.source.text.slice(at.start, at.end)
      : '';
  const found = structureHidden(source);
  const told = found && lookAlikeIn(found.sign);
  if (found === undefined || told === undefined) return undefined;
  const start = at.start + found.at;
  return diagnose('read/wrong-type', { ...told, at: { source: at.source, start, end: start + found.sign.length } });
};
