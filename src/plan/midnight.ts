import { counted } from '../diagnostics/counted.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Loaded } from '../model/curriculum.ts';
import type { BuildRequest } from '../model/plan.ts';
import type { Workshop } from '../model/workshop.ts';
import type { Span } from '../source/text.ts';
import { clockOf } from './agenda.ts';

const MIDNIGHT = 24 * 60;

/** Where the start of a session stands; nothing for one that the command line gives. */
const startOf = (session: number, workshop: Loaded<Workshop>, { start, event }: BuildRequest): Span | undefined => {
  const heads = workshop.value.segments.flatMap((segment, index) => (segment.type === 'session' ? [{ segment, index }] : []));
  // What comes before the first heading is a session without one.
  const head = heads[workshop.value.segments[0]?.type === 'session' ? session : session - 1];
  const own = head === undefined || head.segment.start === null ? undefined : workshop.spanAt(['segments', head.index, 'start']);
  if (session > 0 && own !== undefined) return own;
  if (start !== null) return undefined;
  return event === null || event.value.start === null ? own : event.spanAt(['start']);
};

/** Tells of sessions that go on after midnight; told at what sets their start, once for each start. */
export const overMidnight = (
  { sessions }: Pick<Agenda, 'sessions'>,
  workshop: Loaded<Workshop>,
  request: BuildRequest,
): readonly Diagnostic[] => {
  const late = sessions.flatMap(({ start, total }, session) =>
    start !== null && start + total > MIDNIGHT ? [{ start, total, at: startOf(session, workshop, request) }] : [],
  );
  const longest = new Map<string, (typeof late)[number]>();
  for (const each of late) {
    const key = each.at === undefined ? '--start' : `${each.at.source.file} ${String(each.at.start)}`;
    if ((longest.get(key)?.total ?? 0) < each.total) longest.set(key, each);
  }
  return [...longest.values()].map(({ start, total, at }) => {
    const given = at === undefined ? '`--start ' + clockOf(start) + '`' : `a start at ${clockOf(start)}`;
    const message = `With ${given}, ${counted(total, 'minute')} ${total === 1 ? 'runs' : 'run'} over midnight: it would end at ${clockOf((start + total) % MIDNIGHT)} on the next day.`;
    const latest = clockOf(Math.max(0, MIDNIGHT - total));
    const hint =
      total > MIDNIGHT
        ? undefined
        : `Start at ${latest} or earlier${start >= 12 * 60 ? `; ${clockOf(start - 12 * 60)} was perhaps meant` : ''}.`;
    return diagnose('rules/past-midnight', { message, at, hint });
  });
};
