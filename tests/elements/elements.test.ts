// Each element is held against its own specimen; a new one is found by itself.
import { describe, expect, test } from 'vitest';
import { ALL_ELEMENTS as ELEMENTS } from '../../src/exercises/vocabulary.ts';
import { press } from '../../src/press/press.ts';
import { composed } from '../compose/composing.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';
import { outline, setIn } from './setting.ts';

const curriculum = await curriculumOf(shippedHost);
const fonts = await shippedHost.fonts();

/** The specimen in a document, which has a heading of its own. */
const specimenOf = (specimen: string) => composed(`<h1>Specimen</h1>${specimen}`);

describe.each(ELEMENTS.map((element) => ({ name: element.tags[0].name, element })))('<$name>', ({ name, element }) => {
  test('its specimen composes', async () => {
    const { told, manuscript } = await specimenOf(element.specimen);
    expect(told).toEqual([]);
    expect(JSON.stringify(manuscript?.body)).toContain(`"name":"${name}"`);
  });

  test.each([...curriculum.brands.keys()])('it is set and printed in the brand %s', async (brand) => {
    const { manuscript } = await specimenOf(element.specimen);
    if (!manuscript) return;
    const { definition, diagnostics } = setIn(curriculum, brand, manuscript);
    expect(diagnostics).toEqual([]);
    const printed = definition && (await press(definition, fonts));
    expect(printed?.diagnostics).toEqual([]);
    expect(printed?.value?.pages).toBeGreaterThan(0);
  });

  test('it looks as it did', async () => {
    const { manuscript } = await specimenOf(element.specimen);
    const { definition } = manuscript ? setIn(curriculum, 'plain', manuscript) : {};
    const lines = (definition?.body ?? []).slice(1).flatMap(outline);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test.each(element.tags.map((tag) => ({ ...tag })))(
    '<$name> is described, and its specimen shows every attribute of it',
    (tag) => {
      expect(tag.about).toMatch(/\.$/);
      const shown = new Set(
        [...element.specimen.matchAll(new RegExp(`<${tag.name}(?=[\\s/>])([^>]*)`, 'g'))].flatMap(([, inside = '']) =>
          [...inside.matchAll(/([a-z-]+)="/g)].map(([, attribute]) => attribute),
        ),
      );
      const wanted = Object.keys(tag.attributes.shape).filter((attribute) => attribute !== 'id');
      expect(element.specimen).toMatch(new RegExp(`<${tag.name}[\\s/>]`));
      expect(wanted.filter((attribute) => !shown.has(attribute))).toEqual([]);
    },
  );
});

test('no tag has two meanings', () => {
  const names = ELEMENTS.flatMap(({ tags }) => tags.map(({ name }) => name));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
