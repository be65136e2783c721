import type { Pt } from '../../geometry/units.ts';
import { BLACK } from '../../model/black.ts';
import type { Color, Stroke } from '../../model/definition.ts';
import type { Pivot } from '../placed.ts';
import type { Part } from '../structure/part.ts';
import type { InkDocument } from './document.ts';
import type { Lettering } from './lettering.ts';
import { short } from './syntax.ts';

/** Why something on a page is not content. */
export type ArtifactKind = 'Layout' | 'Pagination' | 'Header' | 'Footer';

const ARTIFACTS: Readonly<Record<ArtifactKind, string>> = {
  Layout: '/Artifact<</Type/Layout>>BDC',
  Pagination: '/Artifact<</Type/Pagination>>BDC',
  Header: '/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC',
  Footer: '/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC',
};

/** Writes on one page. What is already so (a color, a font, a mark) is not said again. */
export type Pen = {
  /** What comes next is content of this part. */
  readonly content: (part: Part) => void;
  /** What comes next is there for the eye only. */
  readonly artifact: (kind: ArtifactKind) => void;
  /** Sets text from a place on, its baseline at `y`. */
  readonly text: (lettering: Lettering, size: Pt, color: Color, x: Pt, y: Pt, text: string) => void;
  /** Sets a text that stands for another one, where the last one ended. */
  readonly textFor: (written: string, meant: string) => void;
  readonly fill: (color: Color) => void;
  readonly stroke: (stroke: Stroke) => void;
  /** Adds operators that leave the page as it was. */
  readonly add: (operators: string) => void;
  /** Lets another hand draw, and takes back what it changed. */
  readonly lend: (draw: () => void) => void;
  /** Draws something turned by half a turn about a point, and goes on as before. */
  readonly turned: (about: Pivot, draw: () => void) => void;
  /** Ends what is begun. */
  readonly rest: () => void;
};

const colors = new Map<Color, string>();

/** A color as three numbers from 0 to 1. */
const channels = (color: Color): string => {
  const known = colors.get(color);
  if (known !== undefined) return known;
  const value = Number.parseInt(color.slice(1), 16);
  const text = [value >> 16, (value >> 8) & 0xff, value & 0xff].map((c) => String(Math.round((c / 255) * 1000) / 1000)).join(' ');
  colors.set(color, text);
  return text;
};

/** The operators that fill with a color: black is one ink, of which a copier makes no dots. */
export const filling = (color: Color): string => (color === BLACK ? '0 g' : `${channels(color)} rg`);

/** The operators that draw lines in a color. */
export const stroking = (color: Color): string => (color === BLACK ? '0 G' : `${channels(color)} RG`);

/** What holds on the page at this point, and how to write on. */
type Hand = {
  readonly put: (operators: string) => void;
  mark: Part | ArtifactKind | undefined;
  /** Whether letters are being set, and where their line began, in hundredths of a point. */
  setting: boolean;
  x: number;
  y: number;
  font: string;
  filled: Color;
  stroked: Color;
  width: Pt;
  dash: string;
};

const FRESH: Omit<Hand, 'put'> = {
  mark: undefined,
  setting: false,
  x: 0,
  y: 0,
  font: '',
  filled: '',
  stroked: '',
  width: -1,
  dash: '',
};

const hundredths = (value: number): number => Math.round(value * 100);

const endText = (hand: Hand): void => {
  if (hand.setting) hand.put('ET');
  hand.setting = false;
};

const fill = (hand: Hand, color: Color): void => {
  if (hand.filled === color) return;
  hand.filled = color;
  hand.put(filling(color));
};

const stroke = (hand: Hand, { width, color, dash }: Stroke): void => {
  endText(hand);
  if (hand.stroked !== color) hand.put(stroking(color));
  if (hand.width !== width) hand.put(`${short(width)} w`);
  const pattern = dash === undefined ? '' : dash.map(short).join(' ');
  if (hand.dash !== pattern) hand.put(`[${pattern}]0 d`);
  hand.stroked = color;
  hand.width = width;
  hand.dash = pattern;
};

const moveTo = (hand: Hand, x: number, y: number): void => {
  if (hand.setting) hand.put(`${String((x - hand.x) / 100)} ${String((hand.y - y) / 100)} Td`);
  // The page is turned upside down for pdfkit; letters are turned back.
  else hand.put(`BT 1 0 0 -1 ${String(x / 100)} ${String(y / 100)} Tm`);
  hand.setting = true;
  hand.x = x;
  hand.y = y;
};

/** What is drawn holds for itself: afterwards the hand is as it was. */
const turned = (hand: Hand, { x, y }: Pivot, rest: () => void, draw: () => void): void => {
  rest();
  const { font, filled, stroked, width, dash } = hand;
  hand.put(`q -1 0 0 -1 ${short(2 * x)} ${short(2 * y)} cm`);
  draw();
  rest();
  hand.put('Q');
  Object.assign(hand, { font, filled, stroked, width, dash });
};

/** Takes up the pen for a page; `marked` takes the parts whose content stands on it, `undefined` for a file without tags. */
export const newPen = (document: InkDocument, page: number, marked: Part[] | undefined): Pen => {
  const put = (operators: string): void => void document.addContent(operators);
  const hand: Hand = { put, ...FRESH };
  const rest = (): void => {
    endText(hand);
    if (hand.mark !== undefined && marked) put('EMC');
    hand.mark = undefined;
  };
  const content = (part: Part): void => {
    if (hand.mark === part) return;
    rest();
    hand.mark = part;
    if (!marked) return;
    const mcid = marked.push(part) - 1;
    part.kids.push({ kind: 'painted', page, mcid });
    put(`/${part.role}<</MCID ${String(mcid)}>>BDC`);
  };
  const artifact = (kind: ArtifactKind): void => {
    if (hand.mark === kind) return;
    rest();
    hand.mark = kind;
    if (marked) put(ARTIFACTS[kind]);
  };
  const text: Pen['text'] = (lettering, size, color, x, y, written) => {
    moveTo(hand, hundredths(x), hundredths(y));
    const font = `/${lettering.id} ${short(size)} Tf`;
    if (hand.font !== font) {
      document.page.fonts[lettering.id] ??= lettering.font.ref();
      put(font);
      hand.font = font;
    }
    fill(hand, color);
    put(`[(${written})]TJ`);
  };
  return {
    content,
    artifact,
    text,
    textFor: (written, meant) => put(`/Span<</ActualText${meant}>>BDC[(${written})]TJ EMC`),
    fill: (color) => fill(hand, color),
    stroke: (wanted) => stroke(hand, wanted),
    add: (operators) => {
      endText(hand);
      put(operators);
    },
    lend: (draw) => {
      endText(hand);
      put('q');
      draw();
      put('Q');
    },
    turned: (about, draw) => turned(hand, about, rest, draw),
    rest,
  };
};
