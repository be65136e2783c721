import type { Pt, Size } from '../geometry/units.ts';
import type {
  Color,
  Field,
  FolioRun,
  Frame,
  LeafId,
  Mark,
  Picture,
  Role,
  RunningHead,
  SheetSide,
  Stroke,
} from '../model/definition.ts';
import type { Span } from '../source/text.ts';
import type { Face } from './measure/face.ts';
import type { Part } from './structure/part.ts';

/** A stretch of a set line in one style. */
export type GlyphRun = {
  readonly text: string;
  readonly width: Pt;
  readonly face: Face;
  readonly size: Pt;
  readonly color: Color;
  readonly underline: boolean;
  readonly link: string | undefined;
  readonly language: string | undefined;
  /** A page number to be filled in; `text` only reserves its width. */
  readonly folio: FolioRun['of'] | undefined;
};

/** One line of text, broken off and measured. */
export type SetLine = {
  readonly segments: readonly GlyphRun[];
  readonly width: Pt;
  /** What stood where it was broken off: a space that is not drawn, or nothing but the hyphen that is. */
  readonly ending?: 'space' | 'hyphen' | undefined;
  /** True where it ends within a word that is wider than a line. */
  readonly isCut?: boolean;
};

/** The point about which something is turned by half a turn, so that it stands on its head. */
export type Pivot = { readonly x: Pt; readonly y: Pt };

/** What a piece is and says, for those who cannot see it; kept for tags. */
export type Tag = {
  readonly leaf?: LeafId | undefined;
  readonly role?: Role | undefined;
  readonly language?: string | undefined;
  /** Drawn for the eye only: furniture, rules, repeated heads. */
  readonly artifact: boolean;
  /** Head or foot of the page, where it is that. */
  readonly furniture?: 'Header' | 'Footer' | undefined;
  /** Where it is turned about; its own place is told as if it were not. */
  readonly turned?: Pivot | undefined;
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
  Size & {
    readonly kind: 'picture';
    readonly x: Pt;
    readonly y: Pt;
    readonly picture: Picture;
    readonly alt: string | null;
    readonly at?: Span | undefined;
  };

/** A strip along the fore edge of its page. */
export type PlacedEdge = Tag & { readonly kind: 'edge'; readonly strip: Pt; readonly color: Color };

/** A field as it was set: the same for each of the lines that make it. */
export type SetField = { readonly field: Field; readonly isLong: boolean; readonly part: Part };

/** A place to type or to check in, or one line of it. */
export type PlacedField = Tag &
  Size & {
    readonly kind: 'field';
    readonly x: Pt;
    readonly y: Pt;
    readonly set: SetField;
    /** What is drawn round it, once its lines have been gathered. */
    readonly outline?: Stroke | undefined;
  };

/** Anything at its place on a page; lengths count from the sheet's top left corner. */
export type Placed = PlacedText | PlacedRule | PlacedFrame | PlacedMark | PlacedPicture | PlacedEdge | PlacedField;

/** The beginning of a leaf, or an entry of the outline, at its place. */
export type PlacedAnchor = {
  readonly leaf: LeafId | undefined;
  readonly outline: { readonly title: string; readonly depth: number } | undefined;
  readonly running?: RunningHead;
  readonly x: Pt;
  readonly y: Pt;
};

/** A finished page. */
export type PlacedPage = {
  readonly number: number;
  readonly pieces: readonly Placed[];
  readonly anchors: readonly PlacedAnchor[];
  /** The side that it is of a sheet of fixed places, which has no head and no foot. */
  readonly side?: SheetSide;
  /** Nothing of the document stands on it: it is left over before a right-hand opening, or fills the last sheet. */
  readonly isLeft?: boolean;
  /** Its foot may stay blank: something on it takes all the height there is, or what follows had to begin on a right-hand page. */
  readonly isFree?: boolean;
};
