import type { Size } from '../../geometry/units.ts';
import type { LeafId, Role } from '../../model/definition.ts';

/** What a part of the logical structure may be: PDF's standard structure types, as far as we use them. */
export type PartRole = Role | 'Document' | 'Link' | 'Span' | 'Reference';

/** Content of a part that was painted: the number of its marked content on a page (pages count from 0). */
export type Painted = { readonly kind: 'painted'; readonly page: number; readonly mcid: number };

/** An annotation that belongs to a part: the number of its object in the file, and its page. */
export type Annotated = { readonly kind: 'annotated'; readonly page: number; readonly object: number };

/** Left, bottom, right and top edge on the page, counted from its lower left corner. */
export type Bounds = readonly [left: number, bottom: number, right: number, top: number];

/** What a part is beside its role. */
export type StructureFacts = {
  readonly leaf?: LeafId | undefined;
  /** What is said in place of a picture. */
  readonly alt?: string | undefined;
  /** What a table is, for those who hear it. */
  readonly summary?: string | undefined;
  readonly scope?: 'Column' | 'Row' | undefined;
  /** How many columns a cell takes. */
  readonly span?: number | undefined;
  readonly numbering?: 'Decimal' | 'Disc' | undefined;
  /** BCP 47: the language of what it holds. */
  readonly language?: string | undefined;
  /** Where a link leads. */
  readonly link?: string | undefined;
};

/**
 * A part of the logical structure of a document, in reading order: what becomes a structure element. It is grown
 * while blocks are set, and gets its content while pages are drawn.
 */
export type Part = StructureFacts & {
  role: PartRole;
  readonly kind: 'part';
  readonly parent: Part | undefined;
  kids: (Part | Painted | Annotated)[];
  /** The part that this one was merged into. */
  into: Part | undefined;
  /** How many pieces of it were set, and how many were drawn. */
  set: number;
  drawn: number;
  /** Whether more may be drawn than was set: lines to write on that fill a page. */
  readonly grows: boolean;
  bounds: Bounds | undefined;
  /** The words of a link, for who meets it alone. */
  words: string;
  /** The number of its object in the file, once it is written. */
  object: number;
};

/** A part that stands nowhere yet. */
export const newPart = (role: PartRole, parent: Part | undefined, facts: StructureFacts = {}, grows = false): Part => ({
  // Every field by name: parts are many, and objects of one shape are quick.
  leaf: facts.leaf,
  alt: facts.alt,
  summary: facts.summary,
  scope: facts.scope,
  span: facts.span,
  numbering: facts.numbering,
  link: facts.link,
  kind: 'part',
  role,
  parent,
  kids: [],
  into: undefined,
  set: 0,
  drawn: 0,
  grows,
  bounds: undefined,
  words: '',
  object: 0,
  language: facts.language ?? parent?.language,
});

/** The whole document. */
export const newRoot = (language: string): Part => newPart('Document', undefined, { language });

/** Adds a part at the end of another. */
export const addPart = (parent: Part, role: PartRole, facts: StructureFacts = {}): Part => {
  const part = newPart(role, parent, facts);
  parent.kids.push(part);
  return part;
};

/** The parts directly inside a part. */
export const partsIn = (part: Part): readonly Part[] => part.kids.filter((kid): kid is Part => kid.kind === 'part');

/** Calls `visit` for a part and everything below it, in reading order. */
export const walkParts = (part: Part, visit: (part: Part) => void): void => {
  visit(part);
  for (const kid of part.kids) if (kid.kind === 'part') walkParts(kid, visit);
};

/**
 * Where a piece stands on a page of this size, given the place of its top left corner, how far the page was moved, and
 * the point about which the piece is turned where it stands on its head.
 */
export const boundsOf = (
  page: Size,
  slug: number,
  x: number,
  y: number,
  { width, height }: Size,
  turned?: { readonly x: number; readonly y: number },
): Bounds => {
  const left = turned === undefined ? x : 2 * turned.x - x - width;
  const top = turned === undefined ? y : 2 * turned.y - y - height;
  return [slug + left, slug + page.height - top - height, slug + left + width, slug + page.height - top];
};
