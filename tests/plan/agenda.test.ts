import { describe, expect, test } from 'vitest';
import { belonging, modulesOf, usedMaterials, usedWorksheets } from '../../src/model/agenda.ts';
import type { Workshop } from '../../src/model/workshop.ts';
import { contactHours } from '../../src/model/hours.ts';
import { agendaOf, minutesOfDay } from '../../src/plan/agenda.ts';
import { curriculumOf } from '../support/print.ts';
import { gardenFiles, hostWith } from '../support/second-framework.ts';

describe('contact hours are counted minutes, rounded down to a step', () => {
  test.each([
    [215, 0.5, 3.5],
    [210, 0.5, 3.5],
    [209, 0.5, 3],
    [239, 0.5, 3.5],
    [240, 0.5, 4],
    [29, 0.5, 0],
    [0, 0.5, 0],
    [60, 1, 1],
    [119, 1, 1],
    [52, 0.25, 0.75],
    [45, 0.25, 0.75],
    [44, 0.25, 0.5],
    // A tenth has no exact binary form; three of them must still be three.
    [18, 0.1, 0.3],
    [17, 0.1, 0.2],
    [36, 0.1, 0.6],
    [42, 0.1, 0.7],
    [66, 0.1, 1.1],
    [3, 0.05, 0.05],
    [21, 0.05, 0.35],
    [600, 0.1, 10],
  ])('%i minutes in steps of %f: %f', (counted, step, hours) => {
    expect(contactHours(counted, step)).toBe(hours);
  });

  test('no whole number of steps is ever rounded down to the one below', () => {
    for (const step of [0.05, 0.1, 0.25, 0.5, 1])
      for (let steps = 0; steps <= 200; steps++) {
        const minutes = Math.round(steps * step * 60);
        if (Math.abs(minutes - steps * step * 60) < 1e-9) expect(contactHours(minutes, step)).toBeCloseTo(steps * step, 6);
      }
  });
});

test.each([
  ['00:00', 0],
  ['08:30', 510],
  ['12:00', 720],
  ['23:59', 1439],
])('%s is minute %i of the day', (clock, minutes) => {
  expect(minutesOfDay(clock)).toBe(minutes);
});

const { modules, workshops } = await curriculumOf(hostWith(gardenFiles()));
const workshop = workshops.get('spring-day')?.value as Workshop;

