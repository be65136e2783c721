import { counted } from '../../diagnostics/counted.ts';
import type { PageFill } from '../../model/page-fill.ts';
import { trimOf } from '../objects/pages.ts';
import type { OpenedPdf } from '../opened.ts';
import type { Check } from './check.ts';
import { rectOf } from './field-places.ts';

/** So much of a page may be blank at its foot, and so many of a file's pages may have more. */
const MOST = { blank: 0.4, pages: 0.1 } as const;

/** Ink may reach so far below the text block, in points: rounded edges, the lower parts of letters. */
const BELOW = 6;

/** The part of each page's text block that is blank at its foot; nothing for pages whose foot may be, as the last one's: nothing comes after it. */
export const blankFeet = (pdf: OpenedPdf, { foot, height, free }: PageFill): ReadonlyMap<number, number> => {
  const { pages, ink } = pdf;
  const isFree = new Set(free);
  const feet = new Map<number, number>();
  pages.forEach((page, at) => {
    if (isFree.has(at + 1) || at + 1 === pages.length) return;
    const [, bottom] = trimOf(page) ?? [0, 0];
    const { texts = [], strokes = [], grounds = [] } = ink[at] ?? {};
    const lowest = [
      ...texts.map(({ y }) => y),
      ...[...strokes, ...grounds].map(({ box }) => box[1]),
      ...page.annotations.flatMap((each) => rectOf(pdf, each)?.[1] ?? []),
    ].filter((y) => y >= bottom + foot - BELOW && y <= bottom + foot + height);
    feet.set(at + 1, Math.max(0, (Math.min(bottom + foot + height, ...lowest) - bottom - foot) / height));
  });
  return feet;
};

/** Pages are filled: only one in ten may end well above its foot. */
export const checkBlankFeet: Check = ({ pdf, expected: { entry } }, note) => {
  if (entry?.fill === undefined) return;
  const blank = [...blankFeet(pdf, entry.fill)].filter(([, part]) => part > MOST.blank).map(([page]) => page);
  const [first] = blank;
  if (first === undefined || blank.length <= Math.max(1, pdf.pages.length * MOST.pages)) return;
  note(
    'proof/blank-foot',
    first,
    `${counted(blank.length, 'page')} of ${pdf.pages.length} are blank for more than ${MOST.blank * 100} % from the foot: ${blank.join(', ')}.`,
  );
};
