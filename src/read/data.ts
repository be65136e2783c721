import { isRecord } from '../source/record.ts';
import type { Path } from '../source/yaml.ts';

/** The piece of plain data at a path; `undefined` where there is none. */
export const dataAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((here, step) => {
    if (Array.isArray(here)) return typeof step === 'number' ? (here as readonly unknown[])[step] : undefined;
    return isRecord(here) && Object.hasOwn(here, step) ? here[step] : undefined;
  }, data);

/** Calls back for every piece of plain data, top down. */
export const walkData = (data: unknown, visit: (value: unknown, path: Path) => void, path: Path = []): void => {
  visit(data, path);
  if (Array.isArray(data)) data.forEach((item, index) => walkData(item, visit, [...path, index]));
  else if (isRecord(data)) for (const [key, value] of Object.entries(data)) walkData(value, visit, [...path, key]);
};

/** A value in the words of people who write YAML. */
export const describe = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys with values';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return value ? 'yes or no (true)' : 'yes or no (false)';
  return typeof value === 'number' ? `a number (${String(value)})` : typeof value;
};

const LONGEST_QUOTED = 80;

/** What somebody wrote, short enough to be quoted in a message. */
export const clip = (text: string): string => (text.length <= LONGEST_QUOTED ? text : `${text.slice(0, LONGEST_QUOTED)}…`);
