import type { z } from 'zod';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest, suggest } from '../diagnostics/nearest.ts';
import type { Path, YamlDocument } from '../source/yaml.ts';
import { dataAt, describe, isRecord } from './data.ts';
import { descriptionAt, knownKeys, unionValues } from './schema-walk.ts';

type Issue = z.core.$ZodIssue;
type Case = { readonly schema: z.ZodType; readonly document: YamlDocument; readonly path: Path };

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, each item behind "- "',
  object: 'keys with values',
  record: 'keys with values',
};

/** What a schema found wrong, with the places and in the words of the file's author. */
export const diagnoseIssues = (schema: z.ZodType, document: YamlDocument, issues: readonly Issue[]): readonly Diagnostic[] => {
  const misspelled = issues.flatMap((issue) => meantKeys(schema, document, issue));
  return issues
    .filter((issue) => !misspelled.includes(JSON.stringify(issue.path)))
    .flatMap((issue) => diagnoseIssue(schema, document, issue));
};

/** The paths of keys that are there, but for their spelling: that they are missing as well is no second mistake. */
const meantKeys = (schema: z.ZodType, document: YamlDocument, issue: Issue): readonly string[] => {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  return issue.keys.flatMap((key) => {
    const meant = nearest(key, freeKeys(schema, document, path));
    return meant === undefined ? [] : [JSON.stringify([...path, meant])];
  });
};

const freeKeys = (schema: z.ZodType, document: YamlDocument, path: Path): readonly string[] =>
  knownKeys(schema, path, document.data).filter((name) => dataAt(document.data, [...path, name]) === undefined);

const diagnoseIssue = (schema: z.ZodType, document: YamlDocument, issue: Issue): readonly Diagnostic[] => {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const here: Case = { schema, document, path };
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(here, key));
  if (isAbsent(here)) return [missingKey(here)];
  if (issue.code === 'invalid_union') return unionIssue(here, issue);
  return [oneIssue(here, issue)];
};

const oneIssue = (here: Case, issue: Exclude<Issue, { code: 'unrecognized_keys' | 'invalid_union' }>): Diagnostic => {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(here, EXPECTED[issue.expected] ?? issue.expected);
    case 'invalid_value':
      return unknownValue(here, issue.values.map(String));
    case 'too_small':
    case 'too_big':
      return invalid(here, issue, sizeMessage(here, issue));
    default:
      return invalid(here, issue);
  }
};

/** A key is absent where the piece around it is there, and has no such key. */
const isAbsent = ({ document, path }: Case): boolean =>
  path.length > 0 && dataAt(document.data, path) === undefined && isRecord(dataAt(document.data, path.slice(0, -1)));

const nameOf = (path: Path): string => {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last === 'string') return `\`${last}\``;
  return `Item ${last + 1} of ${path.length > 1 ? nameOf(path.slice(0, -1)) : 'the list'}`;
};

const unknownKey = ({ schema, document, path }: Case, key: string): Diagnostic => {
  const meant = nearest(key, freeKeys(schema, document, path));
  const hint = meant === undefined ? suggest(key, knownKeys(schema, path, document.data)) : `Did you mean "${meant}"?`;
  return diagnose('read/unknown-key', {
    message: `\`${key}\` is no key that is known here.`,
    at: document.keySpotAt([...path, key]),
    hint,
  });
};

const missingKey = ({ schema, document, path }: Case): Diagnostic => {
  const about = descriptionAt(schema, path, document.data);
  const parent = path.slice(0, -1);
  const where = parent.length === 0 ? 'this file' : nameOf(parent).replace(/^I/, 'i');
  return diagnose('read/missing-key', {
    message: `${nameOf(path)} is missing from ${where}.`,
    at: document.keySpotAt(parent),
    hint: about === undefined ? undefined : `Add ${nameOf(path)}: ${about}`,
  });
};

const wrongType = ({ document, path }: Case, expected: string): Diagnostic => {
  const value = dataAt(document.data, path);
  const at = document.spotAt(path);
  if (path.length === 0 && value === null) return diagnose('read/wrong-type', { message: 'The file is empty.', at });
  const quotable = expected === 'text' && (typeof value === 'number' || typeof value === 'boolean');
  const written = at.source.text.slice(at.start, at.end);
  return diagnose('read/wrong-type', {
    message: `${nameOf(path)} has to be ${expected}; here stands ${describe(value)}.`,
    at,
    hint: quotable ? `Put it in quotation marks: "${written}".` : undefined,
  });
};

const unknownValue = ({ document, path }: Case, allowed: readonly string[]): Diagnostic => {
  const value = dataAt(document.data, path);
  const choices = allowed.length > 1 ? `one of ${allowed.join(', ')}` : String(allowed[0]);
  return diagnose('read/unknown-value', {
    message: `${nameOf(path)} has to be ${choices}; here stands ${typeof value === 'string' ? `"${value}"` : describe(value)}.`,
    at: document.spotAt(path),
    hint: typeof value === 'string' ? suggest(value, allowed) : undefined,
  });
};

const invalid = ({ document, path }: Case, issue: Issue, message = issue.message): Diagnostic =>
  diagnose('read/invalid-value', { message: `${nameOf(path)}: ${message}`, at: document.spotAt(path) });

const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' items' };

const sizeMessage = ({ document, path }: Case, issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string => {
  // A schema that has something better to say than the library has said it.
  if (!/^(Too small|Too big)/.test(issue.message)) return issue.message;
  const value = dataAt(document.data, path);
  const limit = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  const actual = Array.isArray(value) || typeof value === 'string' ? value.length : String(value);
  return `there have to be ${limit}${UNITS[issue.origin] ?? ''}; here it is ${actual}.`.replace(
    /^there have to be/,
    UNITS[issue.origin] ? 'there have to be' : 'the number has to be',
  );
};

const unionIssue = (here: Case, issue: z.core.$ZodIssueInvalidUnion): readonly Diagnostic[] => {
  const { schema, document, path } = here;
  if (issue.discriminator !== undefined) {
    const parent = path.at(-1) === issue.discriminator ? path.slice(0, -1) : path;
    const field = [...parent, issue.discriminator];
    if (dataAt(document.data, field) === undefined) return [missingKey({ ...here, path: field })];
    return [unknownValue({ ...here, path: field }, unionValues(schema, parent, document.data, issue.discriminator))];
  }
  const value = dataAt(document.data, path);
  // The branch that took the value for its own sort and found fault inside it.
  const branch = issue.errors.find((found) => found.every((inner) => inner.code !== 'invalid_type' || inner.path.length > 0));
  if (!branch) return [wrongType(here, typeof value === 'object' ? 'text' : 'text, or keys with values')];
  return branch.flatMap((inner) => diagnoseIssue(schema, document, { ...inner, path: [...path, ...inner.path] }));
};
