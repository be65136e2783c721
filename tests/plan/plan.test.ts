import { describe, expect, test } from 'vitest';
import { EXIT, exitOf } from '../../src/commands/exit.ts';
import { eventSchema } from '../../src/model/event.ts';
import type { StockId } from '../../src/geometry/cards.ts';
import type { BuildRequest } from '../../src/model/plan.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';
import { gardenFiles, hostWith } from '../support/second-framework.ts';

const north = `id: north-bank
extends: plain
names: { legal: North Bank Gardens, short: North Bank }
`;
const curriculum = await curriculumOf(hostWith({ ...gardenFiles(), 'templates/brands/north-bank/brand.yaml': north }));

const planOf = (request: Partial<BuildRequest> = {}) => planPrint(curriculum, { ...openRequest, ...request });
const jobsOf = (request: Partial<BuildRequest> = {}) => planOf(request).value?.jobs ?? [];

const eventFile = { source: { file: 'e.yaml', text: '' }, start: 0, end: 0 };
const event = (facts: object) => ({ value: eventSchema.parse(facts), file: 'e.yaml', spanAt: () => eventFile });

describe('jobs', () => {
  const all = [...curriculum.kinds.values()].map(({ value }) => value).sort((a, b) => a.order - b.order);
  const kinds = all.filter(
    ({ onRequest, when, requires }) => !onRequest && when === 'always' && (requires === null || requires === 'scenarios'),
  );

  test('every kind is planned in its order, after those whose pages it names, once for each thing it is about', () => {
    const jobs = jobsOf();
    const planned = [...new Set(jobs.map(({ kind }) => kind))];
    expect([...planned].sort()).toEqual(kinds.map(({ id }) => id).sort());
    const free = kinds.filter(({ id, refers }) => refers.length === 0 && !kinds.some((other) => other.refers.includes(id)));
    expect(planned.filter((id) => free.some((kind) => kind.id === id))).toEqual(free.map(({ id }) => id));
    for (const { id, refers } of kinds)
      for (const other of refers) expect(planned.indexOf(other), `${other} before ${id}`).toBeLessThan(planned.indexOf(id));
    for (const { id, per } of kinds) {
      const count = { workshop: 1, module: 1, worksheet: 2, framework: 2, handout: 0 }[per];
      expect(
        jobs.filter(({ kind }) => kind === id),
        id,
      ).toHaveLength(count);
    }
  });

  test('what a document is about has a name for programs and one for people', () => {
    const names = jobsOf().map(({ kind, itemName, itemLabel }) => [kind, itemName, itemLabel]);
    expect(names).toContainEqual(['agenda', '', '']);
    expect(names).toContainEqual(['worksheet', 'g7-corner-sheet', '1.1 My corner']);
    expect(names).toContainEqual(['role-chart', 'sun-and-shade', curriculum.frameworks.get('sun-and-shade')?.value.title]);
  });

  test('what a workshop cannot do without is planned with it', async () => {
    const shipped = await curriculumOf(shippedHost);
    const kindsOf = (workshop: string) =>
      new Set(planPrint(shipped, { ...openRequest, workshop }).value?.jobs.map(({ kind }) => kind));
    expect(kindsOf('ninety-minutes')).toContain('card-deck');
    expect(kindsOf('half-day')).not.toContain('card-deck');
  });

  test('what is printed on request is planned when it is asked for, and only then', () => {
    const asked = all.filter(({ onRequest, requires }) => onRequest && requires === null).map(({ id }) => id);
    expect(asked).toContain('card-deck');
    expect(new Set(jobsOf({ kinds: asked }).map(({ kind }) => kind))).toEqual(new Set(asked));
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
    const trio = participants === null ? null : Math.ceil(participants / 3);
    const wanted = { facilitator: facilitators, participant: participants, trio, room: 1 };
    for (const kind of curriculum.kinds.keys())
      for (const job of jobsOf({ ...request, kinds: [kind] })) expect(job.copies, job.id).toBe(wanted[job.per]);
  });

  test('of pages that another printed document holds, two to spare', () => {
    const within = [...curriculum.kinds.values()].filter(({ value }) => value.within !== null).map(({ value }) => value.id);
    const jobs = jobsOf({ participants: 14 }).filter(({ kind }) => within.includes(kind));
    expect(jobs.length).toBeGreaterThan(0);
    const { chartsInWorkbook = [] } = curriculum.workshops.get('spring-day')?.value ?? {};
    const isHeld = ({ item }: (typeof jobs)[number]): boolean =>
      item.per !== 'framework' || chartsInWorkbook.includes(item.framework);
    expect(new Set(jobs.filter(isHeld).map(({ copies }) => copies))).toEqual(new Set([2]));
    expect(new Set(jobs.filter((job) => !isHeld(job)).map(({ copies }) => copies))).toEqual(new Set([14]));
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
      { date: null, start: null, participants: null, place: null, hours: null, trainers: [] },
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

describe('cards', () => {
  const cardsOf = (request: Partial<BuildRequest> = {}) => jobsOf({ ...request, kinds: ['card-deck', 'agenda'] });

  test('are printed as their kind says, unless something else is asked for; nothing else has a stock', () => {
    const plain = { stock: 'plain', flip: 'long', shift: [0, 0, 0, 0] };
    expect(cardsOf().map(({ kind, cards }) => [kind, cards])).toEqual([
      ['agenda', undefined],
      ['card-deck', plain],
      ['card-deck', plain],
    ]);
    const asked = { stock: '5388', flip: 'short', shift: [1, 0, 0.5, 0] } as const;
    expect(cardsOf({ cards: asked }).map(({ cards }) => cards)).toEqual([undefined, asked, asked]);
  });

  test('are larger where type is', () => {
    const stocks = cardsOf({ editions: ['standard', 'large-print+ink-saver'] }).map(({ cards }) => cards?.stock);
    expect(stocks.filter(Boolean)).toEqual(['plain', 'plain', 'plain-large', 'plain-large']);
    expect(cardsOf({ editions: ['large-print'], cards: { stock: '5388' } }).at(-1)?.cards?.stock).toBe('5388');
  });

  test('on scored stock are refused on A4, and told how to go on', () => {
    const { value, diagnostics } = planOf({ kinds: ['card-deck'], paper: 'a4', cards: { stock: '5371' } });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['command/bad-value', 'The stock 5371 is made for letter paper, and a4 was asked for.'],
    ]);
    expect(planOf({ kinds: ['agenda'], paper: 'a4', cards: { stock: '5371' } }).diagnostics).toEqual([]);
  });

  test('a stock is that of the kinds that it is made for: others keep theirs', () => {
    const stocks = (stock: StockId) =>
      jobsOf({ kinds: ['card-deck', 'role-tents', 'name-tents'], cards: { stock } }).map(({ kind, cards }) => [
        kind,
        cards?.stock,
      ]);
    expect(stocks('5305')).toEqual([
      ['card-deck', 'plain'],
      ['card-deck', 'plain'],
      ['role-tents', '5305'],
      ['role-tents', '5305'],
      ['name-tents', '5305'],
    ]);
    expect(new Set(stocks('5371').map(String))).toEqual(
      new Set(['card-deck,5371', 'role-tents,plain-tent', 'name-tents,plain-tent']),
    );
  });

  test.each([
    [['card-deck'], '5305', 'The stock 5305 is folded into tents, and these are cut into cards: card deck.', 'role-tents'],
    [['name-tents'], '5371', 'The stock 5371 is cut into cards, and these are folded into tents: name tents.', '5305'],
  ] as const)('%s on a stock for something else is refused, and told how to go on', (kinds, stock, message, hint) => {
    const { value, diagnostics } = planOf({ kinds, cards: { stock } });
    expect(value).toBeUndefined();
    expect(diagnostics.map((each) => [each.code, each.message])).toEqual([['command/bad-value', message]]);
    expect(diagnostics[0]?.hint).toContain(hint);
  });

  test('tents on scored stock are refused on A4; plain ones are not', () => {
    const { diagnostics } = planOf({ kinds: ['name-tents'], paper: 'a4', cards: { stock: '5305' } });
    expect(diagnostics.map(({ hint }) => hint)).toEqual([
      'Leave `--paper` out, or print on plain paper with `--stock plain-tent`.',
    ]);
    expect(planOf({ kinds: ['name-tents'], paper: 'a4' }).diagnostics).toEqual([]);
  });
});

test('a plan of more documents than one run prints is refused before any of them is planned', () => {
  const plain = curriculum.brands.get('plain');
  if (plain === undefined) throw new Error('there is no plain brand');
  const brands = new Map(Array.from({ length: 10_000 }, (_, at) => [`brand-${at}`, plain]));
  const asked = { ...openRequest, brands: [...brands.keys()] };
  const { value, diagnostics } = planPrint({ ...curriculum, brands }, asked);
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(['command/too-many-documents']);
  expect(exitOf(diagnostics)).toBe(EXIT.limit);
});
