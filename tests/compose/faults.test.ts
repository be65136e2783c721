import { describe, expect, test } from 'vitest';
import { faultOf } from '../../src/compose/template/fault.ts';
import { composed } from './composing.ts';

/** Words of the program under a template. */
const JAVASCRIPT =
  /undefined|null\b|is not a function|TypeError|RangeError|reading '|prototype|\bat \w+ \(|call stack|Expecting|OPEN_|got '|\bEOF\b|\bObject\b/;

describe('what is wrong with a template is told in plain words', () => {
  test.each([
    '{{at}}',
    '{{pick}}',
    '{{row}}',
    '{{bank}}',
    '{{deck}}',
    '{{#each (deck)}}{{this}}{{/each}}',
    '{{unsorted}}',
    '{{frameworks-of 3}}',
    '{{join workshop.title}}',
    '{{join (list 1 null) ", " of="x"}}',
    '{{some (list 1 2) "x"}}',
    '{{some (list null) "x"}}',
    '{{pick (list null) (list 1)}}',
    '{{answered (list null)}}',
    '{{in-order "nothing" "x"}}',
    '{{in-columns workshop.title 0}}',
    '{{lookup workshop}}',
    '{{#with}}{{/with}}',
    '{{#if}}{{/if}}',
    '{{#each}}{{/each}}',
    '{{workshop.title.deeper.still}}',
    '{{#each (times 5000)}}x{{/each}}',
    '{{#if workshop}}',
    '{{/if}}',
    '{{else}}',
    '{{workshop.}}',
    '{{#if a}}{{/unless}}',
    '{{',
    '{{}}',
    '{{"x}}',
    '{{workshop title=}}',
    '{{! open',
  ])('%s', async (body) => {
    const { diagnostics } = await composed(`<p>x ${body}</p>`);
    for (const { message, hint = '' } of diagnostics) expect(`${message} ${hint}`).not.toMatch(JAVASCRIPT);
  });

  test.each([
    [
      new TypeError("Cannot read properties of undefined (reading 'title')"),
      'it asks for "title" in something that is not there',
    ],
    [new TypeError("Cannot read properties of null (reading 'a')"), 'it asks for "a" in something that is not there'],
    [new TypeError('params.map is not a function'), 'it calls "map", which is nothing that can be called'],
    [
      new TypeError('object is not iterable (cannot read property Symbol(Symbol.iterator))'),
      '"object" is not what is needed here',
    ],
    [new RangeError('Maximum call stack size exceeded'), 'it calls itself without end'],
    [new RangeError('Invalid array length'), 'it makes more than can be held'],
    [new TypeError('Cannot convert object to primitive value'), 'it prints something that is no text'],
    [
      new TypeError('Reduce of empty array with no initial value'),
      'something in it is not what the tag or the helper beside it needs',
    ],
    [new Error('a loop counts to 1000 at the most, and here to 5000'), 'a loop counts to 1000 at the most, and here to 5000'],
  ])('%s', (error, words) => {
    expect(faultOf(error)).toBe(words);
  });
});
