import { describe, expect, test } from 'vitest';
import type { ManuscriptNode } from '../../src/model/manuscript.ts';
import { formatPlace, placeOf } from '../../src/source/text.ts';
import { gardenFiles, changed } from '../support/second-framework.ts';
import { composed, marked } from './composing.ts';

const WORKSHOP = 'curriculum/en/workshops/spring-day.yaml';
const ABOUT = 'about: For people with a corner of earth and no idea yet. In an afternoon they choose where, what and when.';

/** The garden with other words about its workshop. */
const about = (words: string) => changed(gardenFiles(), WORKSHOP, ABOUT, `about: ${JSON.stringify(words)}`);

const outline = (nodes: readonly ManuscriptNode[]): readonly unknown[] =>
  nodes.map((node) => {
    if (node.kind === 'paragraph') return marked(node.inlines);
    if (node.kind === 'list') return { [node.ordered ? 'ol' : 'ul']: node.items.map((item) => outline(item.children)) };
    return node.kind;
  });

const bodyOf = async (words: string, template = '<rich>{{workshop.about}}</rich>') => {
  const { manuscript, told } = await composed(template, { files: about(words) });
  return { told, body: outline(manuscript?.body ?? []) };
};

describe('Markdown as blocks', () => {
  test.each<readonly [string, string, readonly unknown[]]>([
    ['plain words', 'Dig.', ['Dig.']],
    ['emphasis and strong words', 'Dig *deep* and **slow**.', ['Dig _deep_ and *slow*.']],
    ['one within the other', 'Dig ***both***.', ['Dig _*both*_.']],
    ['a link', 'See [the book](https://garden.example/a?b=c&d=e).', ['See [the book](https://garden.example/a?b=c&d=e).']],
    ['two paragraphs', 'Dig.\n\nRest.', ['Dig.', 'Rest.']],
    ['a line broken in YAML', 'Dig\nand rest.', ['Dig and rest.']],
    ['a list', 'Bring:\n\n- a spade\n- *gloves*', ['Bring:', { ul: [['a spade'], ['_gloves_']] }]],
    ['steps', '1. Dig\n2. Rest', [{ ol: [['Dig'], ['Rest']] }]],
    ['a list in a list', '- one\n  - two', [{ ul: [['one', { ul: [['two']] }]] }]],
    ['stars that mark nothing', '3 * 4 * 5 and snake_case_words', ['3 * 4 * 5 and snake_case_words']],
    ['typographic quotes', '“Not mine” isn’t a wall.', ['“Not mine” isn’t a wall.']],
    ['signs that HTML would mind', 'a < b & c > d "e"', ['a < b & c > d "e"']],
  ])('%s', async (_, words, body) => {
    expect(await bodyOf(words)).toEqual({ told: [], body });
  });
});

describe('what Markdown would do beyond that is refused, at the YAML', () => {
  test.each([
    ['a heading', '# Dig'],
    ['code', 'Dig `deep`.'],
    ['a block of code', 'Do:\n\n    dig()'],
    ['a fence', '```\ndig\n```'],
    ['a picture', '![dig](https://garden.example/dig.png)'],
    ['a quotation', '> Dig.'],
    ['a rule', 'Dig.\n\n---\n\nRest.'],
    ['HTML among words', 'Dig <b>deep</b>.'],
    ['HTML as a block', '<div>\nDig.\n</div>'],
    ['a comment', 'Dig <!-- deep --> down.'],
    ['a definition', '[dig]: https://garden.example'],
    ['a list that does not begin at 1, whose numbers would change', '5. Dig\n6. Rest'],
  ])('%s', async (_, words) => {
    const { told, body } = await bodyOf(words);
    expect(body).toEqual([]);
    expect(new Set(told)).toEqual(new Set([`compose/markdown-refused ${WORKSHOP}:3:8`]));
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', '/etc/passwd', 'data:text/html,x', 'JAVASCRIPT:alert(1)'])(
    'a link to %s',
    async (address) => {
      expect((await bodyOf(`See [this](${address}).`)).told).toEqual([`compose/link-refused ${WORKSHOP}:3:8`]);
    },
  );
});

test.each(['Some **bold words.', 'Some bold** words.', 'Some ** bold ** words.'])(
  'strong words that are not closed: %s',
  async (words) => {
    expect((await bodyOf(words)).told).toEqual([`compose/markdown-refused ${WORKSHOP}:3:8`]);
  },
);

test('among words there is one paragraph only', async () => {
  const template = '<p>Read: <rich>{{workshop.about}}</rich></p>';
  expect(await bodyOf('Dig *deep*.', template)).toEqual({ told: [], body: ['Read: Dig _deep_.'] });
  expect((await bodyOf('Dig.\n\n- Rest.', template)).told).toEqual([`compose/markdown-refused ${WORKSHOP}:3:8`]);
});

test('every piece knows its line in the YAML and its tag in the template', async () => {
  const { manuscript } = await composed('\n  <rich>{{workshop.about}}</rich>', { files: about('Dig *deep*.') });
  const [paragraph] = manuscript?.body ?? [];
  expect(
    paragraph && [paragraph.origin.words, paragraph.origin.placed].map((span) => span && formatPlace(placeOf(span))),
  ).toEqual([`${WORKSHOP}:3:8`, 'templates/kinds/probe/body.hbs:2:3']);
});
