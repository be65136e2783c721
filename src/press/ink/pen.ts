import type { Pt } from '../../geometry/units.ts';
import type { Colour, Stroke } from '../../model/definition.ts';
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

/** Writes on one page. What is already so (a colour, a font, a mark) is not said again. */
export type Pen = {
  /** What comes next is content of this part. */
  readonly content: (part: Part) => void;
  /** What comes next is there for the eye only. */
  readonly artifact: (kind: ArtifactKind) => void;
  /** Sets text from a place on, its baseline at `y`. */
  readonly text: (lettering: Lettering, size: Pt, colour: Colour, x: Pt, y: Pt, text: string) => void;
  /** Sets a text that stands for another one, where the last one ended. */
  readonly textFor: (written: string, meant: string) => void;
  readonly fill: (colour: Colour) => void;
  readonly stroke: (stroke: Stroke) => void;
  /** Adds operators that leave the page as it was. */
  readonly add: (operators: string) => void;
  /** Lets another hand draw, and takes back what it changed. */
  readonly lend: (draw: () => void) => void;
  /** Ends what is begun. */
  readonly rest: () => void;
};

const colours = new Map<Colour, string>();

/** A colour as three numbers from 0 to 1. */
export const channels = (colour: Colour): string => {
  const known = colours.get(colour);
  if (known !== undefined) return known;
  const value = Number.parseInt(colour.slice(1), 16);
  const text = [value >> 16, (value >> 8) & 0xff, value & 0xff].map((c) => String(Math.round((c / 255) * 1000) / 1000)).join(' ');
  colours.set(colour, text);
  return text;
};

type State = {
  mark: Part | ArtifactKind | undefined;
  /** Whether letters are being set, and where the line began. */
  setting: boolean;
  x: number;
  y: number;
  font: string;
  filled: Colour;
  stroked: Colour;
  width: Pt;
  dash: string;
};

const FRESH = { font: '', filled: '', stroked: '', width: -1, dash: '' } as const;

const hundredths = (value: number): number => Math.round(value * 100);

/** Takes up the pen for a page; `marked` takes the parts whose content stands on it, `undefined` for a file without tags. */
export const newPen = (document: InkDocument, page: number, marked: Part[] | undefined): Pen => {
  const state: State = { mark: undefined, setting: false, x: 0, y: 0, ...FRESH };
  const put = (operators: string): void => void document.addContent(operators);

  const endText = (): void => {
    if (state.setting) put('ET');
    state.setting = false;
  };
  const rest = (): void => {
    endText();
    if (state.mark !== undefined && marked) put('EMC');
    state.mark = undefined;
  };
  const begin = (mark: Part | ArtifactKind, operators: () => string): void => {
    if (state.mark === mark) return;
    rest();
    state.mark = mark;
    if (marked) put(operators());
  };
  const fill = (colour: Colour): void => {
    if (state.filled === colour) return;
    state.filled = colour;
    put(`${channels(colour)} rg`);
  };
  const stroke = ({ width, colour, dash }: Stroke): void => {
    endText();
    if (state.stroked !== colour) put(`${channels(colour)} RG`);
    if (state.width !== width) put(`${short(width)} w`);
    const pattern = `[${(dash ?? []).map(short).join(' ')}]0 d`;
    if (state.dash !== pattern && !(state.dash === '' && dash === undefined)) put(pattern);
    Object.assign(state, { stroked: colour, width, dash: pattern });
  };
  const move = (x: number, y: number): void => {
    if (state.setting) put(`${String((x - state.x) / 100)} ${String((state.y - y) / 100)} Td`);
    // The page is turned upside down for pdfkit; letters are turned back.
    else put(`BT 1 0 0 -1 ${String(x / 100)} ${String(y / 100)} Tm`);
    Object.assign(state, { setting: true, x, y });
  };

  return {
    content: (part) => {
      begin(part, () => {
        const mcid = (marked?.push(part) ?? 0) - 1;
        part.kids.push({ kind: 'painted', page, mcid });
        return `/${part.role}<</MCID ${String(mcid)}>>BDC`;
      });
    },
    artifact: (kind) => begin(kind, () => ARTIFACTS[kind]),
    text: (lettering, size, colour, x, y, text) => {
      move(hundredths(x), hundredths(y));
      const font = `/${lettering.id} ${short(size)} Tf`;
      if (state.font !== font) {
        document.page.fonts[lettering.id] ??= lettering.font.ref();
        put(font);
      }
      state.font = font;
      fill(colour);
      put(`[(${text})]TJ`);
    },
    textFor: (written, meant) => put(`/Span<</ActualText${meant}>>BDC[(${written})]TJ EMC`),
    fill,
    stroke,
    add: (operators) => {
      endText();
      put(operators);
    },
    lend: (draw) => {
      endText();
      put('q');
      draw();
      put('Q');
    },
    rest,
  };
};
