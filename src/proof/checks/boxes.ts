import type { Size } from '../../geometry/units.ts';
import { trimOf, type PdfBox, type PageObject } from '../objects/pages.ts';
import type { Check, Note } from './check.ts';

/** Nobody cuts finer than this, in points. */
const TOLERANCE = 0.5;

const sizeOf = ([left, bottom, right, top]: PdfBox): Size => ({ width: right - left, height: top - bottom });

const isWithin = (inner: PdfBox, outer: PdfBox): boolean =>
  inner[0] >= outer[0] - TOLERANCE &&
  inner[1] >= outer[1] - TOLERANCE &&
  inner[2] <= outer[2] + TOLERANCE &&
  inner[3] <= outer[3] + TOLERANCE;

const isSize = (a: Size, b: Size): boolean =>
  Math.abs(a.width - b.width) <= TOLERANCE && Math.abs(a.height - b.height) <= TOLERANCE;

const shown = ({ width, height }: Size): string => `${width.toFixed(1)} × ${height.toFixed(1)} pt`;

const NESTED = [
  ['TrimBox', 'BleedBox'],
  ['TrimBox', 'MediaBox'],
  ['BleedBox', 'MediaBox'],
  ['CropBox', 'MediaBox'],
] as const;

const checkNesting = ({ boxes }: PageObject, page: number, note: Note): void => {
  for (const [inner, outer] of NESTED) {
    const [a, b] = [boxes.get(inner), boxes.get(outer)];
    if (a && b && !isWithin(a, b)) note('proof/page-boxes', page, `Its ${inner} reaches beyond its ${outer}.`);
  }
};

/** Sizes of pages: the paper's, upright or wide, and all boxes within each other. */
export const checkBoxes: Check = ({ pdf, expected: { paper } }, note) => {
  pdf.pages.forEach((page, at) => {
    const trim = trimOf(page);
    if (trim === undefined) return note('proof/page-boxes', at + 1, 'It does not say how large it is.');
    checkNesting(page, at + 1, note);
    const size = sizeOf(trim);
    const wide = paper && { width: paper.height, height: paper.width };
    if (paper && wide && !isSize(size, paper) && !isSize(size, wide))
      note('proof/page-size', at + 1, `The page is ${shown(size)}; the paper is ${shown(paper)}.`);
  });
};
