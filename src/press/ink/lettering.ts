import type { EmbeddedFont } from 'pdfmake/js/PDFDocument.js';
import type { Pt } from '../../geometry/units.ts';
import type { Face } from '../measure/face.ts';
import type { Letter } from '../measure/shaper.ts';
import { fine, short } from './syntax.ts';

/** A face in one document: under which name, and how its words are written. */
export type Lettering = {
  /** The name it has in content. */
  readonly id: string;
  readonly font: EmbeddedFont;
  /** A text as the inside of an array for `TJ`, from within a string to within a string. */
  readonly write: (text: string, size: Pt) => string;
};

/** Bytes that mean something in a string have a backslash before them. */
const BYTES: readonly string[] = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (character === '\r') return '\\r';
  return character === '(' || character === ')' || character === '\\' ? `\\${character}` : character;
});

/** Letters go over to the next line of code in strings of two bytes each: half of what hexadecimal takes. */
const letter = (number: number): string => `${BYTES[number >> 8] ?? ''}${BYTES[number & 0xff] ?? ''}`;

/** Thousandths of the size to go back by; nothing where it is too little to see. */
const back = (amount: number): string => {
  const by = Math.round(amount * 100) / 100;
  return by === 0 ? '' : `)${String(-by)}(`;
};

/** Letters that stand off the baseline (marks on other letters) end the array and begin it anew. */
const raised = (text: string, rise: Pt): string => `)]TJ ${short(rise)} Ts[(${text})]TJ 0 Ts[(`;

/** Takes a face into a document. Words are written once and remembered: most of a text is words that were there before. */
export const letteringOf = (face: Face, font: EmbeddedFont): Lettering => {
  const scale = 1000 / face.em;
  const words = new Map<string, string>();

  const numberOf = ({ id, width, codePoints }: Letter): number => {
    const number = font.subset.includeGlyph(id);
    font.widths[number] ??= width * scale;
    if (codePoints.length > 0) font.unicode[number] ??= codePoints;
    return number;
  };

  const writeWord = (word: string, size: Pt): { readonly text: string; readonly anySize: boolean } => {
    let text = '';
    let anySize = true;
    for (const each of face.shape(word).letters) {
      const { width, advance, right, up } = each;
      const drawn = letter(numberOf(each));
      if (up !== 0) anySize = false;
      text += back(right * scale);
      text += up === 0 ? drawn : raised(drawn, up * scale * 0.001 * size);
      text += back((advance - width - right) * scale);
    }
    return { text, anySize };
  };

  const word = (each: string, size: Pt): string => {
    const known = words.get(each) ?? words.get(`${fine(size)} ${each}`);
    if (known !== undefined) return known;
    const { text, anySize } = writeWord(each, size);
    words.set(anySize ? each : `${fine(size)} ${each}`, text);
    return text;
  };

  return {
    id: font.id,
    font,
    write: (text, size) => {
      let out = '';
      for (const each of face.wordsOf(text)) out += word(each, size);
      return out;
    },
  };
};
