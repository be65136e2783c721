import type { Range } from '../source/spans.ts';
import type { SourceText } from '../source/text.ts';

/** What something is called in a template, and where. */
export type NamedRange = readonly [name: string, start: number, end: number];

/** Where the pieces of one template stand in its text. */
export type TemplateMarks = {
  /** Start tags, by the number stamped into them. */
  readonly tags: readonly Range[];
  /** Calls and fields, by the number that is handed along with them. */
  readonly calls: readonly NamedRange[];
  /** The partials that it calls. */
  readonly partials: readonly NamedRange[];
};

/** A template that was read before: what runs it, as long as templates may call the same helpers. */
export type PrecompiledTemplate = TemplateMarks & {
  /** Different for every template; begins with a letter. */
  readonly id: string;
  /** The names of the helpers that it was read for. */
  readonly helpers: string;
  /** What Handlebars has made of it. */
  readonly program: object;
};

/** A template: its text, and what was made of it before. Places point at the text alone, which goes from thread to thread. */
export type Template = { readonly source: SourceText; readonly precompiled?: PrecompiledTemplate };
