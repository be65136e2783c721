import type { Pt, Size } from '../../geometry/units.ts';
import type { Span } from '../../source/text.ts';
import type { Color, LeafId, Run } from './text.ts';

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
export type Spaced = { readonly before: Pt; readonly after: Pt };

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

/** A line or an outline: how thick, what color, whether broken. */
export type Stroke = { readonly width: Pt; readonly color: Color; readonly dash?: readonly Pt[] };

/** A rule across the place it stands in: decoration, never content. */
export type RuleBlock = Spaced & { readonly kind: 'rule'; readonly stroke: Stroke; readonly width?: Pt };

/** A place to type or to check in, where pages are filled in on a screen. */
export type Field = {
  readonly kind: 'text' | 'check';
  /** No other field of the document has it; without a period, which would part it into levels. */
  readonly name: string;
  /** What is asked, and where: said aloud when the field is reached. */
  readonly label: string;
  /** The size of what is typed. */
  readonly size: Pt;
  /** How a box to check is drawn: a square takes a tick, a circle a dot. */
  readonly shape?: MarkShape;
  /** Where only one of several boxes is checked, what they all answer; their names differ among themselves. */
  readonly of?: Question;
};

/** What several boxes are the answers to. Its name is that of a field. */
export type Question = { readonly name: string; readonly label: string };

/** The outline of a box to check. */
export type MarkShape = 'square' | 'circle';

/** Lines to write on: `count` lines, `pitch` apart, each as wide as its place. May break between lines when long. */
export type LinesBlock = Spaced & {
  readonly kind: 'lines';
  readonly leaf: LeafId;
  readonly label: string;
  readonly count: number;
  readonly pitch: Pt;
  readonly stroke: Stroke;
  readonly field?: Field;
  /** What shows how much is written in such a place: it has at least as many lines. */
  readonly like?: WritingExample;
};

/** Answers that are printed as examples, and the words with which an answer is begun: they are a part of it. */
export type WritingExample = { readonly worked: readonly TextBlock[]; readonly begun?: TextBlock };

/** One drawn shape, from SVG path data in a box of `view` units. */
export type Mark = {
  readonly view: Size;
  readonly paths: readonly MarkPath[];
  /** Left for people to check, and what it looks like. */
  readonly empty?: MarkShape;
};

/** One path of a shape; `hatch` is what tells it from its outline where nothing may be filled. */
export type MarkPath = { readonly d: string; readonly fill?: Color; readonly stroke?: Stroke; readonly hatch?: string };

/** The words at the two ends of a line that something is placed on. */
export type LineEnds = { readonly low: string; readonly high: string };

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
  /** Of a line that something is placed on, from its low end at the left to its high end: it may be as long as there is room. */
  readonly ends?: LineEnds;
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
  readonly at?: Span;
  /** Where its height is asked for, told of one that is wider than its place; `template` where that only means "at most". */
  readonly asked?: Span | 'template';
};

/** The bytes of a picture that passed the gate, with its own proportions. */
export type Picture =
  | { readonly format: 'svg'; readonly text: string; readonly size: Size }
  | { readonly format: 'png'; readonly bytes: Uint8Array; readonly size: Size };

/** A strip of color along the fore edge of the page it stands on, over the cut where the page bleeds: decoration. */
export type EdgeBlock = { readonly kind: 'edge'; readonly width: Pt; readonly color: Color };

/** Empty height, kept at the head of a page too (unlike `before`). */
export type SpaceBlock = { readonly kind: 'space'; readonly height: Pt };
