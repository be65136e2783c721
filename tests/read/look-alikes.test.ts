import { describe, expect, it } from 'vitest';
import { readEvent } from '../../src/read/read-event.ts';
import { formatPlace, placeOf } from '../../src/source/text.ts';
import { memoryHost } from '../support/memory-host.ts';

const told = async (text: string) =>
  (await readEvent(memoryHost({ 'e.yaml': text }), 'e.yaml')).diagnostics.map(({ at, message }) => [
    at ? formatPlace(placeOf(at)) : '',
    message,
  ]);

const QUOTE = 'a typographic quotation mark';

describe('a sign that only looks like one of YAML’s is named for what it is', () => {
  it.each([
    ['workshop:\u00a0half-day\nhours: 2\n', 'e.yaml:1:10', 'a no-break space (U+00A0)'],
    ['hours: 2\nworkshop:\u00a0half-day\n', 'e.yaml:2:10', 'a no-break space (U+00A0)'],
    ['workshop: half-day\n\u00a0hours: 2\n', 'e.yaml:2:1', 'a no-break space (U+00A0)'],
    ['place:\n\u00a0\u00a0name: x\n', 'e.yaml:2:1', 'a no-break space (U+00A0)'],
    ['place:\n  name:\u3000x\n', 'e.yaml:2:8', 'an ideographic space (U+3000)'],
    ['\u200bworkshop: half-day\n', 'e.yaml:1:1', 'a zero-width space (U+200B)'],
    ['hours: 2\nworkshop:\u200b half-day\n', 'e.yaml:2:10', 'a zero-width space (U+200B)'],
    ['workshop：half-day\nhours: 2\n', 'e.yaml:1:9', 'a full-width colon (U+FF1A)'],
    ['workshop： half-day\n', 'e.yaml:1:9', 'a full-width colon (U+FF1A)'],
    ['place:\n  name: “The Loft: upstairs”\n', 'e.yaml:2:9', `${QUOTE} (U+201C)`],
    ['place:\n  name: ‘The Loft: upstairs’\n', 'e.yaml:2:9', `${QUOTE} (U+2018)`],
    ['place:\n  name: „The Loft: upstairs“\n', 'e.yaml:2:9', `${QUOTE} (U+201E)`],
    ['place: { name: “Loft: upstairs”, address: x }\n', 'e.yaml:1:16', `${QUOTE} (U+201C)`],
    ['trainers:\n  -\u00a0name: Ana\n', 'e.yaml:2:4', 'a no-break space (U+00A0)'],
    ['trainers:\n  – name: Ana\n', 'e.yaml:2:3', 'a long dash (U+2013)'],
    ['trainers:\n  • name: Ana\n  • name: Bo\n', 'e.yaml:2:3', 'a bullet (U+2022)'],
  ])('%j', async (text, place, name) => {
    const [first] = await told(text);
    expect(first?.[1]).toContain(`Here stands ${name}`);
    expect(first?.[0]).toBe(place);
  });

  it.each([
    'place:\n  name: “The Loft”\n',
    'place:\n  name: The\u00a0Loft\n',
    'place:\n  name: Loft – upstairs\n',
    'place:\n  access: |\n    Note\u00a0: ring twice\n    – at the left door\n',
  ])('within words it is a letter like others: %j', async (text) => {
    expect((await told(text)).filter(([, message]) => message?.includes('Here stands'))).toEqual([]);
  });

  it('is not blamed for another mistake', async () => {
    const [first] = await told('place:\n  name:\u00a0x\n  access: a: b\n');
    expect(first?.[1]).not.toContain('Here stands');
  });
});

describe('a wrong indent is no bracket, and a bracket is no indent', () => {
  it.each([
    ['place:\n  name: x\n address: y\n', 'e.yaml:3:1'],
    ['place:\n    name: x\n  address: y\n', 'e.yaml:3:1'],
    ['place:\n  name: "x"\n    address: y\n', 'e.yaml:3:1'],
  ])('%j', async (text, place) => {
    const [first] = await told(text);
    expect(first).toEqual([place, 'This line is not indented like the lines it belongs to.']);
  });

  it.each([
    ['place: { name: x\nhours: 2\n', 'e.yaml:1:8'],
    ['trainers: [{ name: x }\nhours: 2\n', 'e.yaml:1:11'],
    ['place: { name: [x }\nhours: 2\n', 'e.yaml:1:16'],
  ])('%j', async (text, place) => {
    expect((await told(text))[0]).toEqual([place, expect.stringMatching(/bracket or (?:a )?brace/)]);
  });
});
