import { trimOf } from '../objects/pages.ts';
import type { PageInk } from '../reader/ink.ts';
import type { InkText } from '../reader/tracing.ts';
import { quoted, type Check } from './check.ts';
import { pictured } from './pictured.ts';

const channel = (color: string, at: number): number => {
  const value = parseInt(color.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

const luminance = (color: string): number => 0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5);

/** How much two colors differ in brightness, from 1 to 21, as WCAG counts it. */
export const contrastOf = (a: string, b: string): number => {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
};

/** The gray that a copier without color makes of a color, as printers' drivers weigh its channels. */
const inGray = (color: string): string => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const level = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  return `#${level.toString(16).padStart(2, '0').repeat(3)}`;
};

/** WCAG 2.1 AA: text, large text, and lines that something depends on. */
const LEAST = { text: 4.5, large: 3, line: 3 } as const;
const LARGE = 18;
const LARGE_BOLD = 14;
/** Less than this is the same color to anybody. */
const SAME = 1.1;
/** What a copier may take of a contrast by weighing colors otherwise than the eye does. */
const LOSS = 0.9;
/** Letters lower than this are not printed to be read, in points. */
const SMALLEST = 3;

const leastFor = ({ size, isBold }: InkText): number =>
  size >= LARGE || (isBold && size >= LARGE_BOLD) ? LEAST.large : LEAST.text;

/** A color on what lies under it, and how much they have to differ. */
type Pair = { readonly color: string; readonly ground: string; readonly least: number };

/** How much two colors differ when they are copied in gray, where that is too little although it is enough in color. */
const lostInGray = ({ color, ground, least }: Pair): number | undefined => {
  const [inColor, gray] = [contrastOf(color, ground), contrastOf(inGray(color), inGray(ground))];
  return inColor >= least && gray < least * LOSS ? gray : undefined;
};

/** What is drawn on a page to be read or seen: its words in a message, and its colors. */
const pairsOn = ({ texts, strokes }: PageInk, isFree: (mcid: number | null) => boolean, hasStructure: boolean) => {
  const read = texts.flatMap((text) => {
    const { color, ground, mcid } = text;
    if (color === null || ground === null || isFree(mcid) || contrastOf(color, ground) < SAME) return [];
    return [{ what: quoted(text.text), isText: true, color, ground, least: leastFor(text) }];
  });
  // Without a structure, the lines of a logo look like any other.
  const seen = (hasStructure ? strokes : []).flatMap(({ color, ground, mcid }) =>
    color === null || ground === null || isFree(mcid)
      ? []
      : [{ what: 'A line', isText: false, color, ground, least: LEAST.line }],
  );
  return [...read, ...seen];
};

/** Text that can be read on what it stands on and lines that can be seen, in color and in gray. */
export const checkContrast: Check = ({ pdf }, note) => {
  const free = pictured(pdf);
  pdf.ink.forEach((ink, at) => {
    const told = new Set<string>();
    const isFree = (mcid: number | null): boolean => mcid !== null && free.has(`${at + 1}:${mcid}`);
    for (const { what, isText, ...pair } of pairsOn(ink, isFree, pdf.structure !== undefined)) {
      const { color, ground, least } = pair;
      const key = `${String(isText)} ${color} ${ground} ${least}`;
      if (told.has(key)) continue;
      told.add(key);
      const contrast = contrastOf(color, ground);
      const gray = lostInGray(pair);
      if (contrast < least) {
        const message = `${what} is ${color} on ${ground}: ${contrast.toFixed(1)} to 1, below ${least} to 1.`;
        note(isText ? 'proof/pale-text' : 'proof/pale-line', at + 1, message);
      }
      if (gray !== undefined) {
        const shades = `${inGray(color)} on ${inGray(ground)}`;
        note(
          'proof/pale-in-gray',
          at + 1,
          `${what} is ${color} on ${ground}, copied in gray ${shades}: ${gray.toFixed(1)} to 1.`,
        );
      }
    }
  });
};

const whyHidden = ({ color, ground, size, isInvisible }: InkText, isOutside: boolean): string | undefined => {
  if (isInvisible) return 'is drawn without ink';
  if (isOutside) return 'stands beside the page';
  if (color !== null && ground !== null && contrastOf(color, ground) < SAME) return `is ${color} on ${ground}`;
  return size < SMALLEST ? `is ${size.toFixed(1)} pt high` : undefined;
};

/** No words that the page does not show: they would be heard, copied and found. */
export const checkHidden: Check = ({ pdf }, note) => {
  const free = pictured(pdf);
  pdf.ink.forEach(({ texts }, at) => {
    const page = pdf.pages[at];
    const [left, bottom, right, top] = (page && trimOf(page)) ?? [0, 0, Infinity, Infinity];
    for (const text of texts) {
      if (text.mcid !== null && free.has(`${at + 1}:${text.mcid}`)) continue;
      const isOutside = text.x > right || text.x < left - text.size || text.y > top || text.y < bottom - text.size;
      const why = whyHidden(text, isOutside);
      if (why !== undefined) note('proof/hidden-text', at + 1, `${quoted(text.text)} ${why}.`);
    }
  });
};
