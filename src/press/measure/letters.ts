import type { Face } from './face.ts';

const SOFT_HYPHEN = 0xad;

/** Steer line breaks and are never drawn. */
const INVISIBLE = new Set([SOFT_HYPHEN, 0x200b, 0x2060, 0xfeff]);

/** What stands in for a character that few fonts have and that looks the same. */
const STAND_INS: ReadonlyMap<number, readonly number[]> = new Map([
  [0x2011, [0x2010, 0x2d]],
  [0x2010, [0x2d]],
  [0x202f, [0xa0, 0x20]],
  [0xa0, [0x20]],
]);

/** Text that every font can draw. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Line ends and tabs are spaces to the press: what they meant was settled before. */
export const inOneLine = (text: string): string =>
  /[\t\n\r\u2028\u2029]/.test(text) ? text.replace(/\r\n|[\t\n\r\u2028\u2029]/g, ' ') : text;

/** The characters as they are drawn: without those that only steer line breaks, look-alikes in the place of missing ones. */
export const drawnAs = (text: string, face: Face): string => {
  if (PLAIN.test(text)) return text;
  let drawn = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (INVISIBLE.has(codePoint)) continue;
    const standIn = face.has(codePoint) ? undefined : STAND_INS.get(codePoint)?.find((c) => face.has(c));
    drawn += standIn === undefined ? character : String.fromCodePoint(standIn);
  }
  return drawn;
};

const isControl = (codePoint: number): boolean => codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0);

const canDraw = (character: string, face: Face): boolean => {
  const codePoint = character.codePointAt(0) ?? 0;
  if (face.has(codePoint) && !isControl(codePoint)) return true;
  if (INVISIBLE.has(codePoint) || inOneLine(character) === ' ') return true;
  return STAND_INS.get(codePoint)?.some((c) => face.has(c)) ?? false;
};

/** Letters that Unicode has in one form only, up to Latin with marks, and quotation marks and dashes. */
const SETTLED = /^[\x20-\u02ff\u2010-\u2027]*$/;

const canDrawAll = (text: string, face: Face): boolean => {
  for (const character of text) if (!canDraw(character, face)) return false;
  return true;
};

/** The characters of a text that a face cannot draw, each once, in order; accents typed by themselves count with their letters. */
export const lettersLacking = (text: string, face: Face): readonly string[] =>
  PLAIN.test(text) || (SETTLED.test(text) && canDrawAll(text, face))
    ? []
    : [...new Set(text.normalize('NFC'))].filter((character) => !canDraw(character, face));
