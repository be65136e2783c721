import type { SheetBlock, SheetCell } from '../../model/definition.ts';
import type { Placed } from '../placed.ts';
import { builderFor, type Builder } from './builder.ts';
import type { Flow, PlateCell } from './items.ts';
import type { BlockPlace, Setting } from './setting.ts';

const listOf = ({ children, width, isArtifact }: SheetCell, { language, within }: BlockPlace, setting: Setting): Flow => {
  const builder = builderFor(setting.keepHeight);
  const inner: BlockPlace = { x: 0, width, language, within: isArtifact ? undefined : within, artifact: isArtifact };
  for (const child of children) setting.setBlock(child, inner, builder, setting);
  return builder.finish().items;
};

/** Sets a sheet of fixed places. It takes a page of its own; what it holds counts from the corner of the paper. */
export const setSheet = (block: SheetBlock, builder: Builder, setting: Setting, place: BlockPlace): void => {
  const { dx, dy } = block.shift;
  const ground = block.ground.map((mark): Placed => ({ kind: 'mark', artifact: true, x: dx, y: dy, ...mark.view, mark }));
  const cells = block.cells.map((cell): PlateCell => {
    const [x, y] = [cell.x + dx, cell.y + dy];
    const turned = cell.isTurned === true ? { x: x + cell.width / 2, y: y + cell.height / 2 } : undefined;
    return { x, y, items: listOf(cell, place, setting), turned };
  });
  builder.forceBreak(block.side === 'front' ? 'recto' : undefined);
  builder.plate({ kind: 'plate', height: setting.pageHeight, side: block.side, cells, ground });
  builder.forceBreak();
};
