import type { Insets, Pt, Size } from '../../geometry/units.ts';
import type { Span } from '../../source/text.ts';
import type {
  EdgeBlock,
  Field,
  LinesBlock,
  Mark,
  MarkBlock,
  PictureBlock,
  Role,
  RuleBlock,
  SpaceBlock,
  Spaced,
  Stroke,
  TextBlock,
} from './pieces.ts';
import type { Color, LeafId, TextStyle } from './text.ts';

/** A line round a piece, or along some of its edges; drawn on every page the piece reaches. */
export type Frame = {
  readonly stroke: Stroke;
  readonly edges: 'all' | 'left' | 'top' | 'bottom';
  /** Corner radius, where all edges are drawn. */
  readonly radius: Pt;
  /** Paper color behind the piece, seldom used. */
  readonly fill?: Color;
};

/** Blocks one below the other. */
export type StackBlock = Spaced & {
  readonly kind: 'stack';
  readonly role?: Role;
  readonly leaf?: LeafId;
  readonly children: readonly Block[];
  readonly padding: Insets;
  readonly frame?: Frame;
  /** `together`: on one page wherever it fits on one. */
  readonly keep: 'together' | 'loose';
  readonly keepWithNext?: boolean;
  /** Begins a new page, a new right-hand page, or, where it takes two pages, a left-hand one, so that both lie open together. */
  readonly start?: 'page' | 'recto' | 'spread';
  /** What follows begins a right-hand page too: the back of its last page stays free. */
  readonly ownsLeaf?: true;
  /** Stands again at the head of each page that it goes on to, and says what it is. */
  readonly again?: TextBlock;
  /** As tall as at least this. */
  readonly minHeight?: Pt;
  /** How the items of a list (role `L`) are marked. */
  readonly numbering?: 'Decimal' | 'Disc';
  /** What is to be written in the room that the least height leaves; `field` makes it a place to type in. */
  readonly write?: { readonly label: string; readonly field?: Field };
  /** Takes all the height that is left on its page (then `minHeight` is the least it accepts). */
  readonly fillPage?: boolean;
  readonly outline?: { readonly title: string; readonly depth: number };
  /** What stands at the head and foot of its pages. */
  readonly running?: RunningHead;
  readonly language?: string;
  /** Of the marks in it that are left to check, one is meant. */
  readonly oneOf?: true;
};

/** The head and foot of the pages of a part, in place of the document's own, on right-hand and on left-hand pages. */
export type RunningHead = {
  readonly recto: readonly Block[];
  readonly verso: readonly Block[];
  /** Without one, the foot is the document's own. */
  readonly foot?: { readonly recto: readonly Block[]; readonly verso: readonly Block[] };
  /** Numbers before the lines of its pages. */
  readonly lineNumbers?: LineNumbers;
  /** A thumb tab in the outer margin; each of `count` stands lower than the one before it. */
  readonly tab?: ThumbTab;
};

/** Numbers in the margin before lines of text, from 1 on each page: how they look, and how far from the text they end. */
export type LineNumbers = { readonly style: TextStyle; readonly leading: Pt; readonly gap: Pt };

/** The name of a part in the outer margin, at a height of its own, so that the part is found from outside. */
export type ThumbTab = { readonly blocks: readonly Block[]; readonly place: number; readonly count: number };

/** How wide a column is: so many points, or a share of what is left. */
export type Track = { readonly kind: 'fixed'; readonly width: Pt } | { readonly kind: 'share'; readonly share: number };

/**
 * What a cell is, for layouts without columns. `choice`: a mark to choose, named by its column. `pair`: a short value, named by
 * its column on one line with it. `hung`: a number or a mark that hangs beside the words of its row. `label`: says what stands in
 * the cell after it. `fact`: a name over a value or a line, with others beside it. `write-in`: a line to write on.
 */
export type CellUse = 'choice' | 'pair' | 'hung' | 'label' | 'fact' | 'write-in';

/** One cell of a grid. */
export type GridCell = {
  /** `TH` and `TD` in a table; `Lbl` and `LBody` in a row that is a list item; `none` holds without being anything. */
  readonly role: 'TH' | 'TD' | 'Lbl' | 'LBody' | 'none';
  readonly scope?: 'Column' | 'Row';
  readonly span: number;
  readonly padding: Insets;
  readonly align: 'top' | 'middle' | 'bottom';
  /** Heads a column whose cells say themselves what they are: where cells stand one below the other, it need not be repeated. */
  readonly plain?: boolean;
  /** What it is, where it is more than words. */
  readonly is?: CellUse;
  readonly children: readonly Block[];
};

