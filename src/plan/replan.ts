import { counted } from '../diagnostics/counted.ts';
import { diagnose, isClean, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Agenda, AgendaActivity } from '../model/agenda.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { minutesOf } from '../model/script.ts';
import type { Segment, Workshop } from '../model/workshop.ts';
import type { BuildRequest } from '../model/plan.ts';
import { agendaOf, minutesOfDay } from './agenda.ts';
import { replannedNote, spareNote } from './replanned.ts';
import { savingsFor, type Saving } from './savings.ts';

/** How each activity is run after a change, by module (empty for the workshop's own) and id. */
type Uses = ReadonlyMap<string, 'short' | 'omit'>;

const nameOf = ({ module, activity }: Pick<AgendaActivity, 'module' | 'activity'>): string => `${module ?? ''}/${activity.id}`;

/** A segment as it is run after a change, with the time that it takes then. */
const segmentWith = (segment: Segment, uses: Uses, workshop: Workshop, modules: Curriculum['modules']): Segment => {
  if (segment.type === 'activity') {
    const activity = workshop.activities.find(({ id }) => id === segment.activity);
    const to = uses.get(`/${segment.activity}`);
    return activity === undefined || to !== 'short'
      ? segment
      : { ...segment, use: 'short', minutes: minutesOf(activity, 'short') };
  }
  if (segment.type !== 'module') return segment;
  const activities = modules.get(segment.module)?.value.activities ?? [];
  const use = Object.fromEntries(
    activities.map(({ id }) => [id, uses.get(`${segment.module}/${id}`) ?? segment.use[id] ?? 'core'] as const),
  );
  const run = activities.flatMap((activity) => {
    const form = use[activity.id] ?? 'core';
    return form === 'omit' ? [] : [minutesOf(activity, form) + workshop.changeover];
  });
  return { ...segment, use, minutes: run.reduce((sum, minutes) => sum + minutes, 0) };
};

const sum = (segments: readonly Segment[]): number =>
  segments.reduce((total, segment) => total + (segment.type === 'session' ? 0 : segment.minutes), 0);

/** A workshop that was fitted into another slot, and what gave. */
export type Replanned = { readonly workshop: Workshop; readonly savings: readonly Saving[] };

/** Whether anything of a segment is left. */
const isRun = (segment: Segment): boolean =>
  segment.type !== 'module' || Object.values(segment.use).some((use) => use !== 'omit');

/**
 * Makes a workshop fit into so many minutes: what may be shortened is, then what may be left out; breaks stay as they are. Only
 * for a workshop in one piece. A slot that is longer than the workshop changes nothing.
 */
export const replan = (
  workshop: Workshop,
  modules: Curriculum['modules'],
  minutes: number,
  agenda: Agenda,
): Outcome<Replanned> => {
  const needed = agenda.total - minutes;
  if (agenda.sessions.length > 1) {
    const message = `The workshop "${workshop.id}" has ${counted(agenda.sessions.length, 'session')}, and only one in one piece is fitted into another slot.`;
    return { diagnostics: [diagnose('command/bad-value', { message, hint: 'Leave out --end and --minutes.' })] };
  }
  if (needed <= 0) return { value: { workshop, savings: [] }, diagnostics: [] };
  // What modules were rounded up by goes first.
  const spare = sum(workshop.segments) - sum(workshop.segments.map((each) => segmentWith(each, new Map(), workshop, modules)));
  // The workshop's own activities are its frame: they are shortened, and never left out.
  const activities = agenda.entries.flatMap((entry) => entry.activities);
  const own = (each: AgendaActivity): AgendaActivity =>
    each.module === null && each.activity.priority === 'omit'
      ? { ...each, activity: { ...each.activity, priority: 'shorten' } }
      : each;
  const { savings, missing } = savingsFor(activities.map(own), Math.max(0, needed - spare), workshop.changeover);
  if (missing > 0) {
    const message = `The workshop "${workshop.id}" cannot be run in ${counted(minutes, 'minute')}: with all that may be shortened or left out it takes ${String(minutes + missing)}.`;
    return {
      diagnostics: [
        diagnose('command/bad-value', {
          message,
          hint: 'Give it more time, or choose a shorter workshop: `rolepress list workshops`.',
        }),
      ],
    };
  }
  const uses: Uses = new Map(savings.map(({ activity, to }) => [nameOf(activity), to]));
  const segments = workshop.segments.map((segment) => segmentWith(segment, uses, workshop, modules)).filter(isRun);
  return { value: { workshop: { ...workshop, segments }, savings }, diagnostics: [] };
};

/** The minutes of the slot that is asked for: so many, or those up to a time of day, which needs a start. */
const slotMinutes = (
  { slot = null }: Pick<BuildRequest, 'slot'>,
  { segments }: Workshop,
  start: string | null,
): Outcome<number> => {
  if (slot === null) return { diagnostics: [] };
  if (typeof slot === 'number') return { value: slot, diagnostics: [] };
  const first = segments[0];
  const from = start ?? (first?.type === 'session' ? first.start : null);
  if (from === null) {
    const message = 'When the workshop ends says how long it is only where it is known when it starts.';
    return {
      diagnostics: [diagnose('command/bad-value', { message, hint: 'Give --start, or an event with a start, or --minutes.' })],
    };
  }
  const minutes = minutesOfDay(slot) - minutesOfDay(from);
  if (minutes > 0) return { value: minutes, diagnostics: [] };
  const message = `The workshop would end at ${slot}, and it starts at ${from}.`;
  return { diagnostics: [diagnose('command/bad-value', { message, hint: 'Give an --end that is later than the start.' })] };
};

/** A workshop on the clock in the slot that is asked for; notes say what gave, and what is left of the slot. */
export const agendaIn = (
  workshop: Workshop,
  modules: Curriculum['modules'],
  { start, minutes }: { readonly start: string | null; readonly minutes: number | null },
): Outcome<Agenda> => {
  const agenda = agendaOf(workshop, modules, start);
  if (minutes === null) return { value: agenda, diagnostics: [] };
  const { value, diagnostics } = replan(workshop, modules, minutes, agenda);
  if (value === undefined) return { diagnostics };
  if (value.workshop === workshop) return { value: agenda, diagnostics: spareNote(workshop, agenda, minutes) };
  const fitted = agendaOf(value.workshop, modules, start);
  const notes = [replannedNote(workshop, value.savings, agenda, fitted), ...spareNote(workshop, fitted, minutes)];
  return { value: fitted, diagnostics: notes };
};

/** A workshop on the clock, in the slot that is asked for where one is; nothing where it does not fit into that. */
export const agendaOfRequest = (
  workshop: Workshop,
  modules: Curriculum['modules'],
  request: Pick<BuildRequest, 'slot'>,
  start: string | null,
): Outcome<Agenda> => {
  const slot = slotMinutes(request, workshop, start);
  if (!isClean(slot.diagnostics)) return { diagnostics: slot.diagnostics };
  return agendaIn(workshop, modules, { start, minutes: slot.value ?? null });
};
