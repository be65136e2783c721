import type { TemplateMarks } from '../../model/precompiled-template.ts';
import type { SourceText, Span } from '../../source/text.ts';

/** The marks of every template that an engine has read. */
export type TemplateRegistry = Map<string, { readonly source: SourceText; readonly marks: TemplateMarks }>;

/** What a stamp stands for: the marks of its template, and a number among them. */
const markedBy = (collection: TemplateRegistry, stamp: unknown) => {
  const [id = '', number] = typeof stamp === 'string' ? stamp.split(':') : [];
  const known = collection.get(id);
  return known && { ...known, number: Number(number) };
};

/** What is called or asked for where a stamp stands. */
export const callAt = (collection: TemplateRegistry, stamp: unknown): { readonly name: string; readonly at: Span } => {
  const marked = markedBy(collection, stamp);
  const [name, start, end] = marked?.marks.calls[marked.number] ?? ['', 0, 0];
  return { name, at: { source: marked?.source ?? { file: 'template', text: '' }, start, end } };
};

/** Where a start tag with a stamp stands. */
export const tagAt = (collection: TemplateRegistry, stamp: unknown): Span | undefined => {
  const marked = markedBy(collection, stamp);
  const range = marked?.marks.tags[marked.number];
  return marked && range && { source: marked.source, start: range[0], end: range[1] };
};
