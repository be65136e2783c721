import { describe, expect, it } from 'vitest';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { checkCurriculum } from '../../src/rules/check-curriculum.ts';
import { bakery, bakeryText, bakeryWith } from '../support/bakery.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';

const FILES = {
  framework: 'curriculum/en/frameworks/bread-and-cake.yaml',
  module: 'curriculum/en/modules/first-loaf.yaml',
  workshop: 'curriculum/en/workshops/saturday.yaml',
};

const check = async (files: Files) => {
  const { value, diagnostics } = await readCurriculum(memoryHost(files), { language: 'en' });
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return checkCurriculum(value);
};

const messages = async (file: keyof typeof FILES, from: string, to: string): Promise<readonly string[]> =>
  (await check(bakeryWith(FILES[file], from, to))).map(({ code, message }) => `${code.replace('rules/', '')}: ${message}`);

describe('minutes', () => {
  it('name both sums', async () => {
    expect(await messages('workshop', 'minutes: 45', 'minutes: 40')).toEqual([
      'minutes-do-not-add-up: The segment "baking" gives 40 minutes, and its activities take 45 (knead 30 + taste 15).',
    ]);
  });

  it('are the short ones of what is shortened', async () => {
    const shortened = bakeryText(FILES.workshop).replace('knead: core', 'knead: short');
    expect(await check({ ...bakery(), [FILES.workshop]: shortened.replace('minutes: 45', 'minutes: 35') })).toEqual([]);
    expect(await check({ ...bakery(), [FILES.workshop]: shortened })).toMatchObject([{ code: 'rules/minutes-do-not-add-up' }]);
  });

  it('of the short form are those of the steps that stay, with their own', async () => {
    const step = 'say: Flour the table, not the dough.';
    const told = (short: string) => messages('module', step, `${step}\n        minutes: 30\n        short: ${short}`);
    expect(await told('{ minutes: 20 }')).toEqual([]);
    expect(await told('{ minutes: 21 }')).toEqual([
      'steps-overrun: In its short form the steps of "knead" take 21 minutes, and the activity has 20.',
    ]);
    expect(await told('{ minutes: 19 }')).toEqual([
      'steps-leave-time: In its short form the steps of "knead" take 19 minutes, and the activity has 20.',
    ]);
    expect(await told('omit')).toEqual([
      'steps-leave-time: In its short form "knead" has no step left, and the workshop gives it 20 minutes.',
    ]);
  });

  it('hold the time to change over, once for each activity that is run', async () => {
    const over = bakeryText(FILES.workshop).replace('segments:', 'changeover: 2\nsegments:');
    expect(await check({ ...bakery(), [FILES.workshop]: over })).toMatchObject([{ code: 'rules/minutes-do-not-add-up' }]);
    expect(await check({ ...bakery(), [FILES.workshop]: over.replace('minutes: 45', 'minutes: 49') })).toEqual([]);
  });

  it('are none of what is left out', async () => {
    const omitted = bakeryText(FILES.workshop).replace('knead: core', 'knead: omit').replace('minutes: 45', 'minutes: 15');
    expect(await check({ ...bakery(), [FILES.workshop]: omitted })).toEqual([]);
  });

  it('of an activity of the workshop are its own', async () => {
    expect(await messages('workshop', 'activity: welcome\n    minutes: 10', 'activity: welcome\n    minutes: 15')).toEqual([
      'minutes-do-not-add-up: The segment "opening" gives 15 minutes, and its activities take 10 (welcome).',
    ]);
  });

  it('of a short form that is not there are not added up', async () => {
    expect(await messages('workshop', 'activity: welcome\n', 'activity: welcome\n    use: short\n')).toEqual([
      'no-short-form: The activity "welcome" has no short form.',
    ]);
  });
});

describe('steps', () => {
  const timed = (minutes: number) =>
    messages('module', 'do: Slice the loaf of the day before.', `do: Slice.\n        minutes: ${String(minutes)}`);

  it('fill the minutes of their activity', async () => {
    expect(await timed(15)).toEqual([]);
    expect(await timed(12)).toEqual(['steps-leave-time: The steps of "taste" take 12 minutes, and the activity has 15.']);
    expect(await timed(16)).toEqual(['steps-overrun: The steps of "taste" take 16 minutes, and the activity has 15.']);
  });

  it('leave the rest to a debrief, or to a step without minutes', async () => {
    const slice = 'do: Slice the loaf of the day before.';
    const talk = 'debrief:\n      - id: crumbs\n        ask: What did your tongue notice?';
    expect(await messages('module', slice, `do: Slice.\n        minutes: 12\n    ${talk}`)).toEqual([]);
    const tasting = '- id: bite\n        do: Let everybody bite.';
    expect(await messages('module', slice, `do: Slice.\n        minutes: 12\n      ${tasting}`)).toEqual([]);
    const hearing = '- id: hum\n        listen: Somebody hums.';
    expect(await messages('module', slice, `do: Slice.\n        minutes: 12\n      ${hearing}`)).toHaveLength(1);
  });
});

