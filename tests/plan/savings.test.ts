// Saving time: shorten first, leave out only what may be, and never touch what is core or a break.
import { describe, expect, test } from 'vitest';
import type { AgendaActivity } from '../../src/model/agenda.ts';
import { activitySchema } from '../../src/model/activity.ts';
import type { Workshop } from '../../src/model/workshop.ts';
import { agendaOf } from '../../src/plan/agenda.ts';
import { BEHIND } from '../../src/plan/late.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { agendaIn } from '../../src/plan/replan.ts';
import { savingsFor } from '../../src/plan/savings.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';

type Given = readonly [id: string, priority: 'core' | 'shorten' | 'omit', core: number, short?: number];

const activities = (given: readonly Given[]): readonly AgendaActivity[] =>
  given.map(([id, priority, core, short], at) => ({
    activity: activitySchema.parse({
      ...{ id, title: id, purpose: 'To dig.', priority, grouping: 'room', steps: [{ id: 'dig', do: 'Dig.' }] },
      minutes: { core, ...(short === undefined ? {} : { short }) },
    }),
    module: 'beds',
    use: 'core',
    offset: at,
    minutes: core,
  }));

const DAY: readonly Given[] = [
  ['open', 'core', 10, 5],
  ['rows', 'shorten', 20, 15],
  ['weeds', 'shorten', 20, 10],
  ['song', 'omit', 10],
  ['tea', 'omit', 15, 10],
];

const told = (needed: number, changeover = 0): string => {
  const { savings, missing } = savingsFor(activities(DAY), needed, changeover);
  return [...savings.map(({ activity, to, minutes }) => `${activity.activity.id} ${to} ${minutes}`), `missing ${missing}`].join(
    ', ',
  );
};

describe('what gives', () => {
  test.each([
    [0, 0, 'missing 0'],
    [5, 0, 'rows short 5, missing 0'],
    [10, 0, 'weeds short 10, missing 0'],
    [12, 0, 'rows short 5, weeds short 10, missing 0'],
    [20, 0, 'rows short 5, weeds short 10, tea short 5, missing 0'],
    [25, 0, 'rows short 5, weeds short 10, song omit 10, tea short 5, missing 0'],
    [30, 0, 'rows short 5, weeds short 10, song omit 10, tea short 5, missing 0'],
    [40, 0, 'rows short 5, weeds short 10, song omit 10, tea omit 15, missing 0'],
    [45, 0, 'rows short 5, weeds short 10, song omit 10, tea omit 15, missing 5'],
    [44, 2, 'rows short 5, weeds short 10, song omit 12, tea omit 17, missing 0'],
  ])('for %i minutes, changing over in %i: %s', (needed, changeover, expected) => {
    expect(told(needed, changeover)).toBe(expected);
  });
});

const curriculum = await curriculumOf(shippedHost);
const pieces = [...curriculum.workshops.values()].map(({ value }) => value);
const single = pieces.filter(({ segments }) => segments.every(({ type }) => type !== 'session'));

const breaksOf = ({ segments }: Workshop): number => segments.filter(({ type }) => type === 'break').length;

describe.each(single)('$id in another slot', (workshop) => {
  const whole = agendaOf(workshop, curriculum.modules, '09:00');
  const slots = Array.from({ length: 15 }, (_, at) => whole.total + 20 - at * 5);

  test.each(slots)('of %i minutes', (minutes) => {
    const { value, diagnostics } = agendaIn(workshop, curriculum.modules, { start: '09:00', minutes });
    if (value === undefined) {
      expect(diagnostics).toMatchObject([{ code: 'command/bad-value' }]);
      return;
    }
    expect(value.total).toBeLessThanOrEqual(Math.max(minutes, 0));
    expect(value.total).toBeLessThanOrEqual(whole.total);
    expect(value.entries.filter(({ segment }) => segment.type === 'break')).toHaveLength(breaksOf(workshop));
    // Each segment is as long as what runs in it, and what is core still runs in full.
    for (const { minutes: length, activities: run, segment } of value.entries) {
      if (segment.type === 'break') continue;
      const changes = segment.type === 'module' ? run.filter(({ use }) => use !== 'omit').length * workshop.changeover : 0;
      const taken = run.reduce((sum, each) => sum + each.minutes, changes);
      // As it stands, a module may be rounded up; fitted into less, it is not.
      if (minutes < whole.total || segment.type !== 'module') expect(length).toBe(taken);
      else expect([0, 1, 2, 3, 4]).toContain(length - taken);
      for (const { activity, use } of run) if (activity.priority === 'core') expect(use, activity.id).not.toBe('omit');
    }
  });

  test('that is too short for what must stay is told, with the least there can be', () => {
    const { value, diagnostics } = agendaIn(workshop, curriculum.modules, { start: null, minutes: 10 });
    expect(value).toBeUndefined();
    const least = Number(/it takes (\d+)/.exec(diagnostics[0]?.message ?? '')?.[1]);
    expect(agendaIn(workshop, curriculum.modules, { start: null, minutes: least }).value?.total).toBe(least);
  });
});

