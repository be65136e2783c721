import type { LinesBlock, TextBlock } from '../../model/definition.ts';
import type { BlockPlace, Setting } from './setting.ts';

/** How many lines a text takes at a width. */
const linesOf = ({ runs, measure, language }: TextBlock, place: BlockPlace, setting: Setting): number => {
  const stretches = setting.breaking.stretchesOf(runs, () => undefined);
  return setting.breaking.linesOf(stretches, Math.min(measure ?? place.width, place.width), language ?? place.language).length;
};

/** How many lines there are to write on: what was asked for, and no fewer than an example takes that is as wide. */
export const roomFor = ({ count, like }: LinesBlock, place: BlockPlace, setting: Setting): number => {
  if (like === undefined) return count;
  const taken = Math.max(0, ...like.worked.map((text) => linesOf(text, place, setting)));
  const begun = like.begun === undefined ? 0 : linesOf(like.begun, place, setting);
  return Math.max(count, taken - begun);
};