describe('a workshop on the clock', () => {
  const agenda = agendaOf(workshop, modules, '23:30');

  test('every segment begins where the one before it ends, also over midnight', () => {
    expect(agenda.entries.map(({ segment, offset, minutes }) => [segment.id, offset, minutes])).toEqual([
      ['arriving', 0, 15],
      ['bed', 15, 37],
      ['rest', 52, 23],
    ]);
    expect([agenda.start, agenda.total, agenda.counted, agenda.hours]).toEqual([1410, 75, 52, 0.75]);
  });

  test('a module runs its activities in full, shortened, or not at all', () => {
    expect(
      agenda.entries[1]?.activities.map(({ activity, use, offset, minutes, module }) => [
        activity.id,
        use,
        offset,
        minutes,
        module,
      ]),
    ).toEqual([
      ['walk', 'short', 15, 12, 'first-bed'],
      ['choose', 'core', 27, 25, 'first-bed'],
      ['compost', 'omit', 52, 0, 'first-bed'],
    ]);
  });

  test("a workshop's own activity belongs to no module, and a break counts for nothing", () => {
    expect(agenda.entries.map(({ counted, activities }) => [counted, activities.map(({ module }) => module)])).toEqual([
      [true, [null]],
      [true, ['first-bed', 'first-bed', 'first-bed']],
      [false, []],
    ]);
  });

  test('without a start there is none', () => {
    expect(agendaOf(workshop, modules, null).start).toBeNull();
  });

  test('what is not counted is taken off, and the step is the workshop’s', () => {
    const [welcome, bed, rest] = workshop.segments;
    const changed = { ...workshop, hours: { step: 0.1 }, segments: [{ ...welcome, counted: false }, bed, rest] } as Workshop;
    const { counted, hours, total } = agendaOf(changed, modules, null);
    expect([counted, hours, total]).toEqual([37, 0.6, 75]);
  });

  test('a module that comes twice is one module, and its sheets are used where one of its turns uses them', () => {
    const [, bed] = workshop.segments;
    const again = { ...bed, id: 'again', minutes: 15, use: { walk: 'omit', choose: 'omit', compost: 'core' } };
    const twice = { ...workshop, segments: [...workshop.segments, again] } as Workshop;
    const sheets = modules.get('first-bed')?.value.worksheets ?? [];
    const used = (of: Workshop) => usedWorksheets(agendaOf(of, modules, null), 'first-bed', sheets).map(({ id }) => id);
    expect(modulesOf(twice)).toEqual(['first-bed']);
    expect([used(workshop), used(twice)]).toEqual([
      ['corner-sheet', 'crop-sheet'],
      ['corner-sheet', 'crop-sheet', 'heap-sheet'],
    ]);
  });

  test('a sheet that no activity claims is always handed out', () => {
    const sheets = modules.get('first-bed')?.value.worksheets ?? [];
    const orphan = { ...sheets[0], id: 'orphan' } as (typeof sheets)[number];
    expect(usedWorksheets(agendaOf(workshop, modules, null), 'first-bed', [...sheets, orphan]).map(({ id }) => id)).toContain(
      'orphan',
    );
  });

  test('a thing is brought where an activity that needs it is run, and where none claims it', () => {
    const garden = modules.get('first-bed')?.value;
    if (!garden) throw new Error('the garden has no bed');
    const [spade] = garden.materials;
    const things = [
      { ...spade, id: 'always', activities: [], whole: false },
      { ...spade, id: 'walking', activities: ['walk'], whole: false },
      { ...spade, id: 'composting', activities: ['compost'], whole: false },
      { ...spade, id: 'choosing', activities: ['choose'], whole: true },
    ] as typeof garden.materials;
    const [, bed] = workshop.segments;
    const brought = (use: object): readonly string[] => {
      const own = { ...workshop, segments: [{ ...bed, use }] } as Workshop;
      return usedMaterials(agendaOf(own, modules, null), { ...garden, materials: things }).map(({ id }) => id);
    };
    expect(brought({ walk: 'core', choose: 'core', compost: 'omit' })).toEqual(['always', 'walking', 'choosing']);
    expect(brought({ walk: 'short', choose: 'short', compost: 'core' })).toEqual(['always', 'walking', 'composting']);
    expect(brought({ walk: 'omit', choose: 'omit', compost: 'omit' })).toEqual(['always']);
  });

  test('words that belong to activities are printed where one of them is run, in whichever form', () => {
    const [, bed] = workshop.segments;
    const agenda = agendaOf(
      { ...workshop, segments: [{ ...bed, use: { walk: 'short', choose: 'omit', compost: 'omit' } }] } as Workshop,
      modules,
      null,
    );
    const words = [{ activities: [] }, { activities: ['walk', 'compost'] }, { activities: ['choose'] }];
    expect(belonging(agenda, 'first-bed', words)).toEqual(words.slice(0, 2));
    expect(belonging(agenda, 'no-such-module', words)).toEqual(words.slice(0, 1));
  });
});

describe('a workshop of several sessions', () => {
  const [welcome, bed, rest] = workshop.segments;
  const session = (id: string, more: object) => ({ type: 'session', id, title: id, day: null, start: null, ...more });
  const of = (...segments: readonly unknown[]) => ({ ...workshop, segments }) as Workshop;
  const days = of(
    session('sowing', {}),
    welcome,
    rest,
    session('weeding', { start: '17:00' }),
    bed,
    session('harvest', { day: 8 }),
    rest,
  );
  const agenda = agendaOf(days, modules, '08:30');

  test('the clock starts anew in each session, and each has its own totals', () => {
    expect(agenda.entries.map(({ segment, session: at, offset }) => [segment.id, at, offset])).toEqual([
      ['arriving', 0, 0],
      ['rest', 0, 15],
      ['bed', 1, 0],
      ['rest', 2, 0],
    ]);
    expect(agenda.sessions.map(({ day, start, total, counted }) => [day, start, total, counted])).toEqual([
      [1, 510, 38, 15],
      [2, 1020, 37, 37],
      [8, 510, 23, 0],
    ]);
    expect([agenda.start, agenda.total, agenda.counted, agenda.hours]).toEqual([510, 98, 52, 0.75]);
  });

  test('what comes before the first heading is a session without one', () => {
    const { sessions } = agendaOf(of(welcome, session('weeding', {}), bed), modules, null);
    expect(sessions.map(({ segment, day, start }) => [segment?.id ?? null, day, start])).toEqual([
      [null, 1, null],
      ['weeding', 2, null],
    ]);
  });

  test("without an event's start the first session's own is used, also for those that name none", () => {
    const own = of(session('sowing', { start: '09:15' }), welcome, session('weeding', {}), bed);
    expect(agendaOf(own, modules, null).sessions.map(({ start }) => start)).toEqual([555, 555]);
    expect(agendaOf(own, modules, '10:00').sessions.map(({ start }) => start)).toEqual([600, 600]);
  });
});
