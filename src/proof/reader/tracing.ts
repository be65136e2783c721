import type { PdfBox } from '../objects/pages.ts';
import { combine, IDENTITY, matrixOf, type PdfMatrix } from './matrix.ts';

/** Where in the structure something was drawn. */
export type Owner = {
  /** The number of the marked content; null outside of any. */
  readonly mcid: number | null;
  readonly isArtifact: boolean;
};

/** A stretch of letters as it was drawn. */
export type InkText = Owner & {
  /** Its letters, with a space before them where they do not follow on what was drawn before. */
  readonly text: string;
  /** `#rrggbb`; null for a pattern or a shade. */
  readonly color: string | null;
  /** What it stands on: white, or what was last filled there; null where that is a picture. */
  readonly ground: string | null;
  /** Height of the letters on the page, in points. */
  readonly size: number;
  readonly x: number;
  readonly y: number;
  /** Where its last letter ends. */
  readonly right: number;
  /** Stands on its head: then it ends left of where it begins. */
  readonly isTurned: boolean;
  /** Drawn so that nobody sees it. */
  readonly isInvisible: boolean;
  readonly isBold: boolean;
};

/** A line that was drawn; its width is that on the page, in points. */
export type InkStroke = Owner & {
  readonly color: string | null;
  readonly ground: string | null;
  readonly width: number;
  readonly box: PdfBox;
};

/** What was painted, by what it is. */
export type Paint = 'text' | 'line' | 'shape' | 'picture';

/** What stands where. */
type Ground = { readonly box: PdfBox; readonly color: string | null };

type Graphics = {
  readonly ctm: PdfMatrix;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  readonly lineWidth: number;
  readonly font: string;
  readonly fontSize: number;
  readonly rendering: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly rise: number;
  readonly scale: number;
};

/** A page while its operators are followed. */
export type Tracing = {
  graphics: Graphics;
  readonly kept: Graphics[];
  readonly owners: Owner[];
  /** Where the line of text begins, and where the next letter will stand. */
  line: PdfMatrix;
  pen: PdfMatrix;
  leading: number;
  /** Where the last letter ended, on the page. */
  last: { readonly x: number; readonly y: number };
  readonly texts: InkText[];
  readonly strokes: InkStroke[];
  readonly grounds: Ground[];
  readonly loose: Map<Paint, number>;
  readonly marks: Map<number, number>;
};

const START: Graphics = {
  ctm: IDENTITY,
  fill: '#000000',
  stroke: '#000000',
  fillAlpha: 1,
  strokeAlpha: 1,
  lineWidth: 1,
  font: '',
  fontSize: 0,
  rendering: 0,
  charSpacing: 0,
  wordSpacing: 0,
  rise: 0,
  scale: 1,
};

/** An empty page. */
export const newTracing = (): Tracing => ({
  graphics: START,
  kept: [],
  owners: [],
  line: IDENTITY,
  pen: IDENTITY,
  leading: 0,
  last: { x: 0, y: 0 },
  texts: [],
  strokes: [],
  grounds: [],
  loose: new Map(),
  marks: new Map(),
});

const NOBODY: Owner = { mcid: null, isArtifact: false };

/** Whose what is drawn now is. */
export const ownerIn = ({ owners }: Tracing): Owner => owners.at(-1) ?? NOBODY;

/** Counts what is painted outside of the structure and is not declared decoration. */
export const countLoose = (tracing: Tracing, what: Paint): void => {
  const { mcid, isArtifact } = ownerIn(tracing);
  if (mcid === null && !isArtifact) tracing.loose.set(what, (tracing.loose.get(what) ?? 0) + 1);
};

const WHITE = '#ffffff';

/** The color that a place has before anything more is drawn there. */
export const groundAt = ({ grounds }: Tracing, x: number, y: number): string | null => {
  const under = grounds.findLast(({ box }) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]);
  return under === undefined ? WHITE : under.color;
};

const channel = (color: string, at: number): number => parseInt(color.slice(at, at + 2), 16);

/** A color that lets what is below shine through, as it is seen. */
export const seen = (color: string | null, alpha: number, ground: string | null): string | null => {
  if (color === null || alpha >= 1) return color;
  if (ground === null) return null;
  const mixed = [1, 3, 5].map((at) => Math.round(channel(color, at) * alpha + channel(ground, at) * (1 - alpha)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
};

/** Changes how what follows is drawn. */
export const set = (tracing: Tracing, changes: Partial<Graphics>): void => {
  tracing.graphics = { ...tracing.graphics, ...changes };
};

/** Moves, turns or scales what follows. */
export const transform = (tracing: Tracing, by: unknown): void => {
  const matrix = matrixOf(by);
  if (matrix) set(tracing, { ctm: combine(tracing.graphics.ctm, matrix) });
};
