import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { changed, gardenFiles } from '../support/second-framework.ts';
import { composed } from './composing.ts';

const WORKSHOP = 'curriculum/en/workshops/spring-day.yaml';
const ABOUT = 'about: For people with a corner of earth and no idea yet. In an afternoon they choose where, what and when.';
const ROOMS = { words: '<p><rich>{{workshop.about}}</rich></p>', blocks: '<rich>{{workshop.about}}</rich>' } as const;

/** The garden's words about its workshop as a block of YAML, or as they are. */
const composing = async (words: string, room: keyof typeof ROOMS, isQuoted = false) => {
  const about = isQuoted ? `about: ${words}` : `about: |\n${words.replace(/^/gm, '  ')}`;
  return composed(ROOMS[room], { files: changed(gardenFiles(), WORKSHOP, ABOUT, about) });
};

const refusalOf = async (words: string, room: keyof typeof ROOMS): Promise<Diagnostic | undefined> =>
  (await composing(words, room)).diagnostics[0];

describe('what Markdown is refused is told with what to write in its place', () => {
  test.each<readonly [keyof typeof ROOMS, words: string, what: string, hint: string, mended: string, printed: string]>([
    ['words', '2026. A year', 'A list', 'write 2026\\. to mean the number', '2026\\. A year', '2026. A year'],
    ['blocks', '2026. A year', 'A list', 'write 2026\\. to mean the number', '2026\\. A year', '2026. A year'],
    ['words', '1. A step', 'A list', 'write 1\\. to mean', '1\\. A step', '1. A step'],
    ['words', '1) A step', 'A list', 'write 1\\) to mean', '1\\) A step', '1) A step'],
    ['words', '- A dash', 'A list', 'write \\- to mean the sign', '\\- A dash', '- A dash'],
    ['words', '+ A plus', 'A list', 'write \\+ to mean the sign', '\\+ A plus', '+ A plus'],
    ['words', '* A star', 'A list', 'write \\* to mean the sign', '\\* A star', '* A star'],
    ['words', 'One.\n\nTwo.', 'A second paragraph', 'Take the empty line out', 'One.\nTwo.', 'One. Two.'],
    ['words', '# 4 Main Street', 'A heading', 'write \\# to mean it', '\\# 4 Main Street', '# 4 Main Street'],
    ['blocks', '## Dig', 'A heading', 'Take the "##" away', 'Dig', 'Dig'],
    ['blocks', 'Dig\n---', 'A heading', 'Delete the row of signs below', 'Dig', 'Dig'],
    ['blocks', 'Dig\n===', 'A heading', 'Delete the row of signs below', 'Dig', 'Dig'],
    ['blocks', '> Dig', 'A block quotation', 'write \\> to mean the sign', '\\> Dig', '> Dig'],
    ['words', '> 5 people', 'A block quotation', 'write \\> to mean the sign', '\\> 5 people', '> 5 people'],
    ['blocks', 'Dig `deep`', 'Code', 'Take the backticks away', 'Dig deep', 'Dig deep'],
    ['blocks', '```\nDig\n```', 'A block of code', 'Take the lines of ```', 'Dig', 'Dig'],
    ['blocks', 'Dig:\n\n    deep', 'A block of code', 'Take the spaces at the beginning', 'Dig:\n\ndeep', 'Dig:|deep'],
    [
      'blocks',
      'Dig.\n\n---\n\nRest.',
      'A rule across the page',
      'write \\--- to mean it',
      'Dig.\n\n\\---\n\nRest.',
      'Dig.|---|Rest.',
    ],
    ['words', '***', 'A rule across the page', 'Delete the row of signs, or write \\*** to mean it', '\\*\\*\\*', ''],
    ['words', 'Dig <b>deep</b>', 'HTML', 'Write \\< to mean the sign', 'Dig \\<b>deep\\</b>', 'Dig <b>deep</b>'],
    ['blocks', '<div>Dig</div>', 'HTML', 'Write \\< to mean the sign', '\\<div>Dig\\</div>', '<div>Dig</div>'],
    ['words', '![Dig](https://x.example/a.png)', 'A picture', 'Take the "!" away', '[Dig](https://x.example/a.png)', 'Dig'],
    [
      'blocks',
      '[dig]: https://x.example',
      'The address of a link',
      'write \\[ to mean the bracket',
      '\\[dig]: https://x.example',
      '[dig]: https://x.example',
    ],
    ['words', '| a | b |\n|---|---|\n| 1 | 2 |', 'A table', 'Write each row as a sentence', 'a: 1. b: 2.', 'a: 1. b: 2.'],
    ['blocks', 'a | b\n--- | ---\n1 | 2', 'A table', 'Write each row as a sentence', 'a: 1. b: 2.', 'a: 1. b: 2.'],
    ['words', 'Dig  \nRest', 'A line that ends in two spaces', 'Take them away', 'Dig\nRest', 'Dig Rest'],
    ['blocks', 'Dig\\\nRest', 'A line that ends in two spaces', 'Take them away', 'Dig\nRest', 'Dig Rest'],
  ])('%s: %j', async (room, words, what, hint, mended, printed) => {
    const told = await refusalOf(words, room);
    expect(told?.code).toBe('compose/markdown-refused');
    expect(told?.message).toContain(what);
    expect(told?.hint).toContain(hint);
    if (printed === '') return;
    const after = await composing(mended, room);
    expect([after.diagnostics, after.texts.join('|')]).toEqual([[], printed]);
  });

  test.each<readonly [keyof typeof ROOMS, string]>([
    ['words', 'printed as one paragraph'],
    ['blocks', 'may hold paragraphs, lists that begin at 1'],
  ])('and says what a field of %s may hold, and nothing else', async (room, words) => {
    expect((await refusalOf('# Dig', room))?.message).toContain(words);
    if (room === 'words') expect((await refusalOf('One.\n\nTwo.', room))?.message).not.toMatch(/may hold.*(paragraphs|lists)/);
  });

  test('with two backslashes where the text stands in double quotation marks', async () => {
    const told = (await composing('"2026. A year"', 'words', true)).diagnostics[0];
    expect(told?.hint).toContain('write 2026\\\\. to mean the number');
    expect((await composing('"2026\\\\. A year"', 'words', true)).texts).toEqual(['2026. A year']);
  });

  test.each(['Sow | rest', 'a - b', 'Sow --- slowly', 'Sow 2026. Rest', 'C# and F#', 'a > b', 'One\\* star'])(
    '%j is text',
    async (words) => {
      expect((await composing(words, 'words')).diagnostics).toEqual([]);
    },
  );
});

describe('lines typed one below the other in running text', () => {
  const plainly = (words: string) =>
    composed('<p>{{workshop.about}}</p>', {
      files: changed(gardenFiles(), WORKSHOP, ABOUT, `about: |\n${words.replace(/^/gm, '  ')}`),
    });

  test.each([
    ['Ramp on the left\nElevator to floor 2', 'its line breaks would be lost', '"Ramp on the left; Elevator to floor 2"'],
    ['- Ramp\n- Elevator', 'items of a list', '"Ramp; Elevator"'],
    ['1. Ramp\n2. Elevator', 'items of a list', '"Ramp; Elevator"'],
    ['Ramp.\n\nElevator.', 'its line breaks would be lost', '"Ramp.; Elevator."'],
  ])('%j is refused, at its place', async (words, what, hint) => {
    const { told, diagnostics } = await plainly(words);
    expect(told).toEqual([`compose/lines-lost ${WORKSHOP}:3:8`]);
    expect(diagnostics[0]?.message).toContain(what);
    expect(diagnostics[0]?.hint).toContain(hint);
  });

  test('one line in a block is one line', async () => {
    expect((await plainly('Ramp on the left')).told).toEqual([]);
  });
});
