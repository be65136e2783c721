import type { Span } from '../source/text.ts';
import type { CellUse, LeafId, PageOf } from './definition.ts';
import type { Audience } from './field.ts';

/** Where a piece of a manuscript comes from, so that a complaint about it reaches the person who can mend it. */
export type Origin = {
  /** The YAML that its words stand in; null for words that are computed. */
  readonly words: Span | null;
  /** The tag of the template that placed it. */
  readonly placed: Span;
};

/** Words within a paragraph. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly origin: Origin }
  | { readonly kind: 'em' | 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'span'; readonly language: string | null; readonly children: readonly Inline[] }
  | { readonly kind: 'folio'; readonly of: 'here' | 'last' | PageOf };

type Common = { readonly id: LeafId; readonly origin: Origin; readonly language: string | null };

/** A heading; levels descend one at a time, whatever its `look`. A `quiet` one stays out of the outline. */
export type Heading = Common & {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly look: string | null;
  readonly inlines: readonly Inline[];
  readonly quiet: boolean;
};
/** A paragraph; `look` names a style of the theme. */
export type Paragraph = Common & {
  readonly kind: 'paragraph';
  readonly look: string;
  readonly align: 'left' | 'center' | 'right';
  readonly inlines: readonly Inline[];
};
/** A list; `look` tells how tight it is set. */
export type List = Common & {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly look: string;
  readonly items: readonly ListItem[];
};
/** One item of a list. */
export type ListItem = Common & { readonly children: readonly ManuscriptNode[] };
/** A plain table: rows of cells. */
export type Table = Common & {
  readonly kind: 'table';
  readonly summary: string;
  readonly shares: readonly number[];
  readonly rows: readonly TableRow[];
};
/** One row of a plain table. */
export type TableRow = { readonly head: boolean; readonly cells: readonly TableCell[] };
/** One cell of a plain table. */
export type TableCell = Common & {
  readonly head: 'column' | 'row' | null;
  readonly span: number;
  /** Of a heading: what the cells of its column are, and whether they say that themselves. */
  readonly is?: CellUse;
  readonly plain?: boolean;
  readonly children: readonly ManuscriptNode[];
};
/** A picture; `logo` is the brand's. */
export type Figure = Common & {
  readonly kind: 'figure';
  readonly picture: 'logo';
  readonly alt: string | null;
  readonly height: number | null;
  readonly align: 'left' | 'center' | 'right';
};

/** The words of an attribute: a leaf of their own, named after the element's and the attribute. */
export type AttributeWords = Common & {
  /** True for words that are said to those who hear the page, and drawn nowhere. */
  readonly isSpoken: boolean;
  readonly text: string;
  readonly inlines: readonly Inline[];
};

/** One of our elements: what it is, its attributes as its own schema left them, and what it holds. */
export type ElementNode<A extends object = Readonly<Record<string, unknown>>> = Common & {
  readonly kind: 'element';
  readonly name: string;
  /** The output of its tag's schema: numbers as numbers, words as `AttributeWords`. */
  readonly attributes: A;
  /** The words among its attributes, in the order in which its tag names them. */
  readonly words: readonly AttributeWords[];
  /** Blocks it holds, in order; empty where it holds words only. */
  readonly children: readonly ManuscriptNode[];
  /** Words it holds; empty where it holds blocks. */
  readonly inlines: readonly Inline[];
};

/** A block of a manuscript. */
export type ManuscriptNode = Heading | Paragraph | List | Table | Figure | ElementNode;

/**
 * A document before it has a look: a semantic tree whose every leaf has a stable id and an origin.
 * It is the same for every paper, brand and edition that prints the same words.
 */
export type Manuscript = {
  readonly title: string;
  readonly subject: string;
  readonly language: string;
  readonly audience: Audience;
  /** Left, middle and right of the running head and foot. */
  readonly header: readonly Paragraph[];
  readonly footer: readonly Paragraph[];
  readonly body: readonly ManuscriptNode[];
};
