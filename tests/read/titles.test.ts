// Words name modules and sheets by id, and their titles are put in place.
import { expect, test } from 'vitest';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { formatPlace, placeOf } from '../../src/source/text.ts';
import { bakeryWith } from '../support/bakery.ts';
import { memoryHost } from '../support/memory-host.ts';

const FILE = 'curriculum/en/modules/first-loaf.yaml';
const read = (words: string) =>
  readCurriculum(memoryHost(bakeryWith(FILE, 'say: Flour the table, not the dough.', `say: ${words}`)), { language: 'en' });

test('a title stands where words name a module or a sheet; one that asks takes no full stop', async () => {
  const { value, diagnostics } = await read('“{module first-loaf}” ends with “{sheet first-loaf/dough-or-batter}.”');
  expect(diagnostics).toEqual([]);
  const module = value?.modules.get('first-loaf')?.value;
  const said = module?.activities.flatMap(({ steps }) => steps.flatMap(({ say }) => say ?? []));
  expect(said).toContain(`“${module?.title ?? ''}” ends with “${module?.worksheets[0]?.title ?? ''}”`);
});

test('what nothing is called is told at its line, with the nearest name', async () => {
  const { value, diagnostics } = await read('Look into {module first-loave}.');
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code, at, hint }) => [code, at && formatPlace(placeOf(at)), hint])).toEqual([
    ['read/unknown-reference', expect.stringMatching(/first-loaf\.yaml:\d+:\d+$/), expect.stringContaining('first-loaf')],
  ]);
});
