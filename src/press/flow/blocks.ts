import type { Block } from '../../model/definition.ts';
import { setAbreast } from './abreast.ts';
import { builderFor, type Builder } from './builder.ts';
import { setFit } from './fit.ts';
import { setGrid } from './grid.ts';
import type { Flow } from './items.ts';
import { setEdge, setLines, setMark, setPicture, setRule, setSpace } from './shapes.ts';
import type { BlockPlace, Setting } from './setting.ts';
import { setSheet } from './sheet.ts';
import { setSnug } from './snug.ts';
import { setStack } from './stack.ts';
import { setText } from './text.ts';

/** Sets any block into a list. */
export const setBlock = (block: Block, place: BlockPlace, builder: Builder, setting: Setting): void => {
  switch (block.kind) {
    case 'text':
      return setText(block, place, builder, setting);
    case 'stack':
      return setStack(block, place, builder, setting);
    case 'grid':
      return setGrid(block, place, builder, setting);
    case 'rule':
      return setRule(block, place, builder);
    case 'lines':
      return setLines(block, place, builder, setting);
    case 'mark':
      return setMark(block, place, builder, setting);
    case 'picture':
      return setPicture(block, place, builder, setting);
    case 'edge':
      return setEdge(block, builder);
    case 'sheet':
      return setSheet(block, builder, setting, place);
    case 'fit':
      return setFit(block, place, builder, setting);
    case 'snug':
      return setSnug(block, place, builder, setting);
    case 'abreast':
      return setAbreast(block, place, builder, setting);
    case 'space':
      return setSpace(block, builder);
  }
};

/** Sets blocks one below the other as a list of their own. */
export const flowOf = (blocks: readonly Block[], place: BlockPlace, setting: Setting): Flow => {
  const builder = builderFor(setting.keepHeight);
  for (const block of blocks) setBlock(block, place, builder, setting);
  return builder.finish().items;
};