describe.each(pieces)('the plan for being late in $id', (workshop) => {
  const { entries } = agendaOf(workshop, curriculum.modules, null);

  test('stands at every break that something follows, and saves what it says', () => {
    entries.forEach(({ segment, session, late }, at) => {
      const ahead = entries.slice(at + 1).filter((each) => each.session === session);
      const follows = segment.type === 'break' && ahead.some(({ activities: run }) => run.length > 0);
      expect(late?.map(({ behind }) => behind)).toEqual(follows ? [...BEHIND] : undefined);
      for (const { behind, missing, changes } of late ?? []) {
        expect(changes.reduce((sum, { minutes }) => sum + minutes, 0) + missing).toBeGreaterThanOrEqual(behind);
        const coming = new Set(ahead.flatMap(({ activities: run }) => run));
        for (const { activity } of changes) {
          expect(coming).toContain(activity);
          expect(activity.activity.priority).not.toBe('core');
        }
      }
    });
  });
});

describe('the command line asks for a slot', () => {
  const planned = (changes: object) => planPrint(curriculum, { ...openRequest, workshop: 'half-day', ...changes });

  test.each([
    [{ slot: 225 }, 225, [['command/replanned', /shortened: “[^;]*\)\. It takes 225 minutes, and counts [\d.]+ hours/]]],
    [{ slot: '12:15', start: '08:30' }, 225, [['command/replanned', /It ends at 12:15, after 225 minutes/]]],
    [{ slot: 600 }, 240, [['command/slot-to-spare', /takes 240 minutes: 360 minutes of its slot are left over/]]],
    [{ slot: 241 }, 240, [['command/slot-to-spare', /: 1 minute of its slot is left over\.$/]]],
    [{ slot: 89, workshop: 'ninety-minutes' }, 89, [['command/replanned', /, and counts 1 hour instead of 1\.5\.$/]]],
    [{ slot: 68, workshop: 'trainers' }, 68, [['command/replanned', /, and counts 1 hour as before\.$/]]],
    [{ slot: 240 }, 240, []],
    [{}, 240, []],
  ] as const)('%j: %i minutes, and what that changed is said', (changes, total, notes) => {
    const { value, diagnostics } = planned(changes);
    expect(value?.agenda.total).toBe(total);
    expect(diagnostics).toMatchObject(
      notes.map(([code, message]) => ({ code, message: expect.stringMatching(message) as unknown, severity: 'note' })),
    );
  });

  test('a note names each activity that gave, and the hours that are counted now', () => {
    const whole = planned({}).value?.agenda;
    const { value, diagnostics } = planned({ slot: 200 });
    const uses = (agenda: typeof whole) => agenda?.entries.flatMap(({ activities }) => activities.map(({ use }) => use)) ?? [];
    const all = value?.agenda.entries.flatMap((entry) => entry.activities) ?? [];
    const changed = all.filter(({ use }, at) => use !== uses(whole)[at]);
    const [note, ...others] = diagnostics.filter(({ code }) => code === 'command/replanned');
    expect(others).toEqual([]);
    expect(changed.length).toBeGreaterThan(1);
    for (const { activity } of changed) expect(note?.message).toContain(`“${activity.title}”`);
    expect([...(note?.message.matchAll(/“/g) ?? [])]).toHaveLength(changed.length);
    expect(note?.message).toContain(`counts ${value?.agenda.hours} hours instead of ${whole?.hours}`);
  });

  test.each([
    [{ slot: '12:15' }, 'Give --start'],
    [{ slot: '08:00', start: '08:30' }, 'later than the start'],
    [{ slot: 225, workshop: 'series' }, 'Leave out --end'],
  ])('%j is told', (changes, hint) => {
    const { value, diagnostics } = planned(changes);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'command/bad-value' }]);
    expect(diagnostics[0]?.hint ?? '').toContain(hint);
  });
});
