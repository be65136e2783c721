import { mirrored } from '../geometry/gutter.ts';
import type { Pt } from '../geometry/units.ts';
import type { Definition, PageDesign } from '../model/definition.ts';
import { flowOf } from './flow/blocks.ts';
import { heightOf } from './flow/height.ts';
import type { Setting } from './flow/setting.ts';
import { START } from './paginate/cursor.ts';
import { place } from './paginate/place.ts';
import { asFurniture, newPlacementRecord, newSheet } from './paginate/sheet.ts';
import type { Placed } from './placed.ts';

/** The left edge of the text block on a page. */
export const leftOf = ({ margins, binding }: PageDesign, page: number): Pt =>
  (binding === undefined ? margins : mirrored(margins, page)).left;

/** Makes what stands on pages that are left over: set once, drawn on each, for the eye only. */
export const leftFiller = ({ page, record }: Definition, setting: Setting): ((number: number) => readonly Placed[]) => {
  const { sheet, margins, blank = [] } = page;
  if (blank.length === 0) return () => [];
  const width = sheet.width - margins.left - margins.right;
  const place0 = { x: 0, width, language: record.language, within: undefined, artifact: true };
  const items = flowOf(blank, place0, setting);
  const slack = Math.max(0, setting.pageHeight - heightOf(items));
  return (number) => {
    const onto = newSheet(newPlacementRecord());
    place({ items, from: START, end: undefined }, { x: leftOf(page, number), y: margins.top, slack }, asFurniture(onto));
    return onto.finish().pieces;
  };
};
