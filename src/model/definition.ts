import type { Overrun } from '../geometry/boxes.ts';
import type { Insets, Pt, Size } from '../geometry/units.ts';
import type { Spot } from '../source/text.ts';
import type { FamilyId } from './brand.ts';

/**
 * The print vocabulary: what `typeset` makes and `press` sets. Styles are resolved, sizes are in
 * points, colours are `#rrggbb`; nothing in it knows templates, brands or pdfmake. Each piece keeps
 * its leaf id and its role, so that a page reference, a tag or a complaint can name it.
 */
export type Definition = {
  /** Title, language and authorship for the PDF's own record. */
  readonly record: DocumentRecord;
  readonly page: PageDesign;
  readonly body: readonly Block[];
};

/** What the PDF says of itself. */
export type DocumentRecord = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** BCP 47, like `en-US`. */
  readonly language: string;
};

/** The stable name of a piece of a document: the same over papers, brands and editions. */
export type LeafId = string;

/** `#rrggbb`. */
export type Colour = string;

/** Sheet, margins, and what stands at the head and foot of pages. */
export type PageDesign = {
  readonly sheet: Size;
  /** The text block is the sheet less these; furniture stands in them. */
  readonly margins: Insets;
  readonly furniture: Furniture;
  /** Leaves are bound; without it, every page is like the first. */
  readonly binding?: Binding;
  /** How far art runs over the cut; without it, the sheet is the page. */
  readonly overrun?: Overrun;
};

/** What a bound document has beside its pages. Its margins are those of right-hand pages; left-hand ones have them mirrored. */
export type Binding = {
  /** Head and foot of left-hand pages, so that both stand outside. */
  readonly verso: Pick<Furniture, 'header' | 'footer'>;
  /** What stands on a page that is left over before a right-hand opening, for the eye only. */
  readonly blank: readonly Block[];
  /** The number of pages is a multiple of this: pages left over stand before the last part, so that it ends on the back. */
  readonly multipleOf: number;
};

/** Head and foot of pages. Each is set as wide as the text block and must fit its margin. */
export type Furniture = {
  /** Stands `headerDrop` below the sheet's top edge. */
  readonly header: readonly Block[];
  readonly headerDrop: Pt;
  /** Ends `footerRise` above the sheet's bottom edge. */
  readonly footer: readonly Block[];
  readonly footerRise: Pt;
  /** Whether the first page goes without the header (a cover or an opening with its own head). */
  readonly firstPageBare: boolean;
};

/** How letters look. */
export type TextStyle = {
  readonly family: FamilyId;
  readonly weight: 'regular' | 'bold';
  readonly slant: 'upright' | 'italic';
  readonly size: Pt;
  readonly colour: Colour;
};

/** A stretch of text in one style. */
export type TextRun = {
  readonly kind: 'text';
  readonly text: string;
  readonly style: TextStyle;
  readonly underline?: boolean;
  /** An address (`https:`, `mailto:`, `tel:`) or `#leaf-id` within the document. */
  readonly link?: string;
  /** BCP 47, where it differs from the document's. */
  readonly language?: string;
  /** Where the words come from, for messages about their letters. */
  readonly at?: Spot;
};

/** A leaf whose page is named: of this document, or of the one that another kind prints in the same packet. */
export type PageOf = { readonly leaf: LeafId; readonly document?: string };

/** A page number that is known only when everything has been set; its width is reserved. */
export type FolioRun = {
  readonly kind: 'folio';
  /** `here` and `last` are for furniture: this page, the number of pages. Otherwise the page of a leaf. */
  readonly of: 'here' | 'last' | PageOf;
  readonly style: TextStyle;
  /** The leaf it links to, where it does. */
  readonly link?: string;
};

/** A piece of a line. */
export type Run = TextRun | FolioRun;

/** What a piece is to a screen reader; the names are PDF's structure types. */
export type Role =
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Figure'
  | 'Caption'
  | 'Note'
  | 'Sect'
  | 'Div'
  | 'Form';

/** Space above and below a block; of two that meet, the larger counts; dropped at the head of a page. */
type Spaced = { readonly before: Pt; readonly after: Pt };

/** A paragraph, heading, label: lines of text. */
export type TextBlock = Spaced & {
  readonly kind: 'text';
  readonly leaf: LeafId;
  readonly role: Role;
  readonly runs: readonly Run[];
  /** Distance from baseline to baseline. */
  readonly leading: Pt;
  readonly align: 'left' | 'center' | 'right';
  /** The widest a line may be; the width of the place it stands in otherwise. */
  readonly measure?: Pt;
  /** Never last on a page: what follows comes along. */
  readonly keepWithNext: boolean;
  /** An entry in the outline (bookmarks), at this depth from 1. */
  readonly outline?: { readonly title: string; readonly depth: number };
  /** A line of dots from the text to the last run, which is set flush right (tables of contents). */
  readonly leader?: boolean;
  readonly language?: string;
};

/** A line or an outline: how thick, what colour, whether broken. */
export type Stroke = { readonly width: Pt; readonly colour: Colour; readonly dash?: readonly Pt[] };

