import type { Curriculum } from '../model/curriculum.ts';
import type { PrintPlan } from '../model/plan.ts';
import type { TypeCase } from '../model/typeface.ts';
import { batchesOf } from './batches.ts';
import { printer, type Impression } from './printer.ts';

/** The batches of a plan, each to be had once. Whoever asks gets the number of the next that nobody has; past the last, none is left. */
export type NextBatch = () => number;

/** Somebody who prints batches of the same plan elsewhere, at the same time. */
export type BatchWorker = {
  readonly nextBatch: NextBatch;
  /** Calls for every job that was printed elsewhere, and returns when nothing more will come; why is not told. */
  readonly collect: (take: (impression: Impression) => Promise<void> | void) => Promise<void>;
  /** Nothing is expected any more. */
  readonly dismiss: () => void;
};

/** What a worker does: prints batches until none is left, and tells of each job as soon as it is there. */
export const runWorker = async (
  curriculum: Curriculum,
  plan: PrintPlan,
  options: { readonly typeCase: TypeCase; readonly proof: boolean; readonly nextBatch: NextBatch },
  tell: (impression: Impression) => void,
): Promise<void> => {
  const { batches } = batchesOf(curriculum, plan);
  const { print } = await printer(curriculum, plan, options);
  for (let batch = batches[options.nextBatch()]; batch !== undefined; batch = batches[options.nextBatch()])
    await print(batch, tell);
};