/** One row of a grid. It is never cut unless it is taller than a page. */
export type GridRow = {
  /** A row of an arrangement may be an item of the list it stands in. */
  readonly role?: 'LI';
  /** What the row is called in the labels of its fields, where its own words are no more than a number. */
  readonly said?: string;
  readonly cells: readonly GridCell[];
  readonly ruleAbove?: Stroke;
  readonly ruleBelow?: Stroke;
  readonly minHeight?: Pt;
  readonly keepWithNext?: boolean;
  /** Of the marks in it that are left to check, one is meant. */
  readonly oneOf?: true;
};

/** A rounded outline round some columns of a grid, all rows long; two of them may cross. */
export type ColumnFrame = {
  /** First and last column, from 0. */
  readonly from: number;
  readonly to: number;
  readonly stroke: Stroke;
  readonly radius: Pt;
  /** How far it stands outside (positive) or inside (negative) the columns' edges. */
  readonly outset: Insets;
};

/** Columns side by side, in rows: a table when its role says so, otherwise only an arrangement. */
export type GridBlock = Spaced & {
  readonly kind: 'grid';
  readonly role: 'Table' | 'none';
  readonly leaf?: LeafId;
  /** What the table is, for those who hear it. */
  readonly summary?: string;
  readonly tracks: readonly Track[];
  readonly gap: Pt;
  /** How many rows at the top are headings, repeated on every page the grid reaches. */
  readonly headerRows: number;
  readonly rows: readonly GridRow[];
  readonly frames: readonly ColumnFrame[];
  readonly keep: 'together' | 'loose';
  /** Left and right mean something here, as the two ends of a line do: its columns stand side by side in every layout. */
  readonly sides?: true;
};

/** A place on a sheet that is cut apart or folded: its words stand within it and nowhere else. */
export type SheetCell = Size & {
  /** Its top left corner on the sheet, where the print is not moved. */
  readonly x: Pt;
  readonly y: Pt;
  readonly children: readonly Block[];
  /** For the eye only: the back of a card, a line in the margin. */
  readonly isArtifact: boolean;
  /** Stands on its head, turned by half a turn about its middle: the face of a tent that is read from the other side. */
  readonly isTurned?: boolean;
};

/** A side of a sheet of fixed places: the front of one that has a back, that back, or the only side that is printed. */
export type SheetSide = 'front' | 'back' | 'only';

/** A sheet of fixed places, like a sheet of cards: a page of its own, without head and foot. */
export type SheetBlock = {
  readonly kind: 'sheet';
  /** Which side of the paper it is; a front stands on a right-hand page, so that its back lies behind it. */
  readonly side: SheetSide;
  /** In reading order. */
  readonly cells: readonly SheetCell[];
  /** What lies under the words, from corner to corner of the sheet: lines to cut along, patterns, rulers. */
  readonly ground: readonly Mark[];
  /** How far everything on it is moved, against a printer that pulls to one side. */
  readonly shift: { readonly dx: Pt; readonly dy: Pt };
};

/** The same blocks in several sizes: the first that fits its room is set. */
export type FitBlock = {
  readonly kind: 'fit';
  /** Largest first; the last is set where none fits, and that is told. */
  readonly settings: readonly { readonly size: Pt; readonly children: readonly Block[] }[];
  /** The height there is: so much, or that of a page. */
  readonly room: Pt | 'page';
  /** What it is, in messages. */
  readonly name: string;
  /** Where its words come from, for messages. */
  readonly at?: Span;
};

/**
 * The same blocks with less and less white space, for a part that begins a page and after which another begins: the
 * loosest of those that take the fewest pages is set. So no last box stands alone overleaf.
 */
export type SnugBlock = {
  readonly kind: 'snug';
  readonly loosest: readonly Block[];
  /** The part of its height that it keeps at least, however tight: what is longer saves no page, and nothing is tried. */
  readonly least: number;
  /** The others, loosest first. Few parts need them: they may be made when they are first read. */
  readonly tighter: readonly (readonly Block[])[];
};

/** One of several things side by side. */
export type AbreastItem = {
  readonly children: readonly Block[];
  /** The least width that it takes: a line to write on has no width of its own. */
  readonly least: Pt;
};

/** Short things side by side, as many in a row as stand in it on unbroken lines: the press knows how wide they are. */
export type AbreastBlock = Spaced & {
  readonly kind: 'abreast';
  readonly items: readonly AbreastItem[];
  /** `even`: columns of one width, below each other; `own`: each as wide as it needs, to the end of the row; `close`: no wider than that. */
  readonly columns: 'even' | 'own' | 'close';
  readonly gap: Pt;
  /** Between its rows. */
  readonly rowGap: Pt;
};

/** Anything that can be set. */
export type Block =
  | TextBlock
  | StackBlock
  | GridBlock
  | RuleBlock
  | LinesBlock
  | MarkBlock
  | PictureBlock
  | EdgeBlock
  | SpaceBlock
  | SheetBlock
  | FitBlock
  | SnugBlock
  | AbreastBlock;
