import { once } from '../../src/model/once.ts';
import { composePlan, requestForAll, type ComposedJob, type Shared } from '../../src/run/composed.ts';
import { curriculumOf, shippedHost } from './print.ts';

/** Documents that several workshops have alike are composed once. */
const shared: Shared = new Map();

const known = new Map<string, () => readonly ComposedJob[]>();

/** Every document of a shipped workshop, composed once for all the test files that one process runs. */
export const composedOf = async (workshop: string): Promise<readonly ComposedJob[]> => {
  const curriculum = await curriculumOf(shippedHost);
  const documents =
    known.get(workshop) ?? once(() => composePlan(curriculum, requestForAll(curriculum, workshop), shared).composed);
  known.set(workshop, documents);
  return documents();
};
