import type { SourceText, Spot } from './text.ts';

/** A way into YAML data: keys and indexes from the top. */
export type Path = readonly (string | number)[];

/** YAML data that remembers where each piece of it stands. */
export type YamlDocument = {
  readonly source: SourceText;
  /** Plain data: objects, arrays, strings, numbers, booleans, null. */
  readonly data: unknown;
  /** Where the value at a path stands; the nearest enclosing piece where there is none. */
  readonly spotAt: (path: Path) => Spot;
  /** Where the key that leads to a path stands. */
  readonly keySpotAt: (path: Path) => Spot;
};
