// What a workshop claims in its crosswalk and asks in its forms is computed from what it runs, whichever workshop it is.
import { describe, expect, test } from 'vitest';
import type { AssessmentItem } from '../../src/model/bank/assessment.ts';
import { formItems } from '../../src/model/bank/asked.ts';
import { chanceOf } from '../../src/model/bank/balance-forms.ts';
import { drawForms } from '../../src/model/bank/draw-forms.ts';
import { formsOf } from '../../src/model/bank/forms.ts';
import { crosswalkOf } from '../../src/model/crosswalk.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import { objectivesInFull, servedNames, servedObjectives } from '../../src/model/served.ts';
import type { Worksheet } from '../../src/model/worksheet.ts';
import type { Workshop } from '../../src/model/workshop.ts';
import { agendaOf } from '../../src/plan/agenda.ts';
import { runsOf, servedIn, withoutActivity, type Run } from '../support/left-out.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';
import { gardenYearFiles, hostWith } from '../support/second-framework.ts';

const shipped = await curriculumOf(shippedHost);
const garden = await curriculumOf(hostWith(gardenYearFiles()));

const agendaIn = ({ modules }: Curriculum, workshop: Workshop) => agendaOf(workshop, modules, null);

/** Every workshop there is, and every one of them with each of its activities left out in turn. */
const worlds = [shipped, garden].flatMap((curriculum) =>
  [...curriculum.workshops.values()].flatMap(({ value }) => {
    const run = agendaIn(curriculum, value).entries.flatMap(({ activities }) => activities.filter(({ use }) => use !== 'omit'));
    const variants = run.map((entry) => ({
      name: `${value.id} without ${entry.activity.id}`,
      curriculum: withoutActivity(curriculum, value.id, entry),
    }));
    return [{ name: value.id, curriculum }, ...variants].map((world) => ({ ...world, id: value.id }));
  }),
);

type World = (typeof worlds)[number];