describe('breaks', () => {
  const segment = (id: string, type: string) =>
    `  - { type: ${type}, id: ${id}, ${type === 'break' ? 'title: Tea, minutes: 5' : 'activity: welcome, minutes: 80'} }`;
  /** Saturdays of welcomes of eighty minutes and of breaks, by what is between them. */
  const saturday = async (...types: readonly string[]): Promise<readonly string[]> => {
    const text = bakeryText(FILES.workshop)
      .replace('core: 10', 'core: 80')
      .replace('  - type: activity\n    id: opening\n    activity: welcome\n    minutes: 10\n', '');
    const start = types.map((type, index) => segment(`part-${String(index + 1)}`, type)).join('\n');
    const found = await check({ ...bakery(), [FILES.workshop]: text.replace('segments:\n', `segments:\n${start}\n`) });
    return found.map(({ code, message }) => `${code.replace('rules/', '')}: ${message}`);
  };

  it('come before a room has worked for ninety minutes', async () => {
    expect(await saturday('activity', 'break')).toEqual([]);
    expect(await saturday('activity', 'activity', 'break')).toEqual([
      'no-break: 160 minutes pass without a break, and "part-2" is where they are more than 90.',
    ]);
  });

  it('are missed once a stretch, at the end of the day too', async () => {
    expect(await saturday('activity', 'activity', 'break', 'activity')).toEqual([
      'no-break: 160 minutes pass without a break, and "part-2" is where they are more than 90.',
      'no-break: 125 minutes pass without a break, and "baking" is where they are more than 90.',
    ]);
  });

  it('are as many as the workshop says', async () => {
    const text = (within: number) => messages('workshop', 'charts: ', `breaks: { within: ${String(within)} }\ncharts: `);
    expect(await text(55)).toEqual([]);
    expect(await text(54)).toEqual([expect.stringContaining('no-break: 55 minutes')]);
  });

  it('are not needed between days', async () => {
    const days = bakeryText(FILES.workshop)
      .replace('segments:\n', 'breaks: { within: 45 }\nsegments:\n  - { type: session, id: one, title: Day 1 }\n')
      .replace('  - type: module\n', '  - { type: session, id: two, title: Day 2 }\n  - type: module\n');
    expect(await check({ ...bakery(), [FILES.workshop]: days })).toEqual([]);
  });
});

describe('objectives', () => {
  it.each(['Know how bread rises.', 'understand bread', '*Learn* to bake.', 'Be able to bake.', 'Become aware of bread.'])(
    'refuse %j',
    async (text) => {
      expect(await messages('module', 'text: Sort eight doughs and batters by how they rise.', `text: "${text}"`)).toEqual([
        expect.stringContaining('vague-objective'),
      ]);
    },
  );

  it.each(['Name what makes bread rise.', '24 tasks: sort them.', 'Explain what bakers know.'])('take %j', async (text) => {
    expect(await messages('module', 'text: Sort eight doughs and batters by how they rise.', `text: "${text}"`)).toEqual([]);
  });
});

describe('scenarios', () => {
  const STORY = /story: >-\n( {6}.*\n)+/;
  const story = async (words: number): Promise<readonly string[]> => {
    const text = bakeryText(FILES.module).replace(STORY, `story: ${Array(words).fill('loaf').join(' ')}\n`);
    return (await check({ ...bakery(), [FILES.module]: text })).map(({ message }) => message);
  };

  it.each([40, 90])('may have a story of %i words', async (words) => {
    expect(await story(words)).toEqual([]);
  });

  it.each([39, 91])('may not have one of %i', async (words) => {
    expect(await story(words)).toEqual([`The story of "flat-loaf" has ${String(words)} words; it should have 40 to 90.`]);
  });

  it('may have a tie between the peer answer and another', async () => {
    expect(await messages('module', 'rating: 2', 'rating: 4')).toEqual([]);
  });
});

describe('practice', () => {
  it('may be graded over the parts of one worksheet', async () => {
    expect(await messages('module', '            start: Ask how long it stands.\n', '')).toEqual([]);
  });

  it('says what each worksheet lacks', async () => {
    const text = bakeryText(FILES.module)
      .replace('            start: Ask how long it stands.\n', '')
      .replace(/ {8}start:\n {10}- cell.*\n.*\n/, '');
    expect(await check({ ...bakery(), [FILES.module]: text })).toMatchObject([
      { message: '"dough-or-batter" has no half-worked item; "seasons" has no half-worked item.' },
    ]);
  });
});

describe('words about people', () => {
  const note = (text: string) => messages('module', 'text: Time does most of the work.', `text: ${JSON.stringify(text)}`);

  it.each([
    ['Some suffer from stage fright.', 'suffer from'],
    ['She is mentally ill.', 'mentally ill'],
    ['Help for the mentally ill.', 'the mentally ill'],
    ['He was non-compliant.', 'non-compliant'],
    ['A low functioning baker.', 'low functioning'],
    ['Addicts need bread too.', 'Addicts'],
  ])('tells of %j once', async (text, term) => {
    expect(await note(text)).toEqual([`discouraged-word: "${term}" is not how this curriculum speaks of people.`]);
  });

  it.each([
    'Strike out "non-compliant" in the note.',
    'Say “suffers from”, then say it better.',
    'An addictive smell.',
    'Alcoholics Anonymous meets next door.',
  ])('lets %j stand', async (text) => {
    expect(await note(text)).toEqual([]);
  });

  it('points at the very word', async () => {
    const [found] = await check(bakeryWith(FILES.module, 'text: Time does most of the work.', 'text: All addicts wait.'));
    expect(found?.at?.source.text.slice(found.at.start, found.at.end)).toBe('addicts');
    expect(found?.severity).toBe('warning');
  });
});

describe('labels', () => {
  it('are counted in characters, not in bytes', async () => {
    expect(await messages('framework', 'short: Rising', 'short: Äußerst luftig, ja')).toEqual([]);
  });
});
