// What the half day of the shipped event may cost in paper, counted on what is printed.
import { beforeAll, describe, expect, test } from 'vitest';
import { openEvent } from '../../src/index.ts';
import type { PacketSize } from '../../src/model/packet-size.ts';
import { blankFeet } from '../../src/proof/checks/blank-foot.ts';
import { openPdf } from '../../src/proof/opened.ts';
import { packetIn } from '../proof/judged.ts';
import { readPdf, squeezed } from '../support/pdf.ts';
import { curriculumOf, print, shippedHost, type PrintedPacket } from '../support/print.ts';
import { uncredited } from './credit.ts';

const curriculum = await curriculumOf(shippedHost);
const event = (await openEvent(shippedHost, 'curriculum/events/harbor-house-half-day.yaml')).value ?? null;

/** The most of each: pages of the two books, and sheets of paper for everybody. */
const BARS = [
  { size: 'essential', sheets: 240, workbook: 24, guide: 48 },
  { size: 'standard', sheets: 380, workbook: 36, guide: 48 },
] as const satisfies readonly { size: PacketSize; sheets: number; workbook: number; guide: number }[];

const printed = (size: PacketSize): Promise<PrintedPacket> =>
  print(shippedHost, curriculum, { workshop: 'half-day', brands: ['harbor-house'], event, packet: size });

describe.each(BARS)('the $size packet of the half day', ({ size, sheets, workbook, guide }) => {
  let packet: PrintedPacket | undefined;
  beforeAll(async () => {
    packet = await printed(size);
  }, 60_000);

  test('stays within its pages and its paper', () => {
    const jobs = packet?.plan.jobs ?? [];
    const { documents } = packetIn(packet?.files ?? new Map<string, Uint8Array>()).packet;
    expect(documents).toHaveLength(jobs.length);
    const pagesOf = (kind: string): number => documents.find((each) => each.kind === kind)?.pages ?? Infinity;
    expect(pagesOf('participant-workbook')).toBeLessThanOrEqual(workbook);
    expect(pagesOf('facilitator-guide')).toBeLessThanOrEqual(guide);
    const paper = jobs.reduce((sum, { file, sides, copies }) => {
      const { pages = Infinity } = documents.find((each) => file.endsWith(`/${each.file}`)) ?? {};
      return sum + (copies ?? 0) * (sides === 'two' ? Math.ceil(pages / 2) : pages);
    }, 0);
    expect(paper).toBeGreaterThan(100);
    expect(paper).toBeLessThanOrEqual(sheets);
  });

  test('credits the charts in the workbook', async () => {
    const workbook = packet?.documents.find(({ job }) => job.kind === 'participant-workbook');
    const { body } = await readPdf(workbook?.bytes ?? new Uint8Array());
    expect(uncredited(curriculum, squeezed(body)).filter((problem) => problem !== null)).toEqual([]);
  });
});

/** What large print may take: so many times the pages of the usual size, so much of its pages blank at the foot, and one of them nearly empty (the guide has one; none is the aim). */
const LARGE = { times: 2.8, blank: 0.2, page: 0.8, empty: 1, runSheet: 5 } as const;

describe('large print of the half day', () => {
  const BOOKS = ['facilitator-guide', 'participant-workbook'] as const;
  let large: PrintedPacket | undefined;
  beforeAll(async () => {
    const kinds = [...BOOKS, 'run-sheet'];
    const request = { workshop: 'half-day', brands: ['harbor-house'], event, kinds };
    large = await print(shippedHost, curriculum, { ...request, editions: ['standard', 'large-print'] });
  }, 60_000);

  const readIn = (edition: string) => {
    const files = new Map([...(large?.files ?? [])].filter(([path]) => path.includes(`-${edition}/`)));
    return { files, documents: packetIn(files).packet.documents };
  };

  test.each(BOOKS)('of the %s takes few pages, and fills them', async (kind) => {
    const { files, documents } = readIn('large-print');
    const entry = documents.find((each) => each.kind === kind);
    const usual = readIn('standard').documents.find((each) => each.kind === kind)?.pages ?? 0;
    expect(usual).toBeGreaterThan(20);
    expect(entry?.pages).toBeLessThanOrEqual(usual * LARGE.times);
    const [, bytes] = [...files].find(([path]) => path.endsWith(`/${entry?.file ?? ''}`)) ?? [];
    const pdf = await openPdf(bytes ?? new Uint8Array());
    if (typeof pdf === 'string' || entry?.fill === undefined) throw new Error('there is nothing to look at');
    const feet = [...blankFeet(pdf, entry.fill)];
    expect(feet.reduce((sum, [, part]) => sum + part, 0) / feet.length).toBeLessThanOrEqual(LARGE.blank);
    expect(feet.filter(([, part]) => part > LARGE.page).length).toBeLessThanOrEqual(LARGE.empty);
  });

  test('of the run sheet stays a table on few pages', () => {
    const entry = readIn('large-print').documents.find((each) => each.kind === 'run-sheet');
    expect(entry?.pages).toBeLessThanOrEqual(LARGE.runSheet);
  });
});
