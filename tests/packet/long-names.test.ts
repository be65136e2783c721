// The longest things that agencies and events may be called still print, on every paper.
import { describe, expect, test } from 'vitest';
import { PAPER_IDS } from '../../src/geometry/paper.ts';
import { check } from '../../src/index.ts';
import type { Loaded } from '../../src/model/curriculum.ts';
import { eventSchema, type WorkshopEvent } from '../../src/model/event.ts';
import { readPdf, squeezed } from '../support/pdf.ts';
import { readTagged, wordsIn } from '../support/structure.ts';
import { curriculumOf, print } from '../support/print.ts';
import { gardenFiles, hostWith } from '../support/second-framework.ts';
import { SHORT_NAME_ONLY, WHOLE_IMPRINT } from './expected.ts';

const SHORT = 'Wollongong-Willamette Mutual Aid'; // 32 characters, most of them wide
const LEGAL = `The ${'Wapsipinicon and Mississagigon Mutual Recovery '.repeat(4)}Association, Incorporated`;

const brand = `id: long-name
extends: plain
names:
  legal: ${LEGAL}
  short: ${SHORT}
  program: ${'Workforce and Wellness Development and Mentorship Program '.repeat(3).trim()}
contacts:
${Array.from({ length: 8 }, (_, at) => `  - { id: c${at}, label: Community office ${at}, text: 'Suite ${at}00, ${'Massachusetts Avenue and '.repeat(3)}Main Street', link: 'https://${'long-'.repeat(20)}${at}.example/' }`).join('\n')}
crisis:
${Array.from({ length: 6 }, (_, at) => `  - { id: l${at}, name: The warmline of county number ${at}, reach: 'Call or text (207) 555-01${10 + at}.', hours: Every day from noon to midnight, about: '${'Peers answer and stay with you as long as you like. '.repeat(2)}' }`).join('\n')}
funding: ${'This workshop is paid for in part by a board whose name is long. '.repeat(4)}
permission: ${'You may copy these pages as long as the notes on sources stay. '.repeat(4)}
document:
  prefix: WWMA-2026
  version: '10.12'
  date: 2026-11
`;

const event = eventSchema.parse({
  workshop: 'spring-day',
  brand: 'long-name',
  date: '2026-09-30',
  start: '11:45',
  participants: 500,
  place: {
    name: `The ${'Wilhelmina Winterbottom Memorial '.repeat(4)}Hall`,
    address: `${'Upper and Lower '.repeat(12)}Mississippi Street`,
    access: 'Step-free from the yard. '.repeat(20).trim(),
  },
  trainers: Array.from({ length: 12 }, (_, at) => ({
    name: `Maximiliana Wintergreen-Featherstonehaugh the ${at + 1}th`,
    title: 'Lead',
  })),
});

const file = 'curriculum/events/long.yaml';
const loaded: Loaded<WorkshopEvent> = { value: event, file, spanAt: () => ({ source: { file, text: '' }, start: 0, end: 0 }) };

describe.each(PAPER_IDS)('on %s', async (paper) => {
  const host = hostWith({ ...gardenFiles(), 'templates/brands/long-name/brand.yaml': brand });
  const curriculum = await curriculumOf(host);
  const packet = await print(host, curriculum, { paper, event: loaded });
  const read = await Promise.all(packet.documents.map(async ({ job, bytes }) => ({ job, bytes, ...(await readPdf(bytes)) })));

  test('the whole packet prints, and nothing is complained about', () => {
    expect(SHORT).toHaveLength(32);
    // Names as long as these make a certificate run on, and it says so; nothing else is wrong.
    const told = [...check(curriculum).diagnostics, ...packet.diagnostics].filter(({ code }) => code !== 'press/page-too-full');
    expect(told).toEqual([]);
    expect(read).toHaveLength(packet.plan.jobs.length);
  });

  test('every name is there to its last letter', async () => {
    for (const { job, bytes, pages } of read) {
      expect(
        pages.filter((page) => !squeezed(page).includes(squeezed(SHORT))),
        job.id,
      ).toEqual([]);
      // As it is read aloud: a line may go over from one page or column to the next, with others in between on the page.
      const all = squeezed(wordsIn((await readTagged(bytes)).root));
      const contacts = (curriculum.brands.get('long-name')?.value.contacts ?? []).map(({ text }) => text);
      const legal = SHORT_NAME_ONLY.has(job.kind) ? [] : [LEGAL];
      for (const line of [...legal, ...(WHOLE_IMPRINT.has(job.kind) ? contacts : [])])
        expect(all, job.id).toContain(squeezed(line));
    }
    const [agenda, signIn] = ['agenda', 'sign-in'].map((kind) =>
      squeezed(read.find(({ job }) => job.kind === kind)?.pages.join('\n') ?? ''),
    );
    for (const sheet of [agenda, signIn]) {
      for (const { name } of event.trainers) expect(sheet).toContain(squeezed(name ?? '-'));
      expect(sheet).toContain(squeezed(event.place?.name ?? '-'));
    }
    expect(agenda).toContain(squeezed(event.place?.address ?? '-'));
    expect(agenda).toContain(squeezed('11:45 a.m.'));
    // Seventy-five minutes on: the afternoon.
    expect(agenda).toContain(squeezed('12:00 p.m.'));
  });

  test('each trainer gets a guide and each participant a workbook', () => {
    const copies = Object.fromEntries(packet.plan.jobs.map(({ kind, copies: count }) => [kind, count]));
    expect(copies).toMatchObject({ 'facilitator-guide': 12, 'participant-workbook': 500 });
  });
});
