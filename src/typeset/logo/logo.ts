import type { Picture } from '../../model/definition.ts';
import { pixelsInBlack } from './pixels.ts';
import { drawnInBlack } from './drawing.ts';

/** What was turned to black and white before: a logo stands in every document, and the press remembers it by what it is. */
const turned = new WeakMap<Picture, Map<number, Picture>>();

/**
 * A picture in pure black and white, by how light its colors are: what survives a copier is what the eye tells apart.
 * `printed` is how high it stands on the page, in points.
 */
export const inBlackAndWhite = (picture: Picture, printed: number): Picture => {
  const known = turned.get(picture) ?? new Map<number, Picture>();
  turned.set(picture, known);
  // Shapes are the same at any height.
  const height = picture.format === 'svg' ? 0 : printed;
  const found = known.get(height);
  if (found !== undefined) return found;
  const result = picture.format === 'svg' ? drawnInBlack(picture) : pixelsInBlack(picture, printed);
  known.set(height, result);
  return result;
};
