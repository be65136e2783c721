import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/nearest.ts';
import { hashOf } from '../../model/merge/hash.ts';
import { merge } from '../../model/merge/merge.ts';
import { without, type Piece } from '../../model/merge/piece.ts';
import type { HashClaim, MergeRules, RemovedItem, UnknownItem } from '../../model/merge/rules.ts';
import { isRecord } from '../../source/record.ts';
import type { Span } from '../../source/text.ts';
import type { Path, RemovedPiece, YamlDocument } from '../../source/yaml.ts';
import { clip } from '../data.ts';

type DocumentPiece = Piece<YamlDocument>;

const wholeOf = (document: YamlDocument): DocumentPiece => ({ data: document.data, from: document, path: [] });

/** The innermost piece on the way to a path that is known by itself, and the rest of the path. */
const resolve = (piece: DocumentPiece, path: Path): { readonly piece: DocumentPiece; readonly rest: Path } => {
  let here = piece;
  for (const [index, step] of path.entries()) {
    const next = here.inside?.get(step);
    if (next === undefined) return { piece: here, rest: path.slice(index) };
    here = next;
  }
  return { piece: here, rest: [] };
};

const spanIn = (piece: DocumentPiece, path: Path): Span => {
  const { piece: found, rest } = resolve(piece, path);
  return found.from.spanAt([...found.path, ...rest]);
};

const keySpanIn = (piece: DocumentPiece, path: Path): Span => {
  const { piece: found, rest } = resolve(piece, path);
  return found.from.keySpanAt([...found.path, ...rest]);
};

/** Two documents in one, with what the upper one took away. */
const documentOf = (
  piece: DocumentPiece,
  over: YamlDocument,
  under: YamlDocument,
  removed: NonNullable<YamlDocument['removed']>,
): YamlDocument => ({
  source: over.source,
  data: piece.data,
  cuts: [...over.cuts, ...under.cuts],
  under: [...(over.under ?? []), under.source, ...(under.under ?? [])],
  removed: [...removed, ...(over.removed ?? []), ...(under.removed ?? [])],
  spanAt: (path) => spanIn(piece, path),
  keySpanAt: (path) => keySpanIn(piece, path),
});

const tellUnknown =
  (report: Report) =>
  ({ piece, id, known }: UnknownItem<YamlDocument>): void => {
    const message = `The list that this is laid over has no other item "${clip(id)}".`;
    report(diagnose('read/unknown-reference', { message, at: piece.from.spanAt(piece.path), hint: suggest(id, known) }));
  };

const tellStale =
  (report: Report) =>
  ({ over, under, claimed }: HashClaim<YamlDocument>): void => {
    const hash = hashOf(under.data);
    if (claimed === hash) return;
    const message = `What this lies over has changed since "${clip(claimed)}" was written here: it is "${hash}" now.`;
    const hint = `Read ${under.from.source.file} again, bring this up to it, and write \`over: ${hash}\`.`;
    report(diagnose('read/stale-piece', { message, hint, at: over.from.spanAt([...over.path, 'over']) }));
  };

/** How a document is laid over another: which keys are not passed on, and how lists are merged. */
export type Laying = { readonly lists: MergeRules<unknown>['lists']; readonly own: readonly string[] };

/** One document made of two, which finds each piece in the file that says it; the first where there is nothing to merge. */
export const mergeDocuments = (over: YamlDocument, under: YamlDocument, { lists, own }: Laying, report: Report): YamlDocument => {
  if (!isRecord(over.data) || !isRecord(under.data)) return over;
  const removed: RemovedPiece[] = [];
  const onRemove = ({ id, piece: { from, path } }: RemovedItem<YamlDocument>): void =>
    void removed.push({ id, path, at: from.spanAt(path) });
  const rules = { lists, onUnknown: tellUnknown(report), onHash: tellStale(report), onRemove };
  return documentOf(merge(wholeOf(over), without(wholeOf(under), own), rules), over, under, removed);
};

/** A document without some keys of its top level. */
export const withoutKeys = (document: YamlDocument, keys: readonly string[]): YamlDocument =>
  isRecord(document.data) ? { ...document, data: without(wholeOf(document), keys).data } : document;
