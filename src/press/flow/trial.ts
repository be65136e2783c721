import type { Block } from '../../model/definition.ts';
import { builderFor } from './builder.ts';
import { newNotes } from '../noted.ts';
import type { Flow } from './items.ts';
import type { BlockPlace, Setting } from './setting.ts';

/** Sets blocks to be measured: nothing is grown, counted or complained about. */
export const trialOf = (children: readonly Block[], place: BlockPlace, setting: Setting): Flow => {
  const quiet: Setting = { ...setting, report: () => undefined, notes: newNotes(), count: () => undefined };
  const builder = builderFor(setting.keepHeight);
  for (const child of children) setting.setBlock(child, { ...place, x: 0, within: undefined }, builder, quiet);
  return builder.finish().items;
};
