import { counted } from '../../diagnostics/counted.ts';
import { trimOf } from '../objects/pages.ts';
import { quoted, type Check } from './check.ts';
import { pictured } from './pictured.ts';
import { isOutside } from './cut.ts';

const [BLACK, WHITE] = ['#000000', '#ffffff'];

/** Lines thinner than this break up when a copier has only black and white, in points. */
const THINNEST = 0.75;
/** Sizes that were rounded when they were written are still what they were meant to be. */
const ROUNDED = 0.02;

const isPure = (color: string | null): boolean => color === BLACK || color === WHITE;

/** A page for a copier that knows black and white: no shade of anything, and no line that breaks up. */
export const checkInk: Check = ({ pdf, expected }, note) => {
  if (expected.entry?.look?.ink !== 'black') return;
  const free = pictured(pdf);
  pdf.ink.forEach(({ texts, strokes, grounds }, at) => {
    const shades = [...texts, ...strokes, ...grounds].flatMap(({ color }) => (isPure(color) ? [] : [color ?? 'a pattern']));
    if (shades.length > 0) {
      const list = [...new Set(shades)].join(', ');
      note('proof/not-black', at + 1, `${counted(shades.length, 'piece')} in ${list}: a copier makes dots of it, or nothing.`);
    }
    // Marks to cut by lie beside the page, and are as thin as a knife wants them.
    const page = pdf.pages[at];
    const trim = page && trimOf(page);
    const thin = strokes.filter(
      ({ width, mcid, box }) =>
        width < THINNEST - ROUNDED &&
        (mcid === null || !free.has(`${at + 1}:${mcid}`)) &&
        !(trim !== undefined && isOutside(box, trim)),
    );
    const thinnest = Math.min(...thin.map(({ width }) => width));
    if (thin.length > 0)
      note('proof/thin-line', at + 1, `${counted(thin.length, 'line')}, the thinnest ${thinnest.toFixed(2)} pt wide.`);
  });
};

/** In large print every letter of the page is large: text, labels, running heads and feet. */
export const checkTypeSize: Check = ({ pdf, expected }, note) => {
  const least = expected.entry?.look?.least;
  if (least === undefined) return;
  pdf.ink.forEach(({ texts }, at) => {
    const small = texts.filter(({ size, isInvisible }) => size < least - ROUNDED && !isInvisible);
    const [first] = small;
    if (first)
      note(
        'proof/small-type',
        at + 1,
        `${counted(small.length, 'piece')} of text below ${least} pt, the first ${quoted(first.text)} at ${first.size.toFixed(1)} pt.`,
      );
  });
};
