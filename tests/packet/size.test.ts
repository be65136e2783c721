// What the half day of the shipped event may cost in paper, counted on what is printed.
import { beforeAll, describe, expect, test } from 'vitest';
import { openEvent } from '../../src/index.ts';
import type { PacketSize } from '../../src/model/packet-size.ts';
import { packetIn } from '../proof/judged.ts';
import { curriculumOf, print, shippedHost, type PrintedPacket } from '../support/print.ts';

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
});
