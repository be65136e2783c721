import type { Block, SnugBlock } from '../../model/definition.ts';
import { rememberingLines } from '../break/remembered.ts';
import { paginate } from '../paginate/pages.ts';
import type { Builder } from './builder.ts';
import type { BlockPlace, Setting } from './setting.ts';
import { trialOf } from './trial.ts';

/** How many pages blocks take that begin one. */
const pagesOf = (blocks: readonly Block[], place: BlockPlace, setting: Setting): number =>
  paginate(trialOf(blocks, place, setting), { x: () => 0, y: 0, height: setting.pageHeight }).pages.length;

/** The loosest setting of those that take the fewest pages. The tightest is tried first: mostly it saves none, and nothing changes. */
const chosenOf = ({ settings }: SnugBlock, place: BlockPlace, setting: Setting): readonly Block[] => {
  const [loosest = [], ...tighter] = settings;
  const tightest = tighter.at(-1);
  const pages = pagesOf(loosest, place, setting);
  if (pages === 1 || tightest === undefined) return loosest;
  const fewest = pagesOf(tightest, place, setting);
  if (fewest >= pages) return loosest;
  return tighter.find((each) => each === tightest || pagesOf(each, place, setting) === fewest) ?? loosest;
};

/** Sets a part with as much white space as its pages allow. */
export const setSnug = (block: SnugBlock, place: BlockPlace, builder: Builder, setting: Setting): void => {
  const remembering = { ...setting, linesOf: rememberingLines() };
  for (const child of chosenOf(block, place, remembering)) setting.setBlock(child, place, builder, remembering);
};
