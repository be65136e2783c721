// `check` sets no pages, and yet tells of letters that cannot be printed: at their place, before anybody prints.
import { expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import { formatPlace, placeOf } from '../../src/source/text.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';
import { changed, gardenFiles, hostWith } from '../support/second-framework.ts';

const FRAMEWORK = 'curriculum/en/frameworks/sun-and-shade.yaml';

const told = async (words: string): Promise<readonly string[]> => {
  const files = changed(gardenFiles(), FRAMEWORK, 'Beans, thyme and sunflowers.', words);
  const typeCase = await shippedHost.fonts();
  const { diagnostics } = check(await curriculumOf(hostWith(files)), { typeCase });
  return [
    ...new Set(
      diagnostics
        .filter(({ code }) => code.startsWith('press/'))
        .map(({ code, at }) => `${code} ${at ? formatPlace(placeOf(at)) : 'nowhere'}`),
    ),
  ];
};

test('letters that the type has are no matter', async () => {
  expect(await told('Beans, jalapeños – “thyme” and sunflowers.')).toEqual([]);
});

test('letters that no family of a brand has are told at their line', async () => {
  const found = await told('Beans, 豆 and sunflowers.');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^press\/missing-glyph curriculum\/en\/frameworks\/sun-and-shade\.yaml:\d+:\d+$/);
});

test('characters that cannot be printed at all are told, too', async () => {
  expect((await told('Beans \uF8FF and sunflowers.'))[0]).toMatch(/^press\/unprintable-character /);
});