const workshopOf = ({ curriculum, id }: World): Workshop => {
  const found = curriculum.workshops.get(id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found.value;
};

const keyOf = (item: AssessmentItem): string => (item.type === 'confidence' ? '' : `${item.type} ${String(item.answer)}`);

const countOf = <T>(list: readonly T[], one: T): number => list.filter((each) => each === one).length;

/** Keys, match letters aside, that one form has two or more of than the other. */
const uneven = (a: readonly AssessmentItem[], b: readonly AssessmentItem[]): readonly string[] => {
  const [one, other] = [a, b].map((items) => items.filter(({ type }) => type === 'statement' || type === 'rating').map(keyOf));
  return [...new Set([...(one ?? []), ...(other ?? [])])].filter(
    (key) => Math.abs(countOf(one ?? [], key) - countOf(other ?? [], key)) > 1,
  );
};

const SEEDS = [0, 1, 42, 999_999_999];

/** The forms of every world, with every seed. */
const drawn = worlds.flatMap((world) => {
  const bank = world.curriculum.banks.assessment?.value;
  if (bank === undefined) return [];
  const items = formItems(world.curriculum, agendaIn(world.curriculum, workshopOf(world)));
  return SEEDS.map((seed) => ({
    world,
    name: `${world.name}, seed ${String(seed)}`,
    ...drawForms({ form: bank.form, seed }, items),
  }));
});

describe('the forms of a workshop', () => {
  test('ask only about objectives that something it runs serves', () => {
    const served = new Map(worlds.map((world) => [world, servedIn(world.curriculum, workshopOf(world))]));
    const strays = drawn.flatMap(({ world, name, a, b }) =>
      [...a, ...b].filter(({ objective }) => !served.get(world)?.has(objective)).map(({ id }) => `${name}: ${id}`),
    );
    expect(drawn.length).toBeGreaterThan(100);
    expect(strays).toEqual([]);
  });

  test('have as many items of each type, and keys that differ by one at the most', () => {
    const typesOf = (items: readonly AssessmentItem[]): string => items.map(({ type }) => type).join();
    expect(drawn.filter(({ a, b }) => typesOf(a) !== typesOf(b)).map(({ name }) => name)).toEqual([]);
    expect(drawn.flatMap(({ name, a, b }) => uneven(a, b).map((key) => `${name}: ${key}`))).toEqual([]);
  });

  test('share no item but those on being sure', () => {
    const shared = drawn.flatMap(({ a, b }) => a.filter((item) => b.includes(item) && item.type !== 'confidence'));
    expect(shared.map(({ id }) => id)).toEqual([]);
  });

  test('are drawn with the seed of the bank where none is given, and otherwise with another', () => {
    const workshop = workshopOf({ name: '', curriculum: shipped, id: 'two-days' });
    const formsWith = (seed: number | null) => formsOf(shipped, agendaIn(shipped, workshop), seed);
    expect(formsWith(null)).toEqual(formsWith(shipped.banks.assessment?.value.seed ?? 0));
    expect(formsWith(5)).toEqual(formsWith(5));
    expect(
      new Set(
        [1, 2, 3, 4].map((seed) =>
          formsWith(seed)
            ?.a.map(({ id }) => id)
            .join(),
        ),
      ).size,
    ).toBe(4);
  });

  test('are shorter where a workshop teaches too little, and never padded', () => {
    const halfDay = formsOf(shipped, agendaIn(shipped, workshopOf({ name: '', curriculum: shipped, id: 'half-day' })), null);
    expect(halfDay?.a.length).toBeGreaterThan(0);
    expect(halfDay?.a.length).toBeLessThan(halfDay?.wanted ?? 0);
  });
});

/** A bank of made-up items whose keys are as lopsided as a seed makes them. */
const lopsided = (seed: number): readonly AssessmentItem[] => {
  let state = seed;
  const next = (below: number): number => (state = (state * 16_807 + 11) % 2_147_483_647) % below;
  return Array.from({ length: 6 + next(30) }, (_, at) => {
    const isRating = next(2) === 0;
    const answer = isRating ? 1 + (next(6) % 4) : (['true', 'depends', 'depends', 'false'] as const)[next(4)];
    const shared = { id: `i${String(at)}`, rows: [], objective: `m${String(next(4))}/look`, text: 'Look.', reason: 'So.' };
    return { ...shared, type: isRating ? 'rating' : 'statement', answer } as AssessmentItem;
  });
};

test('whatever a bank holds, keys are in balance', () => {
  const faults = Array.from({ length: 400 }, (_, at) => at + 1).flatMap((seed) => {
    const { a, b } = drawForms({ form: { match: 0, statement: 9, rating: 9, confidence: 0 }, seed }, lopsided(seed));
    return uneven(a, b).map((key) => `${String(seed)}: ${key}`);
  });
  expect(faults).toEqual([]);
});

test('chance is one in as many as can be answered', () => {
  const match = { type: 'match', choices: [{}, {}, {}, {}] };
  const items = [match, match, { type: 'statement' }, { type: 'rating' }, { type: 'confidence' }] as unknown as AssessmentItem[];
  expect(chanceOf(items)).toBeCloseTo(0.5 + 1 / 3 + 0.25);
});

describe('the crosswalk of a workshop', () => {
  /** Rows that a text of parts names. */
  const namedIn = (parts: unknown): readonly string[] => JSON.stringify(parts).match(/[\w-]+\/[\w-]+/g) ?? [];

  /** Rows that people only mark for themselves on a scale: no teaching. */
  const onlyChecked = (sheet: Worksheet | undefined): readonly string[] => {
    if (sheet?.private !== true) return [];
    const worked = namedIn(sheet.parts.filter(({ type }) => type !== 'scale'));
    return namedIn(sheet.parts.filter(({ type }) => type === 'scale')).filter((row) => !worked.includes(row));
  };

  /** Rows of an activity: its own, and those of its objectives. */
  const readRows = ({ modules }: Curriculum, { activity, module }: Run): ReadonlySet<string> => {
    const home = module === null ? undefined : modules.get(module)?.value;
    const checked = onlyChecked(home?.worksheets.find(({ id }) => id === activity.worksheet));
    const names = activity.objectives.map((name) => (module === null ? name : `${module}/${name}`));
    const objectives = [...modules.values()].flatMap(({ value }) =>
      value.objectives.filter(({ id }) => names.includes(`${value.id}/${id}`)),
    );
    return new Set([...activity.rows, ...objectives.flatMap(({ rows }) => rows)].filter((row) => !checked.includes(row)));
  };

  const known = new Map<Run['activity'], ReadonlySet<string>>();
  const rowsOf = (curriculum: Curriculum, run: Run): ReadonlySet<string> => {
    const rows = known.get(run.activity) ?? readRows(curriculum, run);
    known.set(run.activity, rows);
    return rows;
  };

  test('lists what it runs in counted time for each competency, with those minutes, and nothing else', () => {
    const seen = { some: 0, none: 0 };
    const faults = worlds.flatMap((world) => {
      const workedOn = crosswalkOf(world.curriculum, agendaIn(world.curriculum, workshopOf(world)));
      const runs = runsOf(world.curriculum, workshopOf(world))
        .filter(({ counted }) => counted)
        .map((run) => ({ ...run, rows: rowsOf(world.curriculum, run) }));
      return (world.curriculum.banks.crosswalk?.value.lists ?? []).flatMap(({ entries }) =>
        entries.flatMap((entry) => {
          const working = runs.filter(
            ({ module, rows }) => entry.modules.includes(module ?? '') || entry.rows.some((row) => rows.has(row)),
          );
          seen[working.length > 0 ? 'some' : 'none'] += 1;
          const wanted = {
            rows: entry.rows.filter((row) => working.some(({ rows }) => rows.has(row))),
            modules: [...new Set(working.flatMap(({ module }) => module ?? []))],
            activities: working.flatMap(({ module, activity }) => (module === null ? activity.id : [])),
            minutes: working.reduce((sum, { minutes }) => sum + minutes, 0),
          };
          return JSON.stringify(workedOn(entry)) === JSON.stringify(wanted) ? [] : [`${world.name}: ${entry.code}`];
        }),
      );
    });
    expect(faults).toEqual([]);
    expect(Math.min(seen.some, seen.none)).toBeGreaterThan(20);
  });

  test('of the half-day claims nothing for a crisis, which it does not teach', () => {
    const workshop = workshopOf({ name: '', curriculum: shipped, id: 'half-day' });
    const crisis = shipped.banks.crosswalk?.value.lists[0]?.entries.find(({ id }) => id === 'crisis');
    const found = crisis && crosswalkOf(shipped, agendaIn(shipped, workshop))(crisis);
    expect(found).toEqual({ rows: [], modules: [], activities: [], minutes: 0 });
  });

  test('counts no time that does not count toward hours', () => {
    const loaded = shipped.workshops.get('half-day');
    if (loaded === undefined) throw new Error('there is no half-day');
    const segments = loaded.value.segments.map((each) => (each.type === 'module' ? { ...each, counted: false } : each));
    const workedOn = crosswalkOf(shipped, agendaIn(shipped, { ...loaded.value, segments }));
    const entries = shipped.banks.crosswalk?.value.lists.flatMap((list) => list.entries) ?? [];
    expect(entries.flatMap((entry) => workedOn(entry).modules)).toEqual([]);
  });
});

describe('objectives', () => {
  test('are served by what runs, in every workshop', () => {
    for (const world of worlds)
      expect(
        [...servedNames(agendaIn(world.curriculum, workshopOf(world)), world.curriculum.modules)].sort(),
        world.name,
      ).toEqual([...servedIn(world.curriculum, workshopOf(world))].sort());
  });

  test('of a module that runs nothing any more are none, though other modules leave them to their trainers', () => {
    const loaded = shipped.workshops.get('half-day');
    if (loaded === undefined) throw new Error('there is no half-day');
    const segments = loaded.value.segments.map((each) =>
      each.type === 'module' && each.module === 'mutuality-and-power'
        ? { ...each, use: { ...each.use, 'line-up': 'omit' as const } }
        : each,
    );
    const agenda = agendaIn(shipped, { ...loaded.value, segments });
    expect([...servedObjectives(agenda, 'mutuality-and-power', shipped.modules)]).toEqual([]);
  });

  test('that only an activity of the workshop’s own serves are not reached in full', () => {
    const workshop = workshopOf({ name: '', curriculum: shipped, id: 'ninety-minutes' });
    const agenda = agendaIn(shipped, workshop);
    expect([...servedObjectives(agenda, 'three-roles', shipped.modules)]).toEqual(['compare-roles']);
    expect(objectivesInFull(agenda, 'three-roles', shipped.modules).has('compare-roles')).toBe(false);
  });

  test('are named by every activity in which a workshop of ours practices on cards or stories', () => {
    const idle = [...shipped.workshops.values()].flatMap(({ value }) =>
      value.activities.filter((each) => (each.id === 'card-sort' || each.scenarios.length > 0) && each.objectives.length === 0),
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
  });
});
