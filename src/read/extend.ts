import { diagnose, type Report } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import type { YamlDocument } from '../source/yaml.ts';
import { clip, dataAt } from './data.ts';
import { mergeDocuments, type Laying } from './merge/documents.ts';

const parentOf = (document: YamlDocument): string | undefined => {
  const parent = dataAt(document.data, ['extends']);
  return typeof parent === 'string' ? parent : undefined;
};

/** What a parent is called, and what it extends itself, is not passed on; lists are the child's own where it has any. */
const INHERITED: Laying = { lists: 'whole', own: ['id', 'extends'] };

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
      if (next === id) report(diagnose('read/circular-extends', { message, at: start.spanAt(['extends']) }));
      return undefined;
    }
    if (!documents.has(next)) {
      const others = [...documents.keys()].filter((name) => name !== id);
      const message = `"${clip(next)}" is extended here, and there is no such thing.`;
      report(diagnose('read/unknown-reference', { message, at: here.spanAt(['extends']), hint: suggest(next, others) }));
      return undefined;
    }
    const parent = documents.get(next);
    if (!parent) return undefined;
    seen.push(next);
    ancestors.push(parent);
    here = parent;
  }
  return [start, ...ancestors].reduceRight((under, over) => mergeDocuments(over, under, INHERITED, report));
};
