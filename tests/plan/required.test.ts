// A kind whose bank a curriculum does without is no part of the packet.
import { describe, expect, test } from 'vitest';
import { planPrint } from '../../src/plan/plan.ts';
import { curriculumOf, openRequest } from '../support/print.ts';
import { gardenFiles, gardenYearFiles, hostWith } from '../support/second-framework.ts';

const kindsOf = async (files: Parameters<typeof hostWith>[0], workshop: string): Promise<readonly string[]> => {
  const curriculum = await curriculumOf(hostWith(files));
  return [...new Set((planPrint(curriculum, { ...openRequest, workshop }).value?.jobs ?? []).map(({ kind }) => kind))];
};

const NEEDY = [
  'evaluation',
  'pre-assessment',
  'post-assessment',
  'assessment-key',
  'facilitator-briefing',
  'supervisor-guide',
  'glossary',
  'crosswalk',
];
const ALWAYS = ['agenda', 'certificate', 'group-agreements', 'group-agreements-poster', 'print-order', 'sign-in'];

describe('a workshop', () => {
  test('with every bank has every kind', async () => {
    expect(await kindsOf(gardenYearFiles(), 'two-days')).toEqual(expect.arrayContaining([...NEEDY, ...ALWAYS]));
  });

  test('without banks has those that need none, and no mistake', async () => {
    const kinds = await kindsOf(gardenFiles(), 'spring-day');
    expect(kinds).toEqual(expect.arrayContaining(ALWAYS));
    expect(kinds.filter((kind) => NEEDY.includes(kind))).toEqual([]);
  });

  test('without items on its modules has no assessment, though there is a bank', async () => {
    const file = 'curriculum/en/workshops/spring-day.yaml';
    const files = gardenYearFiles();
    const text = new TextDecoder().decode(files[file] as Uint8Array);
    const own = text.replace(/  - \{ type: module.*\n/, '').replace('scenarios: [first-bed/the-late-frost]', 'scenarios: []');
    const kinds = await kindsOf({ ...files, [file]: own }, 'spring-day');
    expect(kinds).toContain('glossary');
    expect(kinds).not.toContain('pre-assessment');
    expect(kinds).not.toContain('supervisor-guide');
  });
});
