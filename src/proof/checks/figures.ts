import type { PdfBox } from '../objects/pages.ts';
import { walkStructure } from '../objects/structure.ts';
import { isList, type PdfValue } from '../objects/value.ts';
import { quoted, type Check } from './check.ts';

/** Rounding in files, in points. */
const TOLERANCE = 0.5;

const boxOf = (value: PdfValue | undefined): PdfBox | undefined => {
  const edges = value !== undefined && isList(value) ? value.filter((edge) => typeof edge === 'number') : [];
  const [left, bottom, right, top] = edges;
  if (left === undefined || bottom === undefined || right === undefined || top === undefined) return undefined;
  return edges.length === 4 ? [left, bottom, right, top] : undefined;
};

const isWithin = ([left, bottom, right, top]: PdfBox, page: PdfBox): boolean =>
  left < right &&
  bottom < top &&
  left >= page[0] - TOLERANCE &&
  bottom >= page[1] - TOLERANCE &&
  right <= page[2] + TOLERANCE &&
  top <= page[3] + TOLERANCE;

/** Every picture says which part of its page it takes, so that it can be shown larger or laid out anew. */
export const checkFigurePlaces: Check = ({ pdf: { structure, pages } }, note) => {
  walkStructure(structure ?? [], ({ role, page, alt, attributes }) => {
    if (role !== 'Figure' || page === null) return;
    const name = `The picture ${quoted(alt ?? '')}`;
    const boxes = pages[page - 1]?.boxes;
    const sheet = boxes?.get('CropBox') ?? boxes?.get('MediaBox');
    const box = boxOf(attributes.get('BBox'));
    if (box === undefined) note('proof/figure-place', page, `${name} does not say where on the page it stands.`);
    else if (sheet && !isWithin(box, sheet))
      note('proof/figure-place', page, `${name} says that it stands at ${box.join(' ')}, which is not on the page.`);
  });
};
