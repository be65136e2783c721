import { diagnose, type Report } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import type { Path, YamlDocument } from '../source/yaml.ts';
import { clip, dataAt, isRecord } from './data.ts';

/** Data of a file laid over the data of what it extends: keys join, everything else is replaced. */
export const lay = (over: unknown, under: unknown): unknown => {
  if (!isRecord(over) || !isRecord(under)) return over;
  const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
  return Object.fromEntries([...keys].map((key) => [key, Object.hasOwn(over, key) ? lay(over[key], under[key]) : under[key]]));
};

const parentOf = (document: YamlDocument): string | undefined => {
  const parent = dataAt(document.data, ['extends']);
  return typeof parent === 'string' ? parent : undefined;
};

/** The file of a chain that holds most of a path; the one nearest to the reader where several do. */
const holderOf = (chain: readonly YamlDocument[], path: Path): YamlDocument | undefined => {
  for (let length = path.length; length > 0; length--) {
    const holder = chain.find(({ data }) => dataAt(data, path.slice(0, length)) !== undefined);
    if (holder) return holder;
  }
  return chain[0];
};

/** What a parent is called, and what it extends itself, is not passed on. */
const withoutOwn = (data: unknown): unknown =>
  isRecord(data) ? Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'id' && key !== 'extends')) : data;

/** Merges a chain of documents, child first, into one that finds each piece in the file that says it. */
const merge = (document: YamlDocument, ancestors: readonly YamlDocument[]): YamlDocument => {
  const chain = [document, ...ancestors];
  return {
    source: document.source,
    cuts: chain.flatMap(({ cuts }) => cuts),
    data: chain.map(({ data }) => data).reduceRight((under, over) => lay(over, withoutOwn(under))),
    spotAt: (path) => (holderOf(chain, path) ?? document).spotAt(path),
    keySpotAt: (path) => (holderOf(chain, path) ?? document).keySpotAt(path),
  };
};

/**
 * Fills in what a document takes from those it extends. `undefined` when the chain is broken: a circle and
 * an unknown parent are reported, an unreadable parent has been.
 */
export const extend = (
  id: string,
  documents: ReadonlyMap<string, YamlDocument | undefined>,
  report: Report,
): YamlDocument | undefined => {
  const start = documents.get(id);
  if (!start) return undefined;
  const ancestors: YamlDocument[] = [];
  const seen = [id];
  for (let here = start, next = parentOf(here); next !== undefined; next = parentOf(here)) {
    if (seen.includes(next)) {
      // Only who stands in the circle is told; who merely extends one of its members would say it again.
      const message = `This makes a circle: ${[...seen, next].join(' extends ')}.`;
      if (next === id) report(diagnose('read/circular-extends', { message, at: start.spotAt(['extends']) }));
      return undefined;
    }
    if (!documents.has(next)) {
      const others = [...documents.keys()].filter((name) => name !== id);
      const message = `"${clip(next)}" is extended here, and there is no such thing.`;
      report(diagnose('read/unknown-reference', { message, at: here.spotAt(['extends']), hint: suggest(next, others) }));
      return undefined;
    }
    const parent = documents.get(next);
    if (!parent) return undefined;
    seen.push(next);
    ancestors.push(parent);
    here = parent;
  }
  return merge(start, ancestors);
};
