import { keyAt, spansOf, valueAt, type Path, type Spans } from './spans.ts';
import type { SourceText, Span } from './text.ts';
import { composeYaml } from './yaml-composed.ts';
import type { SuspectComment } from './yaml-cuts.ts';
import type { YamlProblem } from './yaml-problem.ts';

export type { Path } from './spans.ts';

/** YAML data that remembers where each piece of it stands. */
export type YamlDocument = {
  readonly source: SourceText;
  /** Plain data: objects, arrays, strings, numbers, booleans, null. */
  readonly data: unknown;
  /** Where the value at a path stands; the nearest enclosing piece where there is none. */
  readonly spanAt: (path: Path) => Span;
  /** Where the key that leads to a path stands. */
  readonly keySpanAt: (path: Path) => Span;
  /** Comments that may have been meant as text; each in its source, for a document may be laid over another. */
  readonly cuts: readonly CutText[];
  /** The files that it is laid over, the nearest first; absent for a document of one file. */
  readonly under?: readonly SourceText[];
  /** What it took away of those; absent for a document of one file. */
  readonly removed?: readonly RemovedPiece[];
};

/** A piece that a document takes away of the one below it: its id or key, and the path and the place at which that is said. */
export type RemovedPiece = { readonly id: string; readonly path: Path; readonly at: Span };

/** A comment that may have been meant as text, in its source. */
export type CutText = { readonly source: SourceText; readonly cut: SuspectComment };

export { lookAlikeIn, structureHidden } from './look-alikes.ts';
export { cutProblem, type SuspectComment as Cut } from './yaml-cuts.ts';
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
  return { document: documentOf(source, whole.data, () => spansOf(whole.tree), cuts), problems };
};

/** What a text says and where it says it: enough to make its document again without parsing it. */
export type PrecompiledYaml = { readonly data: unknown; readonly spans: Spans | null };

/** Reads a text that will be asked for again; undefined where there is something to be told about it. */
export const precompileYaml = (source: SourceText): PrecompiledYaml | undefined => {
  const { problems, whole, cuts } = composeYaml(source);
  return whole === undefined || problems.length > 0 || cuts.length > 0
    ? undefined
    : { data: whole.data, spans: spansOf(whole.tree) };
};

/** The document of a text that was read before. */
export const documentFrom = (source: SourceText, { data, spans }: PrecompiledYaml): YamlDocument =>
  documentOf(source, data, () => spans, []);

/** A document from its data and from what finds its places, which is asked once at most. */
const documentOf = (
  source: SourceText,
  data: unknown,
  find: () => Spans | null,
  cuts: readonly SuspectComment[],
): YamlDocument => {
  let found: { readonly spans: Spans | null } | undefined;
  const spans = (): Spans | null => (found ??= { spans: find() }).spans;
  const spanOf = ([start, end]: Spans = [0, 0]): Span => ({ source, start, end: Math.max(start, end) });
  return {
    source,
    data,
    cuts: cuts.map((cut) => ({ source, cut })),
    spanAt: (path) => spanOf(valueAt(spans(), path) ?? undefined),
    keySpanAt: (path) => spanOf(keyAt(spans(), path) ?? undefined),
  };
};
