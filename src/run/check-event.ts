import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Curriculum, Loaded } from '../model/curriculum.ts';
import type { WorkshopEvent } from '../model/event.ts';
import type { BuildRequest } from '../model/plan.ts';
import type { TypeCase } from '../model/typeface.ts';
import { planPrint } from '../plan/plan.ts';
import { checkEventHours } from '../rules/event-hours.ts';
import { checkEventWords } from '../rules/event-words.ts';
import { composePlan, requestForAll } from './composed.ts';

/** Whether documents are composed, the type that their letters are looked for in, and an event that is checked as well. */
export type CheckOptions = {
  readonly documents?: boolean;
  readonly typeCase?: TypeCase;
  readonly event?: Loaded<WorkshopEvent>;
};

/** An event held against every rule: what it says, and what its documents come to with it. */
export const checkEvent = (
  curriculum: Curriculum,
  event: Loaded<WorkshopEvent>,
  { documents = true }: CheckOptions,
): readonly Diagnostic[] => {
  const request: BuildRequest = { ...requestForAll(curriculum, null), brands: [], event };
  const planned = planPrint(curriculum, request);
  const { composed } = documents ? composePlan(curriculum, request, new Map()) : { composed: [] };
  return [
    ...planned.diagnostics,
    ...(planned.value === undefined ? [] : checkEventHours(event, planned.value.agenda)),
    ...checkEventWords(curriculum, event),
    ...composed.flatMap(({ outcome }) => outcome.diagnostics),
  ];
};
