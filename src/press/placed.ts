import type { Pt, Size } from '../geometry/units.ts';
import type { Colour, FolioRun, Frame, LeafId, Mark, Picture, Role, Stroke } from '../model/definition.ts';
import type { Face } from './measure/face.ts';
import type { Part } from './structure/part.ts';

/** A stretch of a set line in one style. */
export type Segment = {
  readonly text: string;
  readonly width: Pt;
  readonly face: Face;
  readonly size: Pt;
  readonly colour: Colour;
  readonly underline: boolean;
  readonly link: string | undefined;
  readonly language: string | undefined;
  /** A page number to be filled in; `text` only reserves its width. */
  readonly folio: FolioRun['of'] | undefined;
};

/** One line of text, broken off and measured. */
export type SetLine = {
  readonly segments: readonly Segment[];
  readonly width: Pt;
  /** What stood where it was broken off: a space that is not drawn, or nothing but the hyphen that is. */
  readonly ending?: 'space' | 'hyphen' | undefined;
};

/** What a piece is and says, for those who cannot see it; kept for tags. */
export type Tag = {
  readonly leaf?: LeafId | undefined;
  readonly role?: Role | undefined;
  readonly language?: string | undefined;
  /** Drawn for the eye only: furniture, rules, repeated heads. */
  readonly artifact: boolean;
  /** Head or foot of the page, where it is that. */
  readonly furniture?: 'Header' | 'Footer' | undefined;
  /** What it is part of in the logical structure; counted when it is drawn. */
  readonly part?: Part | undefined;
};

/** A line of text at its place. */
export type PlacedText = Tag & {
  readonly kind: 'text';
  readonly x: Pt;
  readonly baseline: Pt;
  /** The width the line is aligned within. */
  readonly measure: Pt;
  readonly align: 'left' | 'center' | 'right';
  /** Dots up to the last segment, which stands flush right. */
  readonly leader: boolean;
  readonly line: SetLine;
};

/** A straight line across. */
export type PlacedRule = Tag & {
  readonly kind: 'rule';
  readonly x: Pt;
  readonly y: Pt;
  readonly length: Pt;
  readonly stroke: Stroke;
};

/** An outline round a stretch of a page. */
export type PlacedFrame = Tag & Size & { readonly kind: 'frame'; readonly x: Pt; readonly y: Pt; readonly frame: Frame };

/** A drawn shape. */
export type PlacedMark = Tag &
  Size & { readonly kind: 'mark'; readonly x: Pt; readonly y: Pt; readonly mark: Mark; readonly label?: string | undefined };

/** A picture. */
export type PlacedPicture = Tag &
  Size & { readonly kind: 'picture'; readonly x: Pt; readonly y: Pt; readonly picture: Picture; readonly alt: string | null };

/** Anything at its place on a page; lengths count from the sheet's top left corner. */
export type Placed = PlacedText | PlacedRule | PlacedFrame | PlacedMark | PlacedPicture;

/** The beginning of a leaf, or an entry of the outline, at its place. */
export type PlacedAnchor = {
  readonly leaf: LeafId | undefined;
  readonly outline: { readonly title: string; readonly depth: number } | undefined;
  readonly x: Pt;
  readonly y: Pt;
};

/** A finished page. */
export type PlacedPage = {
  readonly number: number;
  readonly pieces: readonly Placed[];
  readonly anchors: readonly PlacedAnchor[];
};