/** A line round a piece, or along some of its edges; drawn on every page the piece reaches. */
export type Frame = {
  readonly stroke: Stroke;
  readonly edges: 'all' | 'left' | 'top' | 'bottom';
  /** Corner radius, where all edges are drawn. */
  readonly radius: Pt;
  /** Paper colour behind the piece, seldom used. */
  readonly fill?: Colour;
};

/** A place to type or to check in, where pages are filled in on a screen. */
export type Field = {
  readonly kind: 'text' | 'check';
  /** No other field of the document has it; without a period, which would part it into levels. */
  readonly name: string;
  /** What is asked, and where: said aloud when the field is reached. */
  readonly label: string;
  /** The size of what is typed. */
  readonly size: Pt;
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
  /** Begins a new page, or a new right-hand page. */
  readonly start?: 'page' | 'recto';
  /** As tall as at least this. */
  readonly minHeight?: Pt;
  /** How the items of a list (role `L`) are marked. */
  readonly numbering?: 'Decimal' | 'Disc';
  /** What is to be written in the room that the least height leaves; `field` makes it a place to type in. */
  readonly write?: { readonly label: string; readonly field?: Field };
  /** Takes all the height that is left on its page (then `minHeight` is the least it accepts). */
  readonly fillPage?: boolean;
  readonly outline?: { readonly title: string; readonly depth: number };
  readonly language?: string;
};

/** How wide a column is: so many points, or a share of what is left. */
export type Track = { readonly kind: 'fixed'; readonly width: Pt } | { readonly kind: 'share'; readonly share: number };

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
  readonly children: readonly Block[];
};

/** One row of a grid. It is never cut unless it is taller than a page. */
export type GridRow = {
  /** A row of an arrangement may be an item of the list it stands in. */
  readonly role?: 'LI';
  readonly cells: readonly GridCell[];
  readonly ruleAbove?: Stroke;
  readonly ruleBelow?: Stroke;
  readonly minHeight?: Pt;
  readonly keepWithNext?: boolean;
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
};

/** A rule across the place it stands in: decoration, never content. */
export type RuleBlock = Spaced & { readonly kind: 'rule'; readonly stroke: Stroke; readonly width?: Pt };

/** Lines to write on: `count` lines, `pitch` apart, each as wide as its place. May break between lines when long. */
export type LinesBlock = Spaced & {
  readonly kind: 'lines';
  readonly leaf: LeafId;
  readonly label: string;
  readonly count: number;
  readonly pitch: Pt;
  readonly stroke: Stroke;
  readonly field?: Field;
};

/** One drawn shape, from SVG path data in a box of `view` units. */
export type Mark = {
  readonly view: Size;
  readonly paths: readonly MarkPath[];
  /** Left for people to check. */
  readonly empty?: boolean;
};

/** One path of a shape; `hatch` is what tells it from its outline where nothing may be filled. */
export type MarkPath = { readonly d: string; readonly fill?: Colour; readonly stroke?: Stroke; readonly hatch?: string };

/** A small drawing made of paths: check squares, step marks, column shapes. */
export type MarkBlock = Spaced & {
  readonly kind: 'mark';
  readonly leaf?: LeafId;
  /** What it says; without it, it is decoration. */
  readonly label?: string;
  readonly mark: Mark;
  readonly size: Size;
  readonly align: 'left' | 'center' | 'right';
  readonly field?: Field;
};

/** A picture that passed the gate: an SVG of plain shapes as text, or PNG bytes. */
export type PictureBlock = Spaced & {
  readonly kind: 'picture';
  readonly leaf: LeafId;
  /** What it shows; null for decoration. */
  readonly alt: string | null;
  readonly picture: Picture;
  readonly size: Size;
  readonly align: 'left' | 'center' | 'right';
  /** Where it comes from, for messages. */
  readonly at?: Spot;
};

/** The bytes of a picture that passed the gate, with its own proportions. */
export type Picture =
  | { readonly format: 'svg'; readonly text: string; readonly size: Size }
  | { readonly format: 'png'; readonly bytes: Uint8Array; readonly size: Size };

/** A strip of colour along the fore edge of the page it stands on, over the cut where the page bleeds: decoration. */
export type EdgeBlock = { readonly kind: 'edge'; readonly width: Pt; readonly colour: Colour };

/** Empty height, kept at the head of a page too (unlike `before`). */
export type SpaceBlock = { readonly kind: 'space'; readonly height: Pt };

/** A place on a sheet that is cut apart or folded: its words stand within it and nowhere else. */
export type SheetCell = Size & {
  /** Its top left corner on the sheet, where the print is not moved. */
  readonly x: Pt;
  readonly y: Pt;
  readonly children: readonly Block[];
  /** For the eye only: the back of a card, a line in the margin. */
  readonly isArtifact: boolean;
};

/** A sheet of fixed places, like a sheet of cards: a page of its own, without head and foot. */
export type SheetBlock = {
  readonly kind: 'sheet';
  /** Which side of the paper it is; a front stands on a right-hand page, so that its back lies behind it. */
  readonly side: 'front' | 'back';
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
  readonly at?: Spot;
};

/**
 * The same blocks with less and less white space, for a part that begins a page and after which another begins: the
 * loosest of those that take the fewest pages is set. So no last box stands alone overleaf.
 */
export type SnugBlock = { readonly kind: 'snug'; readonly settings: readonly (readonly Block[])[] };

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
  | SnugBlock;
