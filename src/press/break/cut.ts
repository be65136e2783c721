import type { Pt } from '../../geometry/units.ts';
import type { Segment } from '../placed.ts';

/** A character with the marks that stand on it. */
const CHARACTERS = /\P{M}\p{M}*|\p{M}+/gsu;

/** A page number is never cut: it is filled in later as a whole. */
const charactersOf = (segment: Segment): readonly string[] =>
  segment.folio === undefined ? [...segment.text.matchAll(CHARACTERS)].map(([character]) => character) : [segment.text];

/** Cuts something that has no place to break (a long address) between characters, each part within the measure. */
export const cutToFit = (segments: readonly Segment[], measure: Pt): Segment[][] => {
  const parts: Segment[][] = [];
  let part: Segment[] = [];
  let room = measure;
  const turn = (): void => {
    if (part.length > 0) parts.push(part);
    part = [];
    room = measure;
  };
  for (const segment of segments) {
    let text = '';
    let width = 0;
    const put = (): void => {
      if (text !== '') part.push({ ...segment, text, width });
      room -= width;
      text = '';
      width = 0;
    };
    for (const character of charactersOf(segment)) {
      const longer = segment.face.width(text + character, segment.size);
      if (longer > room && (text !== '' || part.length > 0) && character !== ' ') {
        put();
        turn();
        text = character;
        width = segment.face.width(character, segment.size);
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
