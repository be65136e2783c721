import { expect, test } from 'vitest';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { bakery } from '../support/bakery.ts';
import { memoryHost } from '../support/memory-host.ts';

const told = async (file: string) => {
  const { diagnostics } = await readCurriculum(memoryHost({ ...bakery(), [file]: 'row,peer\nGoals,own\n' }), { language: 'en' });
  return diagnostics.map(({ code, at, hint }) => [code, at?.source.file, hint]);
};

test.each([
  ['curriculum/en/frameworks/chart.csv', 'A chart is YAML: `id`'],
  ['curriculum/en/frameworks/chart.xlsx', '`cells:`, where every column id has a `text`'],
  ['curriculum/en/frameworks/Chart.CSV', 'no command yet that imports'],
  ['curriculum/en/frameworks/chart.docx', 'A chart is YAML'],
  ['curriculum/en/banks/quiz.gift', 'Questions are YAML in banks/assessment.yaml'],
  ['curriculum/en/banks/tasks.json', 'A bank is YAML'],
  ['curriculum/en/modules/cake.txt', 'A module is YAML'],
  ['curriculum/en/workshops/sunday.ods', 'A workshop is YAML'],
  ['curriculum/en/chart.csv', 'A chart is YAML'],
])('%s is told what such a file looks like', async (file, hint) => {
  expect(await told(file)).toEqual([['read/ignored-file', file, expect.stringContaining(hint)]]);
  expect((await told(file))[0]?.[2]).not.toMatch(/rename/i);
});

test.each([
  ['curriculum/en/frameworks/chart.yml', 'Rename it to chart.yaml.'],
  ['curriculum/en/frameworks/chart.yaml.txt', 'Rename it to chart.yaml.'],
  ['curriculum/en/frameworks/chart.YAML', 'Rename it to chart.yaml.'],
  ['templates/partials/row.html', 'Rename it to row.hbs.'],
])('%s is YAML or a template by another name', async (file, hint) => {
  expect(await told(file)).toEqual([['read/ignored-file', file, hint]]);
});
