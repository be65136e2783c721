import { once } from '../once.ts';
import type { Block, SnugBlock } from './blocks.ts';

/** A part in its loosest setting, and what makes the tighter ones, loosest first, where the press asks for them. */
export const snugBlock = (loosest: readonly Block[], least: number, makeTighter: () => SnugBlock['tighter']): SnugBlock => {
  const made = once(makeTighter);
  return {
    kind: 'snug',
    loosest,
    least,
    get tighter() {
      return made();
    },
  };
};
