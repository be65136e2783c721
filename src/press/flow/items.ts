import type { Stroked } from './ruled.ts';
import type { Pt } from '../../geometry/units.ts';
import type { LeafId, RunningHead, SheetSide, Stroke } from '../../model/definition.ts';
import type { Pivot, Placed } from '../placed.ts';

/** Draws something whose top left corner is at a place. */
export type Draw = (x: Pt, y: Pt) => readonly Placed[];

/** A piece that is never cut. */
export type Box = {
  readonly kind: 'box';
  readonly height: Pt;
  readonly leaf: LeafId | undefined;
  readonly draw: Draw;
  /** The last of a row of lines to write on: how far apart more of them may stand where a page is to be filled. */
  readonly grow?: { readonly pitch: Pt };
};

/** Space that vanishes at the head and foot of a page. */
export type Glue = { readonly kind: 'glue'; readonly height: Pt };

/** A place where a page may end, and how badly that reads (0 is good). */
export type Break = { readonly kind: 'break'; cost: number };

/** A place where the page ends. */
export type Force = { readonly kind: 'force'; readonly side: PageSide | undefined };

/** Which page of an opened book something begins on: the right-hand or the left-hand one. */
export type PageSide = 'recto' | 'verso';

/** The beginning of something that is closed at each page's foot and opened again at the next head. */
export type Open = {
  readonly kind: 'open';
  /** Grows while the list is built, where what is inside asks for more space than the padding. */
  top: Pt;
  bottom: Pt;
  /** What surrounds it, given the stretch of page it covers. */
  readonly surround: (x: Pt, top: Pt, bottom: Pt) => readonly Placed[];
  /** What is drawn again at each head: the heading rows of a grid. */
  readonly repeat: { readonly items: Flow; readonly height: Pt } | undefined;
  /** Whether it takes all the height that is left. */
  readonly fills: boolean;
};

/** The end of the innermost open thing. */
export type Close = { readonly kind: 'close' };

/** Where a leaf or an entry of the outline begins. */
export type Anchor = {
  readonly kind: 'anchor';
  readonly leaf: LeafId | undefined;
  readonly outline: { readonly title: string; readonly depth: number } | undefined;
  /** The head of the pages from here on. */
  readonly running?: RunningHead;
};

/** A cell of a row: a flow of its own. */
export type RowCell = {
  readonly x: Pt;
  readonly top: Pt;
  readonly bottom: Pt;
  readonly align: 'top' | 'middle' | 'bottom';
  readonly items: Flow;
  readonly height: Pt;
  readonly fills: boolean;
};

/** Cells side by side. */
export type Row = {
  readonly kind: 'row';
  readonly height: Pt;
  /** Where its rules run, from where the row begins. */
  readonly ruled: readonly Stroked[];
  readonly cells: readonly RowCell[];
  readonly ruleAbove: Stroke | undefined;
  readonly ruleBelow: Stroke | undefined;
  /** How badly it reads when the row is cut, beside what each cell's own cut costs. */
  cutCost: number;
};

/** A list at its own place on a plate; one that stands on its head is turned about a point. */
export type PlateCell = { readonly x: Pt; readonly y: Pt; readonly items: Flow; readonly turned: Pivot | undefined };

/** A sheet of fixed places: as tall as a page, with lists that stand at their own places on the paper. */
export type Plate = {
  readonly kind: 'plate';
  readonly height: Pt;
  readonly side: SheetSide;
  readonly cells: readonly PlateCell[];
  /** Lies under everything. */
  readonly ground: readonly Placed[];
};

/** A piece of a vertical list. */
export type Item = Box | Glue | Break | Force | Open | Close | Anchor | Row | Plate;

/** A vertical list, from top to bottom. */
export type Flow = readonly Item[];

/** What breaking a page costs at places where it reads badly. All finite: in need, any place will do. */
export const COST = {
  /** Between two lines of a paragraph. */
  line: 3,
  /** One line of a paragraph alone, before or after; the last row of a table or the last item of a list alone overleaf. */
  widow: 150,
  /** Inside what should stay together. */
  keep: 400,
  /** Inside what should stay together and is taller than a page. */
  tallKeep: 8,
  /** After what introduces something, and after a row that heads others. */
  next: 1000,
  /** Through a row of an arrangement that is no table. */
  arrangement: 4,
  /** Through a row of a table. */
  row: 2000,
  /** Between two lines of a heading: for headings that are, with what follows, taller than a page. */
  heading: 3000,
  /** After a heading: dearer than any cut of what follows, for where the two do not fit on one page. */
  nextToHeading: 4000,
  /** A cell of a cut row that has all its content on the next page. */
  emptyCell: 200,
  /** A page that is left empty altogether; parts of it cost in proportion. */
  emptyPage: 60,
} as const;
