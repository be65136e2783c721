// The judge of random manuscripts can find fault: each of these is printed wrong on purpose.
import { describe, expect, test } from 'vitest';
import { evenly } from '../../../src/geometry/units.ts';
import type { Block, Definition, TextBlock } from '../../../src/model/definition.ts';
import { print } from '../../../src/press/ink/print.ts';
import { makeUp } from '../../../src/press/makeup.ts';
import { typeCase } from '../type-case.ts';
import type { Bone } from './bones.ts';
import { expectedOf } from './expected.ts';
import { flesh, FURNITURE } from './flesh.ts';
import { judge } from './judge.ts';
import { designOf, setOn } from './printing.ts';
import { readPages } from './read.ts';

const para = (words: number): Bone => ({ kind: 'para', look: 'body', words, spice: 'none' });
const row = (words: number) => [para(words), para(words)] as const;

/** Heading, list, lines to write on, and a table whose second row stands across the foot of the first page. */
const BONES: readonly Bone[] = [
  { kind: 'section', levels: [1], words: 3, first: para(30) },
  { kind: 'list', ordered: false, items: [[para(4)], [para(5)]] },
  para(12),
  { kind: 'lines', count: 4 },
  para(90),
  {
    kind: 'table',
    headed: false,
    shares: [1, 1],
    rows: [row(4), row(60), row(4)] as Extract<Bone, { kind: 'table' }>['rows'],
  },
  { kind: 'section', levels: [2], words: 2, first: para(20) },
  { kind: 'section', levels: [2], words: 2, first: { kind: 'lines', count: 2 } },
];

const manuscript = flesh(BONES, FURNITURE);
const right = setOn(manuscript, 'letter');

/** Prints whatever the press complains of, and judges it by the manuscript and the right definition. */
const verdict = async (definition: Definition): Promise<readonly string[]> => {
  const made = makeUp(definition, typeCase, undefined, () => undefined);
  const bytes = await print(made, definition, true, () => undefined);
  if (!bytes) throw new Error('nothing was printed');
  return judge(await readPages(bytes), designOf(right), expectedOf(manuscript));
};

type Change = (block: Block) => readonly Block[];

const changedIn = (blocks: readonly Block[], change: Change): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'stack') return change({ ...block, children: changedIn(block.children, change) });
    if (block.kind !== 'grid') return change(block);
    const rows = block.rows.map((each) => ({
      ...each,
      cells: each.cells.map((cell) => ({ ...cell, children: changedIn(cell.children, change) })),
    }));
    return change({ ...block, rows });
  });

/** The definition with every block changed for which there is something else. */
const broken = (change: (block: Block) => readonly Block[] | undefined): Definition => ({
  ...right,
  body: changedIn(right.body, (block) => change(block) ?? [block]),
});

const page = (changes: Partial<Definition['page']>): Definition => ({ ...right, page: { ...right.page, ...changes } });

const says = (block: Block, word: string): block is TextBlock =>
  block.kind === 'text' && block.runs.some((run) => run.kind === 'text' && run.text === word);

const without = (block: TextBlock, word: string): TextBlock => ({
  ...block,
  runs: block.runs.filter((run) => run.kind !== 'text' || run.text !== word),
});

const onNextPage = (block: Block): Block => ({
  kind: 'stack',
  children: [block],
  padding: evenly(0),
  keep: 'loose',
  before: 0,
  after: 0,
  start: 'page',
});

const [second, third] = right.body.filter(({ kind }) => kind === 'text').slice(1, 3) as [TextBlock, TextBlock];

/** Some word in the middle of a paragraph. */
const WORD = third.runs.flatMap((run) => (run.kind === 'text' && run.text !== ' ' ? [run.text] : []))[5] ?? '';

const WRONG: Readonly<Record<string, readonly [Definition, RegExp]>> = {
  'a word is missing': [broken((block) => (says(block, WORD) ? [without(block, WORD)] : undefined)), /is lost/],
  'a paragraph is missing': [broken((block) => (block === third ? [] : undefined)), /lost/],
  'a paragraph is there twice': [broken((block) => (block === second ? [block, block] : undefined)), /twice/],
  'two paragraphs have changed places': [
    broken((block) => (block === second ? [third] : block === third ? [second] : undefined)),
    /comes too late/,
  ],
  'a heading stands last on its page': [
    broken((block) => (block === second ? [onNextPage(block)] : undefined)),
    /the heading “.*” stands last/,
  ],
  'a heading stands last above lines to write on': [
    broken((block) => (block.kind === 'lines' && block.count === 2 ? [onNextPage(block)] : undefined)),
    /the heading “.*” stands last/,
  ],
  'a heading is parted': [
    broken((block) =>
      block.kind === 'text' && block.role === 'H2' && block.runs.length > 2
        ? [{ ...block, runs: block.runs.slice(0, 1) }, onNextPage({ ...block, runs: block.runs.slice(2) })]
        : undefined,
    ),
    /the heading \d+ is parted/,
  ],
  'lines of a paragraph overlap': [broken((block) => (block === second ? [{ ...block, leading: 5 }] : undefined)), /overlap/],
  'text runs over the edge of the sheet': [
    page({ margins: { ...right.page.margins, left: 300, right: -200 } }),
    /outside of the sheet/,
  ],
  'text runs into the margin': [page({ margins: { ...right.page.margins, left: 30 } }), /outside of the text block/],
  'the head reaches down into the text': [
    page({ furniture: { ...right.page.furniture, headerDrop: right.page.margins.top - 8, firstPageBare: false } }),
    /head is not whole|reaches into|overlap/,
  ],
  'a page has no foot': [page({ furniture: { ...right.page.furniture, footer: [] } }), /foot is not whole/],
  'an outline runs through words': [
    broken((block) =>
      block.kind === 'grid' && block.role === 'Table'
        ? [
            {
              ...block,
              frames: [{ from: 0, to: 0, radius: 0, stroke: { width: 1, color: '#000000' }, outset: { ...evenly(0), top: -14 } }],
            },
          ]
        : undefined,
    ),
    /a line runs through/,
  ],
  'a line to write on is missing': [
    broken((block) => (block.kind === 'lines' && block.count === 4 ? [{ ...block, count: 3 }] : undefined)),
    /7 lines .* not 8/,
  ],
  'the mark of an item is missing': [
    broken((block) => (says(block, '•') ? [without(block, '•')] : undefined)),
    /0 marks of 2 list items/,
  ],
  'a small row is cut': [
    broken((block) => (block.kind === 'grid' && block.role === 'Table' ? [{ ...block, role: 'none' }] : undefined)),
    /the row \d+ is parted/,
  ],
  'a plain row stands again as a head': [
    broken((block) =>
      block.kind === 'grid' && block.role === 'Table' ? [{ ...block, role: 'none', headerRows: 1 }] : undefined,
    ),
    /content that nobody hears/,
  ],
};

describe('the judge', () => {
  test('finds nothing where nothing is wrong', async () => {
    expect(await verdict(right)).toEqual([]);
  });

  test.each(Object.entries(WRONG))('complains when %s', async (_, [definition, complaint]) => {
    expect((await verdict(definition)).join('\n')).toMatch(complaint);
  });
});
