import type { InkText } from '../reader/tracing.ts';
import { trimOf } from './boxes.ts';
import { quoted, type Check } from './check.ts';
import { pictured } from './pictured.ts';

const channel = (colour: string, at: number): number => {
  const value = parseInt(colour.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

const luminance = (colour: string): number =>
  0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);

/** How much two colors differ in brightness, from 1 to 21, as WCAG counts it. */
export const contrastOf = (a: string, b: string): number => {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
};

/** WCAG 2.1 AA: text, large text, and lines that something depends on. */
const LEAST = { text: 4.5, large: 3, line: 3 } as const;
const LARGE = 18;
const LARGE_BOLD = 14;
/** Less than this is the same color to anybody. */
const SAME = 1.1;
/** Letters lower than this are not printed to be read, in points. */
const SMALLEST = 3;

const leastFor = ({ size, isBold }: InkText): number =>
  size >= LARGE || (isBold && size >= LARGE_BOLD) ? LEAST.large : LEAST.text;

/** Text that can be read on what it stands on, and lines that can be seen. */
export const checkContrast: Check = ({ pdf }, note) => {
  const free = pictured(pdf);
  const told = new Set<string>();
  const once = (key: string, tell: () => void): void => {
    if (!told.has(key)) tell();
    told.add(key);
  };
  pdf.ink.forEach(({ texts, strokes }, at) => {
    const isFree = (mcid: number | null): boolean => mcid !== null && free.has(`${at + 1}:${mcid}`);
    for (const text of texts) {
      const { colour, ground } = text;
      if (colour === null || ground === null || isFree(text.mcid)) continue;
      const contrast = contrastOf(colour, ground);
      if (contrast < SAME || contrast >= leastFor(text)) continue;
      once(`${at} ${colour} ${ground} ${leastFor(text)}`, () =>
        note(
          'proof/pale-text',
          at + 1,
          `${quoted(text.text)} is ${colour} on ${ground}: ${contrast.toFixed(1)} to 1, below ${leastFor(text)} to 1.`,
        ),
      );
    }
    // Without a structure, the lines of a logo look like any other.
    for (const { colour, ground, mcid } of pdf.structure === undefined ? [] : strokes) {
      if (colour === null || ground === null || isFree(mcid)) continue;
      const contrast = contrastOf(colour, ground);
      if (contrast < LEAST.line)
        once(`${at} line ${colour} ${ground}`, () =>
          note(
            'proof/pale-line',
            at + 1,
            `A line is ${colour} on ${ground}: ${contrast.toFixed(1)} to 1, below ${LEAST.line} to 1.`,
          ),
        );
    }
  });
};

const whyHidden = ({ colour, ground, size, isInvisible }: InkText, isOutside: boolean): string | undefined => {
  if (isInvisible) return 'is drawn without ink';
  if (isOutside) return 'stands beside the page';
  if (colour !== null && ground !== null && contrastOf(colour, ground) < SAME) return `is ${colour} on ${ground}`;
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
