import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { readEvent } from '../../src/read/read-event.ts';
import { bakery, bakeryText } from '../support/bakery.ts';
import { memoryHost } from '../support/memory-host.ts';

const BRAND = 'id: t\nextends: plain\n';

const FILES = {
  event: (text: string) => ({ 'spring.yaml': text }),
  brand: (text: string) => ({ 'templates/brands/t/brand.yaml': BRAND + text }),
  kind: (text: string) => ({
    'templates/kinds/t/kind.yaml': `id: t\nname: t\nabout: t\nnext: t\norder: 1\naudience: participant\nper: workshop\ncopies: room\n${text}`,
    'templates/kinds/t/body.hbs': '<p>x</p>',
  }),
  assessment: (text: string) => ({
    'curriculum/en/banks/assessment.yaml': `items:\n  - id: a\n    rows: []\n    objective: first-loaf/tell\n    text: It rises.\n    reason: It does.\n    ${text}`,
  }),
} as const;

const read = async (sort: keyof typeof FILES, text: string): Promise<readonly Diagnostic[]> => {
  const files = FILES[sort](text);
  if (sort === 'event') return (await readEvent(memoryHost(files), 'spring.yaml')).diagnostics;
  return (await readCurriculum(memoryHost({ ...bakery(), ...files }), { language: 'en' })).diagnostics;
};

/** What a hint says to write. */
const advised = (hint: string): readonly string[] => {
  const [, text = ''] = /^Write (true|false)\.$/.exec(hint) ?? /^(?:": "|[^:])+: (.*)\.$/s.exec(hint) ?? [];
  return text.split(', or ');
};

const CASES: readonly (readonly [keyof typeof FILES, key: string, value: string, hint: string])[] = [
  ['event', 'participants', '"14"', 'Take the quotation marks away: 14.'],
  ['event', 'participants', "'14'", 'Take the quotation marks away: 14.'],
  ['event', 'participants', '“14”', 'Take the quotation marks away: 14.'],
  ['event', 'participants', '14 people', 'Write the number alone: 14.'],
  ['event', 'participants', 'about 14', 'Write the number alone: 14.'],
  ['event', 'participants', '14-16', 'Write the number alone: 14.'],
  ['event', 'participants', 'fourteen', 'Write it in digits: 14.'],
  ['event', 'participants', '14.5', 'Write a whole number: 15.'],
  ['event', 'hours', '3,5', 'Write a decimal point in place of the comma: 3.5.'],
  ['event', 'hours', '"3.5"', 'Take the quotation marks away: 3.5.'],
  ['event', 'hours', '3.5 h', 'Write the number alone: 3.5.'],
  ['event', 'start', '8.30', 'Write hours and minutes with a colon: 08:30.'],
  ['event', 'start', "'8.30'", 'Write hours and minutes with a colon: 08:30.'],
  ['event', 'start', '830', 'Write hours and minutes with a colon: 08:30.'],
  ['event', 'start', '9', 'Write hours and minutes with a colon: 09:00.'],
  ['event', 'start', '9am', 'Write hours and minutes with a colon: 09:00.'],
  ['event', 'start', '2:30 p.m.', 'Write hours and minutes with a colon: 14:30.'],
  ['event', 'start', '12:15 am', 'Write hours and minutes with a colon: 00:15.'],
  ['event', 'start', '14h30', 'Write hours and minutes with a colon: 14:30.'],
  ['event', 'start', 'noon', 'Write hours and minutes with a colon: 12:00.'],
  ['event', 'date', '12/03/2026', 'Write year, month and day: 2026-12-03, or 2026-03-12.'],
  ['event', 'date', '12/25/2026', 'Write year, month and day: 2026-12-25.'],
  ['event', 'date', '25/12/2026', 'Write year, month and day: 2026-12-25.'],
  ['event', 'date', '3.12.2026', 'Write year, month and day: 2026-12-03, or 2026-03-12.'],
  ['event', 'date', '12/25/26', 'Write year, month and day: 2026-12-25.'],
  ['event', 'date', '2026/12/03', 'Write year, month and day: 2026-12-03.'],
  ['event', 'date', '2026-12-3', 'Write year, month and day: 2026-12-03.'],
  ['event', 'date', '20261203', 'Write year, month and day: 2026-12-03.'],
  ['event', 'date', 'December 3, 2026', 'Write year, month and day: 2026-12-03.'],
  ['event', 'date', 'Thursday, 3 Dec 2026', 'Write year, month and day: 2026-12-03.'],
  ['event', 'date', "'0026-12-03'", 'Write year, month and day: 2026-12-03.'],
  ['event', 'workshop', 'Half Day', 'Write it in lower-case letters and hyphens: half-day.'],
  ['event', 'workshop', '“half-day”', 'Take the quotation marks away: half-day.'],
  ['event', 'place', 'The Loft', 'Write it under its key: { name: "The Loft" }.'],
  ['event', 'trainers', 'Ana', 'Write each item on a line of its own below the key, behind "- ".'],
  ['event', 'place', '{ name: 4 }', 'Put it in quotation marks: "4".'],
  ['event', 'place', '{ name: true }', 'Put it in quotation marks: "true".'],
  ['event', 'place', '{ name: x, access: [Ramp, Elevator] }', 'Write one text: Ramp; Elevator.'],
  ['brand', 'prices', '{ side: "0,05" }', 'Write a decimal point in place of the comma: 0.05.'],
  ['brand', 'prices', '{ side: $0.05 }', 'Write the number alone: 0.05.'],
  ['brand', 'prices', "{ side: '1,000' }", 'Write the number without marks between its digits: 1000.'],
  ['brand', 'prices', '{ side: 1 000 }', 'Write the number without marks between its digits: 1000.'],
  ['brand', 'prices', '{ color: yes }', 'Write true.'],
  ['brand', 'prices', "{ color: 'true' }", 'Take the quotation marks away: true.'],
  ['brand', 'prices', "{ color: 'yes' }", 'Take the quotation marks away: true.'],
  ['brand', 'prices', '{ color: off }', 'Write false.'],
  ['brand', 'prices', '{ color: 0 }', 'Write false.'],
  ['brand', 'approval', '1.', 'Put it in quotation marks: "1.".'],
  ['brand', 'approval', '12', 'Put it in quotation marks: "12".'],
  ['brand', 'palette', '{ primary: 1f4e79 }', 'Write a "#" and six digits, in quotation marks: "#1f4e79".'],
  ['brand', 'palette', '{ primary: 123456 }', 'Write a "#" and six digits, in quotation marks: "#123456".'],
  ['brand', 'palette', '{ primary: "#147" }', 'Write a "#" and six digits, in quotation marks: "#114477".'],
  [
    'brand',
    'contacts',
    '[{ id: a, label: x, text: x, link: www.river.example }]',
    'Write the whole address: https://www.river.example.',
  ],
  [
    'brand',
    'contacts',
    '[{ id: a, label: x, text: x, link: ana@river.example }]',
    'Write the whole address: mailto:ana@river.example.',
  ],
  ['kind', 'keepsWide', '"false"', 'Take the quotation marks away: false.'],
  ['kind', 'finish', 'Staple', 'Write it in lower-case letters and hyphens: staple.'],
];

