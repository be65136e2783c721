import { describe, expect, test } from 'vitest';
import { eventSchema } from '../../src/model/event.ts';
import type { BuildRequest } from '../../src/model/plan.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { curriculumOf, openRequest } from '../support/print.ts';
import { gardenFiles, hostWith } from '../support/second-framework.ts';

const north = `id: north-bank
extends: plain
names: { legal: North Bank Gardens, short: North Bank }
`;
const curriculum = await curriculumOf(hostWith({ ...gardenFiles(), 'templates/brands/north-bank/brand.yaml': north }));

const planOf = (request: Partial<BuildRequest> = {}) => planPrint(curriculum, { ...openRequest, ...request });
const jobsOf = (request: Partial<BuildRequest> = {}) => planOf(request).value?.jobs ?? [];

const eventFile = { source: { file: 'e.yaml', text: '' }, start: 0, end: 0 };
const event = (facts: object) => ({ value: eventSchema.parse(facts), file: 'e.yaml', spotAt: () => eventFile });

describe('jobs', () => {
  const kinds = [...curriculum.kinds.values()].map(({ value }) => value).sort((a, b) => a.order - b.order);

  test('every kind is planned in its order, once for each thing it is about', () => {
    const jobs = jobsOf();
    expect([...new Set(jobs.map(({ kind }) => kind))]).toEqual(kinds.map(({ id }) => id));
    for (const { id, per } of kinds) {
      const count = { workshop: 1, module: 1, worksheet: 2, framework: 2 }[per];
      expect(
        jobs.filter(({ kind }) => kind === id),
        id,
      ).toHaveLength(count);
    }
  });

  test('a sheet of an activity that is left out is not printed', () => {
    const sheets = jobsOf().flatMap(({ item }) => (item.per === 'worksheet' ? [item.worksheet] : []));
    expect(sheets).toEqual(['corner-sheet', 'crop-sheet']);
  });

  test('brands are printed one after the other, each once', () => {
    const jobs = jobsOf({ brands: ['north-bank', 'plain', 'north-bank'] });
    expect([...new Set(jobs.map(({ brand }) => brand))]).toEqual(['north-bank', 'plain']);
    expect(jobs).toHaveLength(2 * jobsOf().length);
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(jobs.length);
  });

  test('audience, sides and finish are the kind’s', () => {
    for (const { kind, audience, sides, finish, per } of jobsOf()) {
      const found = curriculum.kinds.get(kind)?.value;
      expect({ audience, sides, finish, per }).toEqual({
        audience: found?.audience,
        sides: found?.sides,
        finish: found?.finish,
        per: found?.copies,
      });
    }
  });
});

describe('files', () => {
  test('lie in the folder that was asked for, by brand, workshop, language and paper', () => {
    const [letter, a4] = [
      jobsOf({ kinds: ['agenda'] }),
      jobsOf({ kinds: ['agenda'], paper: 'a4', out: '/tmp/here', brands: ['north-bank'] }),
    ];
    expect(letter.map(({ file }) => file)).toEqual(['output/plain/spring-day/en-letter-standard/agenda.pdf']);
    expect(a4.map(({ file }) => file)).toEqual(['/tmp/here/north-bank/spring-day/en-a4-standard/agenda.pdf']);
  });

  test('are told apart by what they are about, a sheet by its module’s code as well', () => {
    const names = (kind: string) => jobsOf({ kinds: [kind] }).map(({ file }) => file.split('/').at(-1));
    expect(names('worksheet')).toEqual(['worksheet-g7-corner-sheet.pdf', 'worksheet-g7-crop-sheet.pdf']);
    expect(names('role-chart')).toEqual(['role-chart-five-crops.pdf', 'role-chart-sun-and-shade.pdf']);
  });

  test('no two are one', () => {
    const files = jobsOf({ brands: ['plain', 'north-bank'] }).map(({ file }) => file);
    expect(new Set(files).size).toBe(files.length);
  });
});

describe('copies', () => {
  test.each([
    ['nothing is known', {}, 2, null],
    ['a group', { participants: 14 }, 2, 14],
    ['an event with one trainer', { event: event({ participants: 9, trainers: [{ name: 'Ada' }] }) }, 1, 9],
    ['an event with three trainers', { event: event({ trainers: [{ name: 'Ada' }, { name: 'Bo' }, { name: 'Cy' }] }) }, 3, null],
    ['a flag over an event', { event: event({ participants: 9 }), participants: 30 }, 2, 30],
  ])('when %s', (_, request, facilitators, participants) => {
    const wanted = { facilitator: facilitators, participant: participants, room: 1 };
    for (const kind of curriculum.kinds.keys())
      for (const job of jobsOf({ ...request, kinds: [kind] })) expect(job.copies, job.id).toBe(wanted[job.per]);
  });

  test('of pages that another printed document holds, two to spare', () => {
    const within = [...curriculum.kinds.values()].filter(({ value }) => value.within !== null).map(({ value }) => value.id);
    const jobs = jobsOf({ participants: 14 }).filter(({ kind }) => within.includes(kind));
    expect(jobs.length).toBeGreaterThan(0);
    expect(new Set(jobs.map(({ copies }) => copies))).toEqual(new Set([2]));
  });
});

describe('what is left open', () => {
  test('the event decides, then what there is', () => {
    const given = event({
      workshop: 'spring-day',
      brand: 'north-bank',
      date: '2026-04-11',
      start: '13:30',
      place: { name: 'The shed' },
    });
    const plan = planOf({ event: given }).value;
    expect([plan?.workshop, plan?.jobs[0]?.brand, plan?.event.date, plan?.agenda.start, plan?.event.place?.name]).toEqual([
      'spring-day',
      'north-bank',
      '2026-04-11',
      810,
      'The shed',
    ]);
    const bare = planOf().value;
    expect([bare?.workshop, bare?.jobs[0]?.brand, bare?.event]).toEqual([
      'spring-day',
      'plain',
      { date: null, start: null, participants: null, place: null, trainers: [] },
    ]);
  });

  test('the command line has the last word', () => {
    const given = event({ brand: 'north-bank', date: '2026-04-11', start: '13:30' });
    const plan = planOf({ event: given, brands: ['plain'], date: '2026-05-02', start: '09:00' }).value;
    expect([plan?.jobs[0]?.brand, plan?.event.date, plan?.agenda.start]).toEqual(['plain', '2026-05-02', 540]);
  });
});

test('every unknown name is told at once, with the nearest known one', () => {
  const { value, diagnostics } = planOf({ workshop: 'spring-dya', brands: ['plian', 'plain'], kinds: ['agneda'] });
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
    ['command/unknown-name', expect.stringContaining('spring-day')],
    ['command/unknown-name', expect.stringContaining('plain')],
    ['command/unknown-name', expect.stringContaining('agenda')],
  ]);
});
