import { describe, expect, it } from 'vitest';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { readEvent } from '../../src/read/read-event.ts';
import { bakery } from '../support/bakery.ts';
import { memoryHost } from '../support/memory-host.ts';

const event = async (text: string) => {
  const { value } = await readCurriculum(memoryHost(bakery()), { language: 'en' });
  return readEvent(memoryHost({ 'spring.yaml': text }), 'spring.yaml', value);
};

describe('reading an event', () => {
  it('leaves out what is not said', async () => {
    const { value, diagnostics } = await event('workshop: saturday\ndate: 2026-12-03\nstart: 08:30\nparticipants: 14\n');
    expect(diagnostics).toEqual([]);
    expect(value?.value).toMatchObject({
      workshop: 'saturday',
      brand: null,
      date: '2026-12-03',
      start: '08:30',
      participants: 14,
      trainers: [],
    });
  });

  it.each(['08:30', '8:30', '"8:30"'])('takes a start of %s', async (start) => {
    expect((await event(`start: ${start}\n`)).diagnostics).toEqual([]);
  });

  it.each([
    ['workshop: satruday\n', 'read/unknown-reference', 'Did you mean "saturday"?'],
    ['brand: plian\n', 'read/unknown-reference', 'Did you mean "plain"?'],
    ['date: 3 Dec 2026\n', 'read/invalid-value', undefined],
    ['date: 2026-02-30\n', 'read/invalid-value', undefined],
    ['start: 8.30\n', 'read/wrong-type', 'Write hours and minutes with a colon: 08:30.'],
    ['start: 25:00\n', 'read/invalid-value', undefined],
    ['participants: fourteen\n', 'read/wrong-type', undefined],
    ['particpants: 14\n', 'read/unknown-key', 'Did you mean "participants"?'],
  ])('%j is told as %s', async (text, code, hint) => {
    const { value, diagnostics } = await event(text);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([hint === undefined ? { code } : { code, hint }]);
  });

  it('says that there is no such file', async () => {
    const { diagnostics } = await readEvent(memoryHost({}), 'spring.yaml');
    expect(diagnostics).toMatchObject([{ code: 'read/missing-file' }]);
  });

  it('looks at nothing but the file where there is no curriculum', async () => {
    const { value } = await readEvent(memoryHost({ 'spring.yaml': 'workshop: autumn\n' }), 'spring.yaml');
    expect(value?.value.workshop).toBe('autumn');
  });
});

describe('lines that are typed one below the other in an event', () => {
  const placeOfEvent = async (field: string, lines: string) => {
    const { value, diagnostics } = await event(`place:\n  name: The Loft\n  ${field}: |\n${lines.replace(/^/gm, '    ')}\n`);
    return { told: diagnostics.map(({ code }) => code), text: value?.value.place?.[field as 'address' | 'access'] };
  };

  it.each([
    ['address', '214 Ferry Street\nPort Ellery, ME 04000', '214 Ferry Street, Port Ellery, ME 04000'],
    ['address', '12 Main St.\nPort Ellery', '12 Main St., Port Ellery'],
    ['address', 'Building 4,\n12 Main St\nPort Ellery', 'Building 4, 12 Main St, Port Ellery'],
    ['access', 'Ramp on the left\nElevator to floor 2', 'Ramp on the left, Elevator to floor 2'],
    ['access', 'Ring twice.\nWe come down.', 'Ring twice. We come down.'],
    ['access', 'Go through the\nside door', 'Go through the side door'],
  ])('%s: %j', async (field, lines, text) => {
    expect(await placeOfEvent(field, lines)).toEqual({ told: [], text });
  });

  it.each([
    '- Ramp on the left\n- Elevator to floor 2',
    '* Ramp\n* Elevator',
    '1. Ramp\n2. Elevator',
    'Here:\n\n+ Ramp',
    '• Ramp\n• Elevator',
  ])('a list is refused: %j', async (lines) => {
    expect(await placeOfEvent('access', lines)).toEqual({ told: ['compose/lines-lost'], text: undefined });
  });
});
