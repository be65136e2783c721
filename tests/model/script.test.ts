// The short form of an activity is data: what is done in either form is worked out from its steps.
import { describe, expect, test } from 'vitest';
import { activitySchema } from '../../src/model/activity.ts';
import { minutesOf, scriptOf } from '../../src/model/script.ts';

const activityWith = (changes: object) =>
  activitySchema.parse({
    id: 'rows',
    title: 'Rows of beans',
    purpose: 'To see where beans grow.',
    minutes: { core: 10, short: 5 },
    priority: 'shorten',
    grouping: 'trios',
    steps: [
      { id: 'walk', do: 'Walk the rows.', minutes: 2 },
      { id: 'look', ask: 'What grows here?', minutes: 3, short: { minutes: 1 } },
      { id: 'hear', listen: 'Beans, and the odd weed.' },
      { id: 'draw', do: 'Draw five rows.', minutes: 4, short: { minutes: 1, say: 'Draw one row.' } },
      { id: 'weed', do: 'Weed them.', minutes: 1, short: 'omit' },
    ],
    debrief: [
      { id: 'who', ask: 'Who waters them?' },
      { id: 'why', ask: 'Why beans?', short: 'omit' },
    ],
    ...changes,
  });

const told = (form: 'core' | 'short', changes: object = {}) => {
  const script = scriptOf(activityWith(changes), form);
  return {
    steps: script.steps.map(({ step, offset, minutes, shortened }) => [step.id, offset, minutes, shortened?.say ?? null]),
    debrief: script.debrief,
    timed: script.timed,
    given: script.given,
  };
};

describe('what is done', () => {
  test('in full: every step as it stands, one after the other', () => {
    expect(told('core')).toEqual({
      steps: [
        ['walk', 0, 2, null],
        ['look', 2, 3, null],
        ['hear', 5, null, null],
        ['draw', 5, 4, null],
        ['weed', 9, 1, null],
      ],
      debrief: [0, 1],
      timed: 10,
      given: 10,
    });
  });

  test('in the short form: what stays, with its own minutes and words', () => {
    expect(told('short')).toEqual({
      steps: [
        ['walk', 0, 2, null],
        ['look', 2, 1, null],
        ['hear', 3, null, null],
        ['draw', 3, 1, 'Draw one row.'],
      ],
      debrief: [0],
      timed: 4,
      given: 5,
    });
  });

  test('an activity without a short form runs in full, whatever its steps say', () => {
    expect(told('short', { minutes: { core: 10 } })).toEqual(told('core', { minutes: { core: 10 } }));
    expect(minutesOf(activityWith({ minutes: { core: 10 } }), 'short')).toBe(10);
  });
});

test.each<{ readonly short: unknown; readonly why: string }>([
  { short: { do: 'Dig.', say: 'Dig.' }, why: 'two verbs' },
  { short: { minutes: 1.5 }, why: 'half a minute' },
  { short: 'leave', why: 'another word than omit' },
])('a step cannot say $short in its short form: $why', ({ short }) => {
  expect(() => activityWith({ steps: [{ id: 'walk', do: 'Walk.', short }] })).toThrow();
});
