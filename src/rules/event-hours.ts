import { counted } from '../diagnostics/counted.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Loaded } from '../model/curriculum.ts';
import type { WorkshopEvent } from '../model/event.ts';

/** No event states more contact hours than the counted minutes of its workshop make. */
export const checkEventHours = (
  { value, spanAt }: Loaded<WorkshopEvent>,
  { hours, counted: minutes }: Pick<Agenda, 'hours' | 'counted'>,
): readonly Diagnostic[] => {
  if (value.hours === null || value.hours <= hours) return [];
  const message = `The event states ${counted(value.hours, 'contact hour')}, and the ${counted(minutes, 'counted minute')} ${minutes === 1 ? 'makes' : 'make'} ${hours}.`;
  return [diagnose('rules/hours-beyond-count', { message, at: spanAt(['hours']) })];
};
