import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Loaded } from '../model/curriculum.ts';
import type { WorkshopEvent } from '../model/event.ts';

/** No event states more contact hours than the counted minutes of its workshop make. */
export const checkEventHours = (
  { value, spanAt }: Loaded<WorkshopEvent>,
  { hours, counted }: Pick<Agenda, 'hours' | 'counted'>,
): readonly Diagnostic[] => {
  if (value.hours === null || value.hours <= hours) return [];
  const message = `The event states ${value.hours} contact hours, and the ${counted} counted minutes make ${hours}.`;
  return [diagnose('rules/hours-beyond-count', { message, at: spanAt(['hours']) })];
};
