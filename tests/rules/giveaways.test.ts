// Banks that give their answers away, made up: each rule tells where it should, keeps quiet where it should, and leaves small banks alone.
import { describe, expect, test } from 'vitest';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { checkCurriculum } from '../../src/rules/check-curriculum.ts';
import { bakery, bakeryText } from '../support/bakery.ts';
import { folderFiles } from '../support/folder-files.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';

const BANK = 'curriculum/en/banks/assessment.yaml';
const MODULE = 'curriculum/en/modules/first-loaf.yaml';

const codes = async (files: Files): Promise<readonly string[]> => {
  const { value, diagnostics } = await readCurriculum(memoryHost(files), { language: 'en' });
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return checkCurriculum(value).map(({ code }) => code.replace('rules/', ''));
};

const fixture = (code: string): string => {
  const files = folderFiles(new URL(`../broken/rules/${code}/`, import.meta.url).pathname);
  return new TextDecoder().decode(files[BANK] as Uint8Array);
};

/** A bank with its first items only. */
const cut = (text: string, count: number): string => {
  const [head = '', ...items] = text.split(/(?=^ {2}- id: )/mu);
  return [head, ...items.slice(0, count)].join('');
};

const withBank = (text: string): Files => ({ ...bakery(), [BANK]: text });

describe('a bank of the assessment', () => {
  const LOUD = ['answer-position', 'answer-longest', 'guessable', 'may-and-must', 'name-tied'] as const;

  test.each(LOUD)('%s is not told of fewer than twenty questions', async (code) => {
    // The bakery’s own seven among them.
    const quiet = cut(fixture(code), 19);
    expect(quiet.length).toBeLessThan(fixture(code).length);
    expect(await codes(withBank(quiet))).toEqual([]);
  });

  test.each([
    ['may-and-must', 'Loaf 2 is better', 'Loaf 2 may be better'],
    ['name-tied', 'Mai bakes', 'Emil bakes'],
    ['name-tied', 'nail salon', 'night shift'],
  ])('%s is not told once one question is another', async (code, from, to) => {
    expect(fixture(code)).toContain(from);
    expect(await codes(withBank(fixture(code).replace(from, to)))).toEqual([]);
  });
});

describe('a bank of stories', () => {
  const story = (n: number, best: number, options: readonly string[]): string =>
    [
      `  - id: story-${n}`,
      '    title: A loaf',
      '    setting: A kitchen',
      '    rows: [bread-and-cake/rising]',
      `    story: ${Array.from({ length: 45 }, () => 'dough').join(' ')}.`,
      '    question: What now?',
      '    options:',
      ...options.flatMap((text, place) => [
        `      - id: option-${place}`,
        `        text: ${text}`,
        `        direction: ${place === best ? 'peer' : 'task'}`,
        `        rating: ${place === best ? 4 : 1}`,
        '        reason: So the oven says.',
      ]),
    ].join('\n');

  const OPTIONS = ['Wait a little.', 'Knead it more.', 'Light the oven.'];

  /** Twenty stories, told in the workshop, with the best answer at a place and the options that a story has. */
  const stories = (count: number, bestOf: (n: number) => number, optionsOf: (n: number) => readonly string[] = () => OPTIONS) => {
    const all = Array.from({ length: count }, (_, n) => story(n, bestOf(n), optionsOf(n)));
    const names = all.map((_, n) => `first-loaf/story-${n}`).join(', ');
    const workshop = 'curriculum/en/workshops/saturday.yaml';
    return codes({
      ...bakery(),
      [MODULE]: bakeryText(MODULE).replace('\nsupervisor:', `\n${all.join('\n')}\nsupervisor:`),
      [workshop]: bakeryText(workshop).replace(/^scenarios:.*$/mu, '') + `scenarios: [${names}]\n`,
    });
  };

  /** At the best place or elsewhere, the option that stands out. */
  const standing = (n: number, place: number, text: string): readonly string[] =>
    ['Wait a bit.', 'Knead more.', 'Light it now.'.slice(0, 11)].map((each, at) =>
      at === place ? text : `${each.slice(0, 10)}${n % 10}`,
    );

  test('with its answers spread and alike gives nothing away', async () => {
    expect(
      await stories(
        24,
        (n) => n % 3,
        (n) => standing(n, Math.floor(n / 3) % 3, 'Sing while it rises.'),
      ),
    ).toEqual([]);
  });

  test('with its answers mostly second is told by place and by guesser', async () => {
    const found = await stories(
      24,
      (n) => (n % 4 === 0 ? 0 : 1),
      (n) => standing(n, Math.floor(n / 3) % 3, 'Sing while it rises.'),
    );
    expect(new Set(found)).toEqual(new Set(['answer-position', 'guessable']));
  });

  test('with the best answer mostly the longest is told by length and by guesser', async () => {
    const found = await stories(
      24,
      (n) => n % 3,
      (n) => standing(n, n % 4 === 0 ? (n + 1) % 3 : n % 3, 'Sing while it rises.'),
    );
    expect(new Set(found)).toEqual(new Set(['answer-longest', 'guessable']));
  });

  test.each([
    ['alone asks', 0],
    ['never asks', 1],
  ])('in which the best answer %s is told by guesser', async (_, off) => {
    const found = await stories(
      24,
      (n) => n % 3,
      (n) => standing(n, (n + off) % 3, 'Ask Ines.'),
    );
    expect(new Set(found)).toEqual(new Set(['guessable']));
  });

  test('of an agency’s own few is left alone', async () => {
    expect(
      await stories(
        18,
        () => 1,
        (n) => standing(n, 1, 'Ask Ines what she would like to do.'),
      ),
    ).toEqual([]);
  });
});