describe('advice fits what was written, and following it makes it right', () => {
  it.each(CASES)('%s: %s: %s', async (sort, key, value, hint) => {
    const found = await read(sort, `${key}: ${value}\n`);
    expect(found.map((each) => each.hint)).toEqual([hint]);
    if (!hint.includes(': ') && !/^Write (true|false)/.test(hint)) return;
    const at = found[0]?.at;
    for (const text of advised(hint)) {
      const source = at?.source.text ?? '';
      const mended = source.slice(0, at?.start) + text + source.slice(at?.end);
      const again = await read(sort, mended.slice(mended.indexOf(`\n${key}: `) + 1));
      expect([text, again.map(({ message }) => message)]).toEqual([text, []]);
    }
  });

  it.each([
    ['type: statement\n    answer: false\n', 'Put it in quotation marks: "false".'],
    ['type: rating\n    answer: "3"\n', 'Take the quotation marks away: 3.'],
  ])('an answer: %j', async (text, hint) => {
    expect((await read('assessment', text)).map((each) => each.hint)).toContain(hint);
  });

  it.each([
    ['45 min', 'Write the number alone: 45.'],
    ['1 h', 'Write the minutes alone: 60.'],
    ['"45"', 'Take the quotation marks away: 45.'],
    ['1,5 hours', 'Write the minutes alone: 90.'],
  ])('minutes of %s', async (minutes, hint) => {
    const file = 'curriculum/en/workshops/saturday.yaml';
    const text = bakeryText(file).replace('minutes: 45', `minutes: ${minutes}`);
    const { diagnostics } = await readCurriculum(memoryHost({ ...bakery(), [file]: text }), { language: 'en' });
    expect(diagnostics.map((each) => each.hint)).toEqual([hint]);
  });

  it.each([
    ['[{ Note: we }]', 'Text that holds ": " is written in quotation marks: "Note: we".'],
    ['Ana Bell, Bo Carr', 'Write it as a list: ["Ana Bell", "Bo Carr"].'],
    ['[4]', 'Put it in quotation marks: "4".'],
  ])('in lists of text: %s', async (authors, hint) => {
    const sources = `sources:\n  - id: a\n    authors: ${authors}\n    title: x\n    date: "2020"\n    publisher: x\n    address: x\n    rights: x\n    permission: x\n    consulted: { address: x, date: '2026-01-02' }\n`;
    const { diagnostics } = await readCurriculum(memoryHost({ ...bakery(), 'curriculum/en/sources.yaml': sources }), {
      language: 'en',
    });
    expect(diagnostics[0]?.hint).toBe(hint);
  });
});
