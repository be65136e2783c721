// Words in attributes are leaves like any others. The table is every attribute that holds words, of every tag there is: a new
// one is held to it by being there.
import { describe, expect, test } from 'vitest';
import { wordsAmong } from '../../src/elements/attributes.ts';
import { ALL_ELEMENTS } from '../../src/exercises/vocabulary.ts';
import { digestOf } from '../../src/model/fingerprint.ts';
import { leavesOf, textsOf } from '../../src/model/leaves.ts';
import { packetEntry } from '../../src/model/packet.ts';
import { lettersOf } from '../../src/press/letters.ts';
import { lockUp } from '../../src/press/press.ts';
import { formatPlace, placeOf } from '../../src/source/text.ts';
import { composed } from '../compose/composing.ts';
import { changed, gardenFiles } from '../support/second-framework.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';
import { setIn } from './setting.ts';

const curriculum = await curriculumOf(shippedHost);
const fonts = await shippedHost.fonts();

const FILE = 'curriculum/en/frameworks/sun-and-shade.yaml';
/** A cell of the garden's chart, which the templates below put into attributes. */
const CITED = '{{#with (cell "sun-and-shade/first-plants.sun") as |c|}}{{c.text}}{{/with}}';

const TABLE = ALL_ELEMENTS.flatMap(({ tags, specimen }) =>
  tags.flatMap((tag) =>
    [...wordsAmong(tag.attributes)].map(([attribute, reach]) => ({ tag: tag.name, attribute, reach, specimen })),
  ),
);

/** The specimen with other words in the first of a tag's attributes of that name. */
const specimenWith = (specimen: string, tag: string, attribute: string, words: string): string => {
  const found = new RegExp(`(<${tag}(?=\\s)[^>]*?\\s${attribute}=")[^"]*(")`);
  if (!found.test(specimen)) throw new Error(`the specimen shows no ${attribute} of <${tag}>`);
  return specimen.replace(found, (_all, before: string, after: string) => `${before}${words}${after}`);
};

/** Gardens with other words in that cell. */
const [COSMOS, MINT] = ['Cosmos.', 'Mint \u8c46.'].map((words) =>
  changed(gardenFiles(), FILE, 'Beans, thyme and sunflowers.', words),
);

const composedWith = (row: (typeof TABLE)[number], files = gardenFiles()) =>
  composed(`<h1>Specimen</h1>${specimenWith(row.specimen, row.tag, row.attribute, CITED)}`, { files });

test('there are words in attributes, printed ones and spoken ones', () => {
  expect(TABLE.length).toBeGreaterThan(50);
  expect(new Set(TABLE.map(({ reach }) => reach))).toEqual(new Set(['printed', 'spoken']));
});

describe.each(TABLE)('<$tag $attribute>, $reach', (row) => {
  test('is a leaf with its place (of which the reading grade is counted), and its hash is in packet.json', async () => {
    const { told, manuscript } = await composedWith(row, COSMOS);
    expect(told).toEqual([]);
    const leaf = manuscript && leavesOf(manuscript).find(({ text }) => text === 'Cosmos.');
    expect(leaf?.id).toMatch(new RegExp(`\\.${row.attribute}$`));
    expect(leaf?.origin.words && formatPlace(placeOf(leaf.origin.words))).toMatch(new RegExp(`^${FILE}:\\d+:\\d+$`));
    const entry =
      manuscript &&
      packetEntry({
        file: {
          file: 'specimen.pdf',
          kind: 'probe',
          itemName: '',
          brand: 'plain',
          audience: 'participant',
          trim: 'letter',
          production: { booklet: false, binding: false, bleed: false, imposition: [] },
          pages: 1,
        } as unknown as Parameters<typeof packetEntry>[0]['file'],
        manuscript,
        pageMap: new Map(),
      });
    expect(entry?.leaves.find(({ id }) => id === leaf?.id)?.text).toBe(digestOf('Cosmos.'));
  });

  test(
    row.reach === 'printed' ? 'is drawn, and a letter without a glyph is told at its line' : 'is said, and drawn nowhere',
    async () => {
      const { manuscript } = await composedWith(row, MINT);
      const words = (manuscript ? textsOf(manuscript) : []).map(({ text, origin }) => ({
        text,
        at: origin.words ?? origin.placed,
      }));
      const checked = lettersOf(words, ['atkinson-hyperlegible'], fonts).diagnostics;
      const { definition } = manuscript ? setIn(curriculum, 'plain', manuscript) : {};
      const pressed = definition ? lockUp(definition, fonts, {}).diagnostics : [];
      const places = [...checked, ...pressed]
        .filter(({ code }) => code === 'press/missing-glyph')
        .map(({ at }) => (at ? formatPlace(placeOf(at)) : 'nowhere'));
      if (row.reach === 'spoken') expect(places).toEqual([]);
      else {
        expect(places.length).toBeGreaterThanOrEqual(2);
        for (const place of places) expect(place).toMatch(new RegExp(`^${FILE}:\\d+:\\d+$`));
      }
    },
  );
});

test.each([
  ['*whose* plan is it', [['em', 'whose'], ' plan is it']],
  ['a **firm** no', ['a ', ['strong', 'firm'], ' no']],
  ['2 * 3 stays', ['2 * 3 stays']],
  ['1. First', ['1. First']],
])('emphasis works in the words of an attribute: %s', async (words, wanted) => {
  const { manuscript } = await composed(`<h1>Specimen</h1><beside label="${CITED}"><p>Words.</p></beside>`, {
    files: changed(gardenFiles(), FILE, 'Beans, thyme and sunflowers.', words),
  });
  const [label] = (manuscript?.body ?? []).flatMap((node) => (node.kind === 'element' ? node.words : []));
  const read = label?.inlines.map((inline) =>
    inline.kind === 'text'
      ? inline.text
      : [inline.kind, 'children' in inline ? inline.children.map((c) => (c.kind === 'text' ? c.text : '')).join('') : ''],
  );
  expect(read).toEqual(wanted);
});
