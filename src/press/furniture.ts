import { diagnose, type Report } from '../diagnostics/diagnostic.ts';
import { isRecto } from '../geometry/gutter.ts';
import type { Pt } from '../geometry/units.ts';
import type { Block, Definition, Furniture } from '../model/definition.ts';
import { flowOf } from './flow/blocks.ts';
import { heightOf } from './flow/height.ts';
import type { Flow } from './flow/items.ts';
import type { Setting } from './flow/setting.ts';
import { fillFolios, type FolioOf } from './folios.ts';
import { leftOf } from './left.ts';
import { START } from './paginate/cursor.ts';
import { place } from './paginate/place.ts';
import { asFurniture, newPlacementRecord, newSheet } from './paginate/sheet.ts';
import type { Placed } from './placed.ts';
import { spanOfLongest } from './spans.ts';

/** Head and foot, set once; drawn on each page with that page's numbers. */
export type Furnished = (page: number, folioOf: FolioOf) => readonly Placed[];

type Zone = { readonly flow: Flow; readonly top: Pt };

const checkHeight = (name: string, height: Pt, room: Pt, blocks: readonly Block[], report: Report): void => {
  if (height <= room + 0.01) return;
  report(
    diagnose('press/furniture-too-tall', {
      message: `The ${name} is ${height.toFixed(1)} pt tall and its margin has room for ${room.toFixed(1)} pt.`,
      at: spanOfLongest(...blocks),
    }),
  );
};

/** Sets head and foot of pages; either that is too tall for its margin is reported, not cut. */
export const furnish = (definition: Definition, setting: Setting): Furnished => {
  const { sheet, margins, furniture, binding } = definition.page;
  const { report } = setting;
  const width = sheet.width - margins.left - margins.right;
  const flowIn = (blocks: readonly Block[]): Flow =>
    flowOf(blocks, { x: 0, width, language: definition.record.language, within: undefined, artifact: true }, setting);
  const zonesOf = (blocks: Pick<Furniture, 'header' | 'footer'>): readonly Zone[] => {
    const header = flowIn(blocks.header);
    const footer = flowIn(blocks.footer);
    const footerHeight = heightOf(footer);
    checkHeight('header', heightOf(header), margins.top - furniture.headerDrop, blocks.header, report);
    checkHeight('footer', footerHeight, margins.bottom - furniture.footerRise, blocks.footer, report);
    return [
      { flow: header, top: furniture.headerDrop },
      { flow: footer, top: sheet.height - furniture.footerRise - footerHeight },
    ];
  };
  const recto = zonesOf(furniture);
  const verso = binding === undefined ? recto : zonesOf(binding.verso);
  return (page, folioOf) =>
    (isRecto(page) ? recto : verso).flatMap(({ flow, top }, index) => {
      if (flow.length === 0 || (index === 0 && page === 1 && furniture.firstPageBare)) return [];
      const onto = newSheet(newPlacementRecord());
      place(
        { items: flow, from: START, end: undefined },
        { x: leftOf(definition.page, page), y: top, slack: 0 },
        asFurniture(onto),
      );
      const pieces = onto.finish().pieces.map((piece): Placed => ({ ...piece, furniture: index === 0 ? 'Header' : 'Footer' }));
      return fillFolios(pieces, folioOf);
    });
};
