import type { Pt } from '../../geometry/units.ts';
import { pieceOf, type MeasuredText } from './chunks.ts';

/** A character with the marks that stand on it. */
const CHARACTERS = /\P{M}\p{M}*|\p{M}+/gsu;

/** A page number is never cut: it is filled in later as a whole. */
const charactersOf = ({ stretch, text }: MeasuredText): readonly string[] =>
  stretch.folio === undefined ? [...text.matchAll(CHARACTERS)].map(([character]) => character) : [text];

/** Cuts something that has no place to break (a long address) between characters, each part within the measure: all of it, or its first parts. */
export const cutToFit = (pieces: readonly MeasuredText[], measure: Pt, most = Infinity): MeasuredText[][] => {
  const parts: MeasuredText[][] = [];
  let part: MeasuredText[] = [];
  let room = measure;
  const turn = (): void => {
    if (part.length > 0) parts.push(part);
    part = [];
    room = measure;
  };
  for (const piece of pieces) {
    const { face, size } = piece.stretch;
    let text = '';
    let width = 0;
    const put = (): void => {
      if (text !== '') part.push(pieceOf(piece.stretch, text));
      room -= width;
      text = '';
      width = 0;
    };
    for (const character of charactersOf(piece)) {
      const longer = face.width(text + character, size);
      if (longer > room && (text !== '' || part.length > 0) && character !== ' ') {
        put();
        turn();
        if (parts.length >= most) return parts;
        text = character;
        width = face.width(character, size);
      } else {
        text += character;
        width = longer;
      }
    }
    put();
  }
  turn();
  return parts;
};
