// What the order sheet is told of the other documents, and what it makes of it.
import { describe, expect, test } from 'vitest';
import { compose } from '../../src/compose/compose.ts';
import { costOf } from '../../src/compose/view/order-view.ts';
import { leavesOf } from '../../src/model/leaves.ts';
import type { OrderLine } from '../../src/model/order.ts';
import type { PrintJob } from '../../src/model/plan.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { orderBook } from '../../src/run/order-book.ts';
import { curriculumOf, openRequest } from '../support/print.ts';
import { changed, gardenYearFiles, hostWith } from '../support/second-framework.ts';

const BRAND = 'templates/brands/plain/brand.yaml';
const PRICES = 'prices: { side: 0.05, colorSide: 0.5, sheet: 0.01, cardSheet: 0.2, staple: 0.1 }\ndocument:';

const curriculum = await curriculumOf(hostWith(gardenYearFiles()));
const request = { ...openRequest, workshop: 'two-days', participants: 12 };
const plan = planPrint(curriculum, request).value;
if (!plan) throw new Error('nothing is planned');
const jobOf = (kind: string): PrintJob => {
  const job = plan.jobs.find((each) => each.kind === kind);
  if (!job) throw new Error(`no ${kind} is planned`);
  return job;
};

describe('the book of a run', () => {
  test('the order sheet is made last, and told of all others of its brand and edition', () => {
    expect(plan.jobs.at(-1)?.kind).toBe('print-order');
    const book = orderBook(plan);
    plan.jobs.slice(0, -1).forEach((job, at) => book.keep(job, at + 1));
    book.keep({ ...jobOf('agenda'), id: 'other/agenda', brand: 'other' }, 3);
    expect(book.for(jobOf('print-order')).map(({ kind, itemName }) => [kind, itemName])).toEqual(
      plan.jobs.slice(0, -1).map(({ kind, itemName }) => [kind, itemName]),
    );
  });

  test('sheets are counted by sides, and two pages a side in a booklet', () => {
    const agenda = jobOf('agenda');
    const booklet = { ...agenda, id: 'b', production: { ...agenda.production, booklet: true } };
    const book = orderBook({ unprinted: [], jobs: [agenda, booklet, { ...agenda, id: 'c', sides: 'one' }] });
    for (const job of [agenda, booklet, { ...agenda, id: 'c', sides: 'one' as const }]) book.keep(job, 9);
    expect(book.for(jobOf('print-order')).map(({ sheets }) => sheets)).toEqual([5, 3, 9]);
  });

  test('a booklet is folded once, or in signatures where it is thick or somebody asks for them', () => {
    const agenda = jobOf('agenda');
    const folded = (id: string, signature: number | null): PrintJob => ({
      ...agenda,
      id,
      production: { ...agenda.production, booklet: true, signature },
    });
    const jobs = [agenda, folded('b', null), folded('c', 16)];
    const countsOf = (pages: number): readonly number[] => {
      const book = orderBook({ jobs, unprinted: [] });
      for (const job of jobs) book.keep(job, pages);
      return book.for(jobOf('print-order')).map(({ signatures }) => signatures);
    };
    expect(countsOf(48)).toEqual([0, 1, 3]);
    expect(countsOf(52)).toEqual([0, 2, 4]);
  });

  test('asked for alone, it counts the packet as it would be printed', () => {
    const alone = planPrint(curriculum, { ...request, kinds: ['print-order'] }).value;
    expect(alone?.jobs.map(({ kind }) => kind)).toEqual(['print-order']);
    const book = orderBook(alone ?? plan);
    for (const job of alone?.unprinted ?? []) book.keep(job, 1);
    const counted = book.for(jobOf('print-order')).map(({ kind }) => kind);
    expect(new Set(counted)).toEqual(new Set(plan.jobs.slice(0, -1).map(({ kind }) => kind)));
  });
});

const line: OrderLine = {
  ...jobOf('agenda'),
  copies: 12,
  pages: 3,
  sheets: 2,
  finish: 'staple',
  signatures: 0,
  stock: null,
  flip: null,
  isWide: false,
};
const prices = { currency: '$', color: false, side: 0.05, colorSide: 0.5, sheet: 0.01, cardSheet: 0.2, staple: 0.1, punch: 0.3 };

describe('what printing costs', () => {
  test.each([
    ['in black, stapled', line, prices, 12 * (3 * 0.05 + 2 * 0.01 + 0.1)],
    ['in color', line, { ...prices, color: true }, 12 * (3 * 0.5 + 2 * 0.01 + 0.1)],
    ['on cards', { ...line, finish: 'none' as const, stock: 'avery-5371' }, prices, 12 * (3 * 0.05 + 2 * 0.2)],
    ['punched', { ...line, finish: 'punch' as const }, prices, 12 * (3 * 0.05 + 2 * 0.01 + 0.3)],
  ])('%s', (_, of, at, cost) => {
    expect(costOf(of, 12, at)).toBeCloseTo(cost, 9);
  });

  const sheetWith = async (brand: string, order: readonly OrderLine[]) => {
    const files = brand === '' ? gardenYearFiles() : changed(gardenYearFiles(), BRAND, 'document:', brand);
    const priced = await curriculumOf(hostWith(files));
    const [kind, plain, workshop] = [
      priced.kinds.get('print-order'),
      priced.brands.get('plain'),
      priced.workshops.get('two-days'),
    ];
    if (!kind || !plain || !workshop) throw new Error('the garden is not whole');
    const { agenda, numbers, event } = plan;
    const { value, diagnostics } = compose({
      curriculum: priced,
      kind,
      brand: plain,
      workshop,
      agenda,
      numbers,
      event,
      item: { per: 'workshop' },
      order,
    });
    expect(diagnostics).toEqual([]);
    return leavesOf(value ?? ({ header: [], footer: [], body: [] } as never)).map(({ text }) => text);
  };

  test('stands on the sheet, with its sum', async () => {
    const said = await sheetWith(PRICES, [line, { ...line, finish: 'none' }]);
    expect(said).toContain('$3.24');
    expect(said.join('\n')).toContain('They cost $5.28.');
    expect(said.join('\n')).toContain('All copies together take 48 sheets of paper and 72 printed pages.');
  });

  test('says how a booklet is folded', async () => {
    const booklet = { ...line, production: { ...line.production, booklet: true } };
    const said = await sheetWith('', [
      { ...booklet, signatures: 1 },
      { ...booklet, signatures: 3 },
    ]);
    expect(said).toContain('fold and staple');
    expect(said).toContain('fold in 3 signatures, gather them, and bind');
  });

  test('is a line to write on without a price list', async () => {
    const said = await sheetWith('', [line]);
    expect(said.join('\n')).not.toMatch(/\$\d/);
  });

  test('has no sum where the size of the group is not known', async () => {
    const said = await sheetWith(PRICES, [line, { ...line, copies: null }]);
    expect(said.join('\n')).not.toContain('All copies together');
    expect(said).toContain('one a person');
  });
});
