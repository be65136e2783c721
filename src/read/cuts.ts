import type { z } from 'zod';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceText, Span } from '../source/text.ts';
import { cutProblem, type Cut, type CutText, type Path, type YamlDocument } from '../source/yaml.ts';
import { walkData } from './data.ts';
import { schemaAt, textOf } from './schema-walk.ts';

/** A comment that has eaten the text of a field, or a part of it. */
export type CutField = { readonly path: Path; readonly diagnostic: Diagnostic };

const BEHIND_KEY = /[ \t]*[:-]?[ \t]+/y;

/** Where the text would begin of a field that is empty. */
const emptyAt = ({ source, end }: Span): number => {
  BEHIND_KEY.lastIndex = end;
  return BEHIND_KEY.test(source.text) ? BEHIND_KEY.lastIndex : end;
};

/** Finds the comment that stands where the value of a field ends, or in its place. */
const finder = ({ cuts, spanAt, keySpanAt }: YamlDocument) => {
  const bySource = new Map<SourceText, Map<number, Cut>>();
  for (const { source, cut } of cuts) {
    const own = bySource.get(source) ?? new Map<number, Cut>();
    bySource.set(source, own.set(cut.from ?? cut.start, cut));
  }
  return (path: Path, value: unknown): CutText | undefined => {
    const span = value === null ? keySpanAt(path) : spanAt(path);
    const cut = bySource.get(span.source)?.get(value === null ? emptyAt(span) : span.start);
    return cut === undefined || (cut.from === null) !== (value === null) ? undefined : { source: span.source, cut };
  };
};

/** Whether what a comment holds was meant: words may hold a "#", and some values begin with one. */
const isMeant = (schema: z.core.$ZodType, value: unknown, { source, cut }: CutText): boolean => {
  const text = textOf(schema);
  if (text === undefined) return false;
  return text.isWords || (value === null && text.takes(source.text.slice(cut.start, cut.end).trim().split(/\s/)[0] ?? ''));
};

/** The fields whose text a comment has eaten: words, which may hold a "#", and colors, which begin with one. */
export const cutFields = (schema: z.ZodType, document: YamlDocument): readonly CutField[] => {
  if (document.cuts.length === 0) return [];
  const find = finder(document);
  const found: CutField[] = [];
  walkData(document.data, (value, path) => {
    if (typeof value === 'object' && value !== null) return;
    const eaten = find(path, value);
    const field = eaten && schemaAt(schema, path, document.data);
    if (eaten === undefined || field === undefined || !isMeant(field, value, eaten)) return;
    const { message, hint, start, end } = cutProblem(eaten.source.text, eaten.cut);
    found.push({
      path,
      diagnostic: diagnose('read/swallowed-comment', { message, hint, at: { source: eaten.source, start, end } }),
    });
  });
  return found;
};
