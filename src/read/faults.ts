import { counted } from '../diagnostics/counted.ts';
import type { z } from 'zod';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest, suggest } from '../diagnostics/nearest.ts';
import { lookAlikeIn, type Path } from '../source/yaml.ts';
import { adviceOf, hiddenStructure, remedy, type Case } from './advice.ts';
import { isRecord } from '../source/record.ts';
import { clip, dataAt, describe } from './data.ts';
import { descriptionAt, knownKeys, retiredHint } from './schema-walk.ts';

export type { Case } from './advice.ts';

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, each item behind "- "',
  object: 'keys with values',
  record: 'keys with values',
};

/** The keys that could stand in a place and do not yet. */
export const freeKeys = ({ schema, document, path }: Case): readonly string[] =>
  knownKeys(schema, path, document.data).filter((name) => dataAt(document.data, [...path, name]) === undefined);

/** A key is absent where the piece around it is there, and has no such key. */
export const isAbsent = ({ document, path }: Case): boolean =>
  path.length > 0 && dataAt(document.data, path) === undefined && isRecord(dataAt(document.data, path.slice(0, -1)));

const nameOf = (path: Path): string => {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last === 'string') return `\`${last}\``;
  return `Item ${last + 1} of ${path.length > 1 ? nameOf(path.slice(0, -1)) : 'the list'}`;
};

/** A key that no schema knows there, with the known one that was probably meant. */
export const unknownKey = ({ schema, document, path }: Case, key: string): Diagnostic => {
  const at = document.keySpanAt([...path, key]);
  const sign = lookAlikeIn(key);
  if (sign !== undefined) return diagnose('read/unknown-key', { ...sign, at });
  const meant = nearest(key, freeKeys({ schema, document, path }));
  const hint =
    retiredHint(schema, path, document.data, key) ??
    (meant === undefined ? suggest(key, knownKeys(schema, path, document.data)) : `Did you mean "${meant}"?`);
  return diagnose('read/unknown-key', {
    message: `\`${clip(key)}\` is no key that is known here.`,
    at,
    hint,
  });
};

/** A key that has to be there, told at the key of what it should stand in. */
export const missingKey = ({ schema, document, path }: Case): Diagnostic => {
  const about = descriptionAt(schema, path, document.data);
  const parent = path.slice(0, -1);
  const where = parent.length === 0 ? 'this file' : nameOf(parent).replace(/^I/, 'i');
  return diagnose('read/missing-key', {
    message: `${nameOf(path)} is missing from ${where}.`,
    at: document.keySpanAt(parent),
    hint: about === undefined ? undefined : `Add ${nameOf(path)}: ${about}`,
  });
};

/** A value of the wrong sort; `sort` is the word of the schema library, or ours. */
export const wrongType = (here: Case, sort: string): Diagnostic => {
  const { document, path } = here;
  const value = dataAt(document.data, path);
  const at = document.spanAt(path);
  if (path.length === 0 && value === null)
    return diagnose('read/wrong-type', {
      message: 'The file is empty.',
      at,
      hint: 'Write what belongs in it, or remove the file.',
    });
  const hidden = sort === 'object' || sort === 'array' ? hiddenStructure(value, at) : undefined;
  if (hidden !== undefined) return hidden;
  const expected = EXPECTED[sort] ?? sort;
  return diagnose('read/wrong-type', {
    message: `${nameOf(path)} has to be ${expected}; here stands ${describe(value)}.`,
    at,
    hint: adviceOf(here, at, sort),
  });
};

/** A value that is none of those to choose from. */
export const unknownValue = (here: Case, allowed: readonly string[]): Diagnostic => {
  const { document, path } = here;
  const value = dataAt(document.data, path);
  const choices = allowed.length > 1 ? `one of ${allowed.join(', ')}` : String(allowed[0]);
  return diagnose('read/unknown-value', {
    message: `${nameOf(path)} has to be ${choices}; here stands ${typeof value === 'string' ? `"${clip(value)}"` : describe(value)}.`,
    at: document.spanAt(path),
    hint: remedy(here, document.spanAt(path)) ?? (typeof value === 'string' ? suggest(value, allowed) : undefined),
  });
};

/** A value of the right sort that its schema refuses for another reason. */
export const invalid = (here: Case, message: string): Diagnostic => {
  const at = here.document.spanAt(here.path);
  return diagnose('read/invalid-value', { message: `${nameOf(here.path)}: ${message}`, at, hint: remedy(here, at) });
};

const UNITS: Readonly<Record<string, string>> = { string: 'character', array: 'item' };

/** Too little, too much, too few or too many. */
export const wrongSize = (here: Case, issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Diagnostic => {
  // A schema that has something better to say than the library has said it.
  if (!/^(Too small|Too big)/.test(issue.message)) return invalid(here, issue.message);
  const value = dataAt(here.document.data, here.path);
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const bound = issue.code === 'too_small' ? 'at least' : 'at most';
  const unit = UNITS[issue.origin];
  if (unit === undefined) return invalid(here, `the number has to be ${bound} ${limit}; here it is ${String(value)}.`);
  const actual = Array.isArray(value) || typeof value === 'string' ? value.length : 0;
  return invalid(
    here,
    `${limit === 1 ? 'there has to be' : 'there have to be'} ${bound} ${counted(limit, unit)}; here it is ${actual}.`,
  );
};
