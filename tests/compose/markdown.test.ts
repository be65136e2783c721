import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { blocksOf } from '../../src/compose/markup/markdown.ts';

/** A tree without the places in its text, which nobody asks for. */
const plainly = (tree: unknown): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value)));

/** Pieces of which sentences are made, and all that Markdown might take for a sign. */
const PIECES = [
  'Sow',
  'beans',
  ' ',
  '  ',
  '.',
  ', ',
  '1.',
  '1) ',
  '- ',
  '+ ',
  '# ',
  '#',
  '*',
  '**',
  '_',
  '`',
  '~',
  '>',
  '<b>',
  '&amp;',
]
  .concat([
    '[x](y)',
    '!',
    '![',
    '\\',
    '|',
    '=',
    '---',
    ':',
    '“',
    '”',
    '’',
    'é',
    '\u00a0',
    '\u2003',
    '\n',
    '\n\n',
    '\t',
    'https://x.org',
    '@',
  ])
  .concat(['(', ')', '½', 'Ω', '\u200b', '\ufeff', '\u0000', '\u2028', '🌱']);

test('words that are not read as Markdown are what Markdown would make of them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }), (pieces) => {
      const text = pieces.join('').trim();
      expect(plainly(blocksOf(text))).toEqual(plainly(fromMarkdown(text).children));
    }),
    { numRuns: 2000 },
  );
});

test.each(['Sow beans in May.', 'Sow *beans*', 'A & B', '1. Sow', 'Sow\nbeans'])('“%s”', (text) => {
  expect(plainly(blocksOf(text))).toEqual(plainly(fromMarkdown(text).children));
});
