// What counts as practice of a row: something is judged, said or written about it; a mark for one's own eyes is not enough.
import { describe, expect, test } from 'vitest';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { checkCurriculum } from '../../src/rules/check-curriculum.ts';
import { bakery, bakeryText } from '../support/bakery.ts';
import { folderFiles } from '../support/folder-files.ts';
import { memoryHost } from '../support/memory-host.ts';
import { changed } from '../support/second-framework.ts';

const SELF_CHECK = new URL('../broken/rules/row-not-covered/', import.meta.url).pathname;
const OWN_LOOK = 'curriculum/en/modules/own-look.yaml';
const BANK = 'curriculum/en/banks/assessment.yaml';

/** Every row is at home in one module, met in the welcome, and looked at on a private sheet; one row nowhere else. */
const files = { ...bakery(), ...folderFiles(SELF_CHECK) };

const told = async (from: string, to: string, file = OWN_LOOK): Promise<readonly string[]> => {
  const { value, diagnostics } = await readCurriculum(memoryHost(changed(files, file, from, to)), { language: 'en' });
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return checkCurriculum(value).map(({ message }) => message);
};

const THIN = 'B3 ("bread-and-cake/keeping") is not covered: 1 activity elsewhere.';
const LINE = '            text: I keep bread in a cloth.\n            row: bread-and-cake/keeping\n';

describe('a row on a private scale', () => {
  test('is not practiced by a mark, though sheet and activity cite it', async () => {
    expect(await told('title: Habits', 'title: Old habits')).toEqual([THIN]);
  });

  test('is practiced where the marks are for all to see and to talk about', async () => {
    expect(await told('    private: true\n', '')).toEqual([]);
  });

  test('is practiced where the same sheet has something to sort, match, place or fill in about it', async () => {
    const sort = `      - type: sort
        id: sorting
        bins: [{ id: box, label: Box }, { id: bag, label: Bag }]
        items:
          - { id: loaf, text: A loaf., row: bread-and-cake/keeping, answer: [bag], reason: It dries. }
          - { id: cake, text: A cake., answer: [box], reason: It crumbs. }
`;
    const match = `      - type: match
        id: matching
        choices: [{ id: box, text: Box }, { id: bag, text: Bag }]
        items:
          - { id: loaf, text: A loaf., row: bread-and-cake/keeping, answer: [bag], reason: It dries. }
          - { id: cake, text: A cake., answer: [box], reason: It crumbs. }
`;
    const place = `      - type: line-up
        id: placing
        ends: { from: Today, to: Next week }
        items:
          - { id: loaf, text: A loaf., row: bread-and-cake/keeping }
          - { id: cake, text: A cake. }
`;
    const fill = `      - type: fill
        id: filling
        columns: [{ id: what, label: What }, { id: how, label: How }]
        items:
          - { id: loaf, row: bread-and-cake/keeping, given: { what: A loaf } }
`;
    for (const part of [sort, match, place, fill]) expect(await told(LINE, LINE + part)).toEqual([]);
  });

  test('is not practiced by an example whose answer is printed', async () => {
    const fill = `      - type: fill
        id: filling
        columns: [{ id: what, label: What }, { id: how, label: How }]
        items:
          - { id: loaf, row: bread-and-cake/keeping, given: { what: A loaf }, worked: { how: In a cloth. } }
`;
    expect(await told(LINE, LINE + fill)).toEqual([THIN]);
  });

  test('has to be a row', async () => {
    await expect(told(LINE, LINE.replace('keeping', 'keping'))).rejects.toThrow('There is no row "bread-and-cake/keping"');
  });
});

describe('an item of the bank', () => {
  test('assesses a row when it has a key, and not by asking how sure one is', async () => {
    const found = await told(
      '    rows: [bread-and-cake/keeping]\n    objective: first-loaf/tell-apart\n    answer: 4',
      '    rows: []\n    objective: first-loaf/tell-apart\n    answer: 4',
      BANK,
    );
    expect(found).toEqual(['B3 ("bread-and-cake/keeping") is not covered: 1 activity elsewhere; 1 assessment item.']);
  });

  test('is asked for by every objective', async () => {
    expect(await told('objective: own-look/mark-own', 'objective: first-loaf/tell-apart', BANK)).toContain(
      'No item of the assessment bank asks about the objective "own-look/mark-own".',
    );
  });
});

test('a workshop is held to the charts that it is about, and to no chart that somebody adds beside them', async () => {
  const ovens = bakeryText('curriculum/en/frameworks/bread-and-cake.yaml').replace('id: bread-and-cake', 'id: gas-and-wood');
  const read = await readCurriculum(memoryHost({ ...files, 'curriculum/en/frameworks/gas-and-wood.yaml': ovens }), {
    language: 'en',
  });
  if (!read.value) throw new Error('the fixture is broken');
  const found = checkCurriculum(read.value).map(({ message }) => message);
  expect(found.filter((message) => message.includes('gas-and-wood'))).toEqual([]);
  expect(found).toEqual([THIN]);
});
