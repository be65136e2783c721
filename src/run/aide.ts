import type { Curriculum } from '../model/curriculum.ts';
import type { PrintPlan } from '../model/plan.ts';
import type { TypeCase } from '../model/typeface.ts';
import { lotsOf } from './lots.ts';
import { printer, type Impression } from './printer.ts';

/** The lots of a plan, each to be had once. Whoever asks gets the number of the next that nobody has; past the last, none is left. */
export type Claim = () => number;

/** Somebody who prints lots of the same plan elsewhere, at the same time. */
export type Aide = {
  readonly claim: Claim;
  /** Calls for every job that was printed elsewhere, and returns when nothing more will come; why is not told. */
  readonly collect: (take: (impression: Impression) => Promise<void> | void) => Promise<void>;
  /** Nothing is expected any more. */
  readonly dismiss: () => void;
};

/** What an aide does: prints lots until none is left, and tells of each job as soon as it is there. */
export const aid = async (
  curriculum: Curriculum,
  plan: PrintPlan,
  options: { readonly typeCase: TypeCase; readonly proof: boolean; readonly claim: Claim },
  tell: (impression: Impression) => void,
): Promise<void> => {
  const { lots } = lotsOf(curriculum, plan);
  const { print } = await printer(curriculum, plan, options);
  for (let lot = lots[options.claim()]; lot !== undefined; lot = lots[options.claim()]) await print(lot, tell);
};
