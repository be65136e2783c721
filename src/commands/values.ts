import type { Loaded } from '../model/curriculum.ts';

/** What was loaded, in the order of its ids. */
export const valuesOf = <T>(things: ReadonlyMap<string, Loaded<T>>): readonly T[] =>
  [...things].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { value }]) => value);
