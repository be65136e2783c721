import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Pt } from '../../geometry/units.ts';
import type { Block, StackBlock } from '../../model/definition.ts';
import { walkBlocks } from '../leaves.ts';
import { paginate } from '../paginate/pages.ts';
import { spanOf } from '../spans.ts';
import type { BlockPlace, Setting } from './setting.ts';
import { trialOf } from './trial.ts';

/** So many pages lie open together. */
export const SPREAD = 2;

/** How many pages blocks take that begin one, and what part of the last of them is taken. */
export const extentOf = (
  blocks: readonly Block[],
  place: BlockPlace,
  setting: Setting,
): { readonly pages: number; readonly last: number } => {
  const { pages } = paginate(trialOf(blocks, place, setting), { x: () => 0, y: 0, height: setting.pageHeight });
  const feet = (pages.at(-1)?.pieces ?? []).map((piece): Pt =>
    piece.kind === 'text' ? piece.baseline : 'y' in piece ? piece.y : 0,
  );
  return { pages: pages.length, last: Math.max(0, ...feet) / setting.pageHeight };
};

/** What a stack is called: the words of its first heading. */
const nameOf = ({ children }: StackBlock): string => {
  let name = '';
  walkBlocks(children, (block) => {
    if (name === '' && block.kind === 'text' && /^H\d$/.test(block.role))
      name = block.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
  });
  return name;
};

/** To tell of what people cannot see at once. */
export const tooLong = (block: StackBlock, pages: number, last: number): Diagnostic =>
  diagnose('press/sheet-too-long', {
    message: `“${nameOf(block)}” takes ${String(pages)} pages, ${String(Math.max(1, Math.round(last * 100)))} % of the last: people would turn the page while they write.`,
    at: spanOf(...block.children),
  });
