import { counted } from '../../diagnostics/counted.ts';
import type { PdfBox, PageObject } from '../objects/pages.ts';
import type { PageInk } from '../reader/ink.ts';
import type { Check, Note } from './check.ts';

/** Nobody cuts finer than this, in points. */
const TOLERANCE = 0.5;

/** Two at each corner. */
const MARKS = 8;

const same = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;

/** Whether a box lies beside another, with nothing in common. */
export const isOutside = ([left, bottom, right, top]: PdfBox, of: PdfBox): boolean =>
  right <= of[0] + TOLERANCE || left >= of[2] - TOLERANCE || top <= of[1] + TOLERANCE || bottom >= of[3] - TOLERANCE;

const isInside = ([left, bottom, right, top]: PdfBox, of: PdfBox): boolean =>
  left >= of[0] - TOLERANCE && bottom >= of[1] - TOLERANCE && right <= of[2] + TOLERANCE && top <= of[3] + TOLERANCE;

/** Whether a line beside the page points at one of its corners. */
const isMark = (line: PdfBox, trim: PdfBox): boolean => {
  const [left, bottom, right, top] = line;
  const upright = same(left, right) && [trim[0], trim[2]].some((edge) => same(edge, left));
  const level = same(bottom, top) && [trim[1], trim[3]].some((edge) => same(edge, bottom));
  return upright || level;
};

const checkMarks = (trim: PdfBox, bleed: PdfBox, { strokes }: PageInk, wanted: boolean, page: number, note: Note): void => {
  const lines = strokes.map(({ box }) => box);
  const crossing = lines.filter((line) => !isOutside(line, trim) && !isInside(line, trim));
  if (crossing.length > 0)
    note(
      'proof/crop-marks',
      page,
      `${counted(crossing.length, 'line')} beside the page ${crossing.length === 1 ? 'runs' : 'run'} into what is kept.`,
    );
  const marks = lines.filter((line) => isOutside(line, bleed) && isMark(line, trim)).length;
  if (wanted && marks < MARKS) note('proof/crop-marks', page, `It has ${marks} of ${MARKS} crop marks.`);
};

/** The edges of a page, by name, with which way is out. */
const EDGES = [
  ['left', 0, -1],
  ['bottom', 1, -1],
  ['right', 2, 1],
  ['top', 3, 1],
] as const;

const checkArt = (trim: PdfBox, bleed: PdfBox, { grounds }: PageInk, page: number, note: Note): void => {
  for (const [name, at, out] of EDGES) {
    const over = (bleed[at] - trim[at]) * out;
    const short = grounds.filter(({ box }) => !isOutside(box, trim) && same(box[at], trim[at]) && over > TOLERANCE);
    if (short.length > 0)
      note('proof/art-stops-at-cut', page, `${counted(short.length, 'shape')} on its ${name} edge ends where the page is cut.`);
  }
};

/** Whether a page is smaller than its sheet; one that is not on its sheet at all is told of elsewhere. */
const isCut = ({ boxes }: PageObject): boolean => {
  const [trim, media] = [boxes.get('TrimBox'), boxes.get('MediaBox')];
  return trim !== undefined && media !== undefined && isInside(trim, media) && !isInside(media, trim);
};

/** Pages that are to be cut: marks outside of the bleed and in line with the cut, and art that runs over it. */
export const checkCut: Check = ({ pdf, expected: { entry, imposed } }, note) => {
  const bleeds = (imposed ?? entry)?.bleed === true;
  pdf.pages.forEach((each, at) => {
    const [trim, ink] = [each.boxes.get('TrimBox'), pdf.ink[at]];
    if (trim === undefined || ink === undefined || !isCut(each)) {
      if (bleeds) note('proof/page-boxes', at + 1, 'It was printed with a bleed and does not say where it is cut.');
      return;
    }
    const bleed = each.boxes.get('BleedBox') ?? trim;
    checkMarks(trim, bleed, ink, bleeds, at + 1, note);
    checkArt(trim, bleed, ink, at + 1, note);
  });
};
