import { describe, expect, it } from 'vitest';
import { countSyllables, gradeOf, readingOf, sentencesOf, wordsOf, worstBlocks } from '../../src/rules/readability.ts';

/** Counted by hand, with a dictionary's division beside the doubtful ones. */
const SYLLABLES: Readonly<Record<number, string>> = {
  1: 'the peer strengths called skilled played asked tried based used rule rules makes eye eyes years yes young through trained lives',
  2: 'movement worker person people support table tables handled settled little wanted agreed carried statement closely rely cement sometimes someone safety business creature mission science client patient quiet going dying player',
  3: 'medicine family idea area period violent mutual creative connection services processes element management requirement lavender influence happiest resilience opinion behavior clinician specialist',
  4: 'diagnosis experience society variety scenario usually medication community evaluate anxiety initiative realistic appreciate psychiatrist recovery behavioral',
  5: 'mutuality reciprocity involuntary individual evaluating discrimination experiences functionality unconditional collaborative',
  6: 'bio-psycho-social responsibility co-facilitator',
};

const HAND_COUNTED = Object.entries(SYLLABLES).flatMap(([count, words]) =>
  words.split(' ').map((word) => [word, Number(count)] as const),
);

describe('countSyllables', () => {
  it('is tried on more than sixty words', () => {
    expect(HAND_COUNTED.length).toBeGreaterThan(60);
  });

  it.each(HAND_COUNTED)('%s has %i', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });

  it.each([
    ["didn't", 2],
    ["don't", 1],
    ["isn't", 2],
    ['you’re', 1],
    ["person's", 2],
    ["nurse's", 2],
    ["boss's", 2],
  ])('reads the apostrophe of %s as %i', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });

  it.each([
    ['e.g.', 2],
    ['CPS', 3],
    ['WV', 4],
    ['24', 2],
    ['988', 3],
    ['24-hour', 3],
    ['strengths-based', 2],
    ['person-centered', 4],
    ['Café', 2],
    ['NAMI', 2],
    ['—', 0],
    ['', 0],
  ])('%s has %i by its method', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });
});

describe('wordsOf', () => {
  it.each([
    ['Knead for 3.5 minutes.', ['Knead', 'for', '3.5', 'minutes']],
    ['Herbs, e.g. basil and/or thyme', ['Herbs', 'e.g', 'basil', 'and', 'or', 'thyme']],
    ['the gardener’s two-way path', ['the', 'gardener’s', 'two-way', 'path']],
    ['‘Dough’ rises—slowly—at 9:30', ['Dough', 'rises', 'slowly', 'at', '9:30']],
    ['*Seeds* and [soil](https://example.org/a.b?c=d) at https://example.org', ['Seeds', 'and', 'soil', 'at']],
    ['', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('sentencesOf', () => {
  it.each([
    ['Dr. Lee grows herbs, e.g. Thai basil. They like sun.', 2],
    ['Knead for 3.5 minutes. Let it rest.', 2],
    ['“Is it ready?” she asked. “Not yet.”', 2],
    ['“Is it ready?” “Not yet!” They wait.', 3],
    ['Bring gloves, seeds, etc. Wear boots.', 2],
    ['Bring gloves, seeds, etc. and wear boots.', 1],
    ['Is it a weed? No. It is a bean.', 3],
    ['See No. 5 on the list.', 1],
    ['The gate opens at 9 a.m. on Saturday.', 1],
    ['Wait … then turn the loaf. Done!', 2],
    ['The dough rises (see page 3). Then bake it.', 2],
    ['P. E. Baker wrote the recipe.', 1],
    ['What to bring\n\nBring a spade. Bring gloves.', 3],
    ['A line that\nruns over.', 1],
    ['…', 0],
    ['', 0],
  ])('%s', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  it('gives the sentences with their marks', () => {
    expect(sentencesOf('“Is it ready?” she asked. No. It needs time.')).toEqual([
      '“Is it ready?” she asked.',
      'No.',
      'It needs time.',
    ]);
  });
});

describe('gradeOf', () => {
  it('follows the Flesch–Kincaid formula', () => {
    // Bread needs flour wa-ter salt and time.
    expect(readingOf('Bread needs flour, water, salt and time.')).toMatchObject({ words: 7, sentences: 1, syllables: 8 });
    expect(gradeOf('Bread needs flour, water, salt and time.')).toBeCloseTo(0.39 * 7 + (11.8 * 8) / 7 - 15.59, 6);
  });

  it('reads a longer text as its parts add up', () => {
    // The gar-den-ers pre-pared the com-mu-ni-ty beds be-fore the seed-lings ar-rived (19). It rained (2).
    const text = 'The gardeners prepared the community beds before the seedlings arrived. It rained.';
    expect(readingOf(text)).toMatchObject({ words: 12, sentences: 2, syllables: 21 });
    expect(gradeOf(text)).toBeCloseTo(0.39 * 6 + (11.8 * 21) / 12 - 15.59, 6);
  });

  it('does not fall below 0 and is 0 where there is nothing to read', () => {
    expect(gradeOf('The cat sat on the mat.')).toBe(0);
    expect(gradeOf('')).toBe(0);
    expect(gradeOf(' — … ')).toBe(0);
  });

  it('does not mind inline Markdown', () => {
    expect(gradeOf('**Water** the [young plants](https://example.org) *before* the sun is high.')).toBe(
      gradeOf('Water the young plants before the sun is high.'),
    );
  });
});

describe('worstBlocks', () => {
  const blocks = [
    { id: 'title', text: 'Community horticulture' },
    { id: 'easy', text: 'We dig the bed and sow the seed.' },
    { id: 'hard', text: 'Participants collaboratively determine the horticultural priorities of the community.' },
    { id: 'middle', text: 'The gardeners water the young plants before the sun is high.' },
    { id: 'twin', text: 'The gardeners water the young plants before the sun is high.' },
  ];

  it('gives the hardest first, equals in their order, headings left out', () => {
    expect(worstBlocks(blocks, 10).map(({ block }) => block.id)).toEqual(['hard', 'middle', 'twin', 'easy']);
    expect(worstBlocks(blocks, 1)).toEqual([{ block: blocks[2], reading: readingOf(blocks[2]?.text ?? '') }]);
  });

  it('gives none of none', () => {
    expect(worstBlocks([], 10)).toEqual([]);
    expect(worstBlocks(blocks, 0)).toEqual([]);
  });
});
