import { printsItself } from '../words.ts';

/**
 * A field of a value: its own and nobody else's, and never a function. Words, numbers and text have none; what is not there
 * is undefined.
 */
export const fieldOf = (value: unknown, name: string): unknown => {
  if (typeof value !== 'object' || value === null || printsItself(value) || !Object.hasOwn(value, name)) return undefined;
  const field = (value as Readonly<Record<string, unknown>>)[name];
  return typeof field === 'function' ? undefined : field;
};

/** What a value is that cannot be printed, in words; undefined for one that can. */
export const unprintable = (value: unknown): string | undefined => {
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'no number';
  if (typeof value !== 'object' || value === null || printsItself(value)) return undefined;
  return Array.isArray(value) ? 'a list' : 'a group of fields';
};

/** Empty for a template: nothing, `false`, no letters, an empty list. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0);
