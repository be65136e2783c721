import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
import type { TextRun } from '../../model/definition.ts';
import type { Spot } from '../../source/text.ts';
import type { Face } from './face.ts';
import type { Faces } from './faces.ts';

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

const isUnprintable = (codePoint: number): boolean => /[\p{Cc}\p{Co}\p{Cs}\p{Cn}]/u.test(String.fromCodePoint(codePoint));

const nameOf = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

const titleOf = (name: string): string =>
  name
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');

/** Line ends and tabs are spaces to the press: what they meant was settled before. */
export const inOneLine = (text: string): string =>
  /[\t\n\r\u2028\u2029]/.test(text) ? text.replace(/\r\n|[\t\n\r\u2028\u2029]/g, ' ') : text;

/** The characters as they are drawn: without those that only steer line breaks, look-alikes in the place of missing ones. */
export const drawnAs = (text: string, face: Face): string => {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  let drawn = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (INVISIBLE.has(codePoint)) continue;
    const standIn = face.has(codePoint) ? undefined : STAND_INS.get(codePoint)?.find((c) => face.has(c));
    drawn += standIn === undefined ? character : String.fromCodePoint(standIn);
  }
  return drawn;
};

const complain = (codePoint: number, face: Face, faces: Faces, at: Spot | undefined, report: Report): void => {
  if (isUnprintable(codePoint)) {
    report(
      diagnose('press/unprintable-character', { message: `The text holds ${nameOf(codePoint)}, which cannot be printed.`, at }),
    );
    return;
  }
  const others = faces.familiesWith(codePoint).map(titleOf);
  report(
    diagnose('press/missing-glyph', {
      message: `${titleOf(face.family)} has no letter for “${String.fromCodePoint(codePoint)}” (${nameOf(codePoint)}).`,
      hint:
        others.length > 0
          ? `${others.join(', ')} ${others.length === 1 ? 'has' : 'have'} it.`
          : 'None of the embedded families has it: write it another way.',
      at,
    }),
  );
};

/** Reports every character of a run that its font cannot draw, each once. */
export const checkLetters = (run: TextRun, face: Face, faces: Faces, report: Report): void => {
  const complained = new Set<number>();
  for (const character of run.text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (face.has(codePoint) && codePoint >= 0x20 && !(codePoint >= 0x7f && codePoint < 0xa0)) continue;
    if (INVISIBLE.has(codePoint) || complained.has(codePoint) || inOneLine(character) === ' ') continue;
    if (STAND_INS.get(codePoint)?.some((c) => face.has(c))) continue;
    complained.add(codePoint);
    complain(codePoint, face, faces, run.at, report);
  }
};
