import type { TemplateMarks } from '../../model/standing-template.ts';
import type { SourceText, Spot } from '../../source/text.ts';

/** The marks of every template that an engine has read. */
export type Shelf = Map<string, { readonly source: SourceText; readonly marks: TemplateMarks }>;

/** What a stamp stands for: the marks of its template, and a number among them. */
const markedBy = (shelf: Shelf, stamp: unknown) => {
  const [id = '', number] = typeof stamp === 'string' ? stamp.split(':') : [];
  const known = shelf.get(id);
  return known && { ...known, number: Number(number) };
};

/** What is called or asked for where a stamp stands. */
export const callAt = (shelf: Shelf, stamp: unknown): { readonly name: string; readonly at: Spot } => {
  const marked = markedBy(shelf, stamp);
  const [name, start, end] = marked?.marks.calls[marked.number] ?? ['', 0, 0];
  return { name, at: { source: marked?.source ?? { file: 'template', text: '' }, start, end } };
};

/** Where a start tag with a stamp stands. */
export const tagAt = (shelf: Shelf, stamp: unknown): Spot | undefined => {
  const marked = markedBy(shelf, stamp);
  const range = marked?.marks.tags[marked.number];
  return marked && range && { source: marked.source, start: range[0], end: range[1] };
};
