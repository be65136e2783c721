import { keyAt, spotsOf, valueAt, type Path, type Spots } from './spots.ts';
import type { SourceText, Spot } from './text.ts';
import { composeYaml } from './yaml-composed.ts';
import type { Cut } from './yaml-cuts.ts';
import type { YamlProblem } from './yaml-problem.ts';

export type { Path } from './spots.ts';

/** YAML data that remembers where each piece of it stands. */
export type YamlDocument = {
  readonly source: SourceText;
  /** Plain data: objects, arrays, strings, numbers, booleans, null. */
  readonly data: unknown;
  /** Where the value at a path stands; the nearest enclosing piece where there is none. */
  readonly spotAt: (path: Path) => Spot;
  /** Where the key that leads to a path stands. */
  readonly keySpotAt: (path: Path) => Spot;
  /** Comments that may have been meant as text; each in its source, for a document may be laid over another. */
  readonly cuts: readonly CutText[];
  /** The files that it is laid over, the nearest first; absent for a document of one file. */
  readonly under?: readonly SourceText[];
};

/** A comment that may have been meant as text, in its source. */
export type CutText = { readonly source: SourceText; readonly cut: Cut };

export { lookAlikeIn, structureHidden } from './look-alikes.ts';
export { cutProblem, type Cut } from './yaml-cuts.ts';
export type { YamlProblem, YamlProblemKind } from './yaml-problem.ts';

/** What came out of a YAML text: a document unless a problem forbids it. */
export type ParsedYaml = { readonly document?: YamlDocument; readonly problems: readonly YamlProblem[] };

/**
 * Reads YAML 1.2 (core schema) into plain data with positions.
 * Texts over 1 MB or nested deeper than 64 are refused before a document is composed, which they could bring down.
 */
export const parseYaml = (source: SourceText): ParsedYaml => {
  const { problems, whole, cuts } = composeYaml(source);
  if (whole === undefined) return { problems };
  return { document: documentOf(source, whole.data, () => spotsOf(whole.tree), cuts), problems };
};

/** What a text says and where it says it: enough to make its document again without parsing it. */
export type StandingYaml = { readonly data: unknown; readonly spots: Spots | null };

/** Reads a text that will be asked for again; undefined where there is something to be told about it. */
export const standYaml = (source: SourceText): StandingYaml | undefined => {
  const { problems, whole, cuts } = composeYaml(source);
  return whole === undefined || problems.length > 0 || cuts.length > 0
    ? undefined
    : { data: whole.data, spots: spotsOf(whole.tree) };
};

/** The document of a text that was read before. */
export const documentFrom = (source: SourceText, { data, spots }: StandingYaml): YamlDocument =>
  documentOf(source, data, () => spots, []);

/** A document from its data and from what finds its places, which is asked once at most. */
const documentOf = (source: SourceText, data: unknown, find: () => Spots | null, cuts: readonly Cut[]): YamlDocument => {
  let found: { readonly spots: Spots | null } | undefined;
  const spots = (): Spots | null => (found ??= { spots: find() }).spots;
  const spotOf = ([start, end]: Spots = [0, 0]): Spot => ({ source, start, end: Math.max(start, end) });
  return {
    source,
    data,
    cuts: cuts.map((cut) => ({ source, cut })),
    spotAt: (path) => spotOf(valueAt(spots(), path) ?? undefined),
    keySpotAt: (path) => spotOf(keyAt(spots(), path) ?? undefined),
  };
};
