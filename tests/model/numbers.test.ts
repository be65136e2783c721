// The numbers of a workshop have no hole, whatever is left out of it by hand or to fit another slot.
import { describe, expect, test } from 'vitest';
import { runActivities } from '../../src/model/agenda.ts';
import { workshopNumbers } from '../../src/model/numbers.ts';
import { agendaOf } from '../../src/plan/agenda.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { leavesOf } from '../../src/model/leaves.ts';
import { composeJob } from '../compose/composing.ts';
import { runsOf, withoutActivity } from '../support/left-out.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';

const shipped = await curriculumOf(shippedHost);
const workshops = [...shipped.workshops.values()].map(({ value }) => value);

type Numbers = ReturnType<typeof workshopNumbers>;

/** The numbers as they have to be for so many modules, each with so many sheets. */
const counted = (numbers: Numbers): readonly string[] =>
  numbers.flatMap(({ sheets }, at) => [`${at + 1}`, ...sheets.map((_, place) => `${at + 1}.${place + 1}`)]);

const borne = (numbers: Numbers): readonly string[] =>
  numbers.flatMap(({ number, sheets }) => [number, ...sheets.map((sheet) => sheet.number)]);

describe.each(workshops.map((workshop) => ({ id: workshop.id, workshop })))('$id', ({ id, workshop }) => {
  const agenda = agendaOf(workshop, shipped.modules, null);

  test('is numbered in the order in which it runs modules and sheets', () => {
    const numbers = workshopNumbers(agenda, shipped.modules);
    expect(borne(numbers)).toEqual(counted(numbers));
    const runs = runsOf(shipped, workshop).filter(({ module }) => module !== null);
    expect(numbers.map(({ module }) => module)).toEqual([...new Set(runs.map(({ module }) => module))]);
    for (const { module, sheets } of numbers) {
      const used = runs.filter((run) => run.module === module).flatMap(({ activity }) => activity.worksheet ?? []);
      const own = sheets.map(({ worksheet }) => worksheet);
      expect(own.slice(0, new Set(used).size)).toEqual([...new Set(used)]);
    }
  });

  test('has no hole without any one of its activities', () => {
    for (const entry of runActivities(agenda)) {
      const curriculum = withoutActivity(shipped, id, entry);
      const left = curriculum.workshops.get(id)?.value ?? workshop;
      const numbers = workshopNumbers(agendaOf(left, shipped.modules, null), shipped.modules);
      expect(borne(numbers)).toEqual(counted(numbers));
      const run = runsOf(curriculum, left).flatMap(({ module }) => module ?? []);
      expect(numbers.map(({ module }) => module)).toEqual([...new Set(run)]);
    }
  });
});

/** Every plan of a workshop in slots that are shorter and shorter, until nothing more can be left out. */
const shorterAndShorter = (workshop: string, total: number) => {
  const request = { ...openRequest, workshop, kinds: ['participant-workbook', 'run-sheet'] };
  const slots = Array.from({ length: Math.floor(total / 10) }, (_, at) => total - at * 10);
  return slots.flatMap((slot) => planPrint(shipped, { ...request, slot }).value ?? []);
};

test('a workshop in another slot is numbered by what is left of it, and its pages bear these numbers', () => {
  const plans = workshops.map((workshop) => shorterAndShorter(workshop.id, agendaOf(workshop, shipped.modules, null).total));
  const sheetsOf = (numbers: Numbers): readonly string[] => numbers.flatMap(({ sheets }) => sheets.map(({ number }) => number));
  for (const { numbers } of plans.flat()) expect(borne(numbers)).toEqual(counted(numbers));
  const shrunk = plans.flatMap((each) => (each.length > 1 ? [each.at(-1)].flatMap((plan) => plan ?? []) : []));
  expect(shrunk).not.toEqual([]);
  for (const plan of shrunk)
    for (const job of plan.jobs) {
      const { value } = composeJob(shipped, plan, job);
      const told = (value ? leavesOf(value, () => '') : []).flatMap(({ text }) => /^\d\.\d$/.exec(text)?.[0] ?? []);
      expect([...new Set(told)].toSorted()).toEqual(sheetsOf(plan.numbers));
    }
});
