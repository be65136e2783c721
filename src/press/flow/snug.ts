import type { Block, SnugBlock } from '../../model/definition.ts';
import { paginate } from '../paginate/pages.ts';
import type { Builder } from './builder.ts';
import { heightOf } from './height.ts';
import type { Flow } from './items.ts';
import type { BlockPlace, Setting } from './setting.ts';
import { trialOf } from './trial.ts';

/** How many pages a list takes that begins one. */
const pagesOf = (flow: Flow, { pageHeight }: Setting): number =>
  paginate(flow, { x: () => 0, y: 0, height: pageHeight }).pages.length;

/** The loosest setting of those that take the fewest pages. The tightest is tried first: mostly it saves none, and nothing changes. */
const chosenOf = (block: SnugBlock, place: BlockPlace, setting: Setting): readonly Block[] => {
  const { loosest } = block;
  const flow = trialOf(loosest, place, setting);
  const pages = pagesOf(flow, setting);
  if (pages === 1 || heightOf(flow) * block.least > (pages - 1) * setting.pageHeight) return loosest;
  const { tighter } = block;
  const tightest = tighter.at(-1);
  if (tightest === undefined) return loosest;
  const pagesIn = (blocks: readonly Block[]): number => pagesOf(trialOf(blocks, place, setting), setting);
  const fewest = pagesIn(tightest);
  if (fewest >= pages) return loosest;
  return tighter.find((each) => each === tightest || pagesIn(each) === fewest) ?? loosest;
};

/** The setting for this width: a part that was measured as a piece of another one is not measured again. */
const settingFor = (block: SnugBlock, place: BlockPlace, setting: Setting): readonly Block[] => {
  const before = setting.chosen.get(block);
  if (before?.width === place.width) return before.blocks;
  const blocks = chosenOf(block, place, setting);
  setting.chosen.set(block, { width: place.width, blocks });
  return blocks;
};

/** Sets a part with as much white space as its pages allow. */
export const setSnug = (block: SnugBlock, place: BlockPlace, builder: Builder, setting: Setting): void => {
  for (const child of settingFor(block, place, setting)) setting.setBlock(child, place, builder, setting);
};
