import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { YamlDocument } from '../source/yaml.ts';
import { dataAt } from './data.ts';
import { freeKeys, invalid, isAbsent, missingKey, unknownKey, unknownValue, wrongSize, wrongType, type Case } from './faults.ts';
import { unionValues } from './schema-walk.ts';

type Issue = z.core.$ZodIssue;

/** What a schema found wrong, with the places and in the words of the file's author. */
export const diagnoseIssues = (schema: z.ZodType, document: YamlDocument, issues: readonly Issue[]): readonly Diagnostic[] => {
  const misspelled = new Set(issues.flatMap((issue) => meantKeys(schema, document, issue)));
  return issues
    .filter((issue) => !misspelled.has(JSON.stringify(issue.path)))
    .flatMap((issue) => diagnoseIssue(schema, document, issue));
};

/** The paths of keys that are there, but for their spelling: that they are missing as well is no second mistake. */
const meantKeys = (schema: z.ZodType, document: YamlDocument, issue: Issue): readonly string[] => {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  return issue.keys.flatMap((key) => {
    const meant = nearest(key, freeKeys({ schema, document, path }));
    return meant === undefined ? [] : [JSON.stringify([...path, meant])];
  });
};

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
      return wrongType(here, issue.expected);
    case 'invalid_value':
      return unknownValue(here, issue.values.map(String));
    case 'too_small':
    case 'too_big':
      return wrongSize(here, issue);
    default:
      return invalid(here, issue.message);
  }
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
  const inside = issue.errors.find((found) => found.length > 0 && found.every((inner) => inner.path.length > 0));
  const branch =
    inside ?? issue.errors.find((found) => found.every((inner) => inner.code !== 'invalid_type' || inner.path.length > 0));
  if (!branch) return [wrongType(here, typeof value === 'object' ? 'string' : 'text, or keys with values')];
  return branch.flatMap((inner) => diagnoseIssue(schema, document, { ...inner, path: [...path, ...inner.path] }));
};
