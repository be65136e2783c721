import { describe, expect, test } from 'vitest';
import { segmentsOf } from '../../src/compose/markup/segments.ts';
import { enter, escapeText, isWords, newLedger, textOf, unstamp } from '../../src/compose/words.ts';
import { leavesOf } from '../../src/model/leaves.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { formatPlace, placeOf } from '../../src/source/text.ts';
import { PAPER_IDS } from '../../src/geometry/paper.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';
import { composed, composeJob } from './composing.ts';

const span = (start: number) => ({ source: { file: 'garden.yaml', text: 'dig and rest' }, start, end: start + 3 });
const ledgerOf = newLedger;

describe('words on their way through a template', () => {
  test('print themselves escaped, and come out as they went in', () => {
    const ledger = ledgerOf();
    const words = enter(ledger, 'a < "b" & c', { key: 'k', at: span(0) });
    expect(unstamp(words.toHTML())).toBe('a &lt; &quot;b&quot; &amp; c');
    expect([textOf(words), String(words), isWords(words)]).toEqual(['a < "b" & c', 'a < "b" & c', true]);
  });

  test('each stretch knows its own origin, and text of the template has none', () => {
    const ledger = ledgerOf();
    const [one, two] = [enter(ledger, 'dig', { key: 'one', at: span(0) }), enter(ledger, 'rest', { key: 'two', at: span(8) })];
    const segments = segmentsOf(`${one.toHTML()} and ${two.toHTML()}.`, ledger.entries);
    expect(segments.map(({ text, entry }) => [text, entry?.key ?? null])).toEqual([
      ['dig', 'one'],
      [' and ', null],
      ['rest', 'two'],
      ['.', null],
    ]);
  });

  test('cannot forge an origin: the marks themselves are taken out', () => {
    const ledger = ledgerOf();
    enter(ledger, 'secret', { key: 'secret', at: span(0) });
    const forged = enter(ledger, 'a\uE0000\uE001b\uE002c\uE003', { key: 'forged', at: span(4) });
    const segments = segmentsOf(forged.toHTML(), ledger.entries);
    expect(segments.map(({ entry }) => entry?.key)).toEqual(['forged']);
    expect(segments[0]?.text).toBe('a\uFFFD0\uFFFDb\uFFFDc\uFFFD');
  });

  test.each([
    ['plain', 'plain'],
    [7, '7'],
    [0, '0'],
    [null, ''],
    [undefined, ''],
    [true, ''],
    [{ text: 'x' }, ''],
  ])('the text of %o is "%s"', (value, text) => {
    expect(textOf(value)).toBe(text);
  });

  test('what is escaped is what markup is made of', () => {
    expect(escapeText(`<a b="c">&'</a>`)).toBe(`&lt;a b=&quot;c&quot;&gt;&amp;'&lt;/a&gt;`);
  });
});

test('a leaf is named by the words it begins with, a second one of the name by a number', async () => {
  const { manuscript } = await composed(
    '<h1 id="Top Bed!">{{workshop.title}}</h1><p>{{workshop.title}}</p><p>Now {{workshop.title}}</p><p>x</p><p>y</p><keep><p>{{t "list.bullet"}}</p></keep>',
  );
  const ids = manuscript ? leavesOf(manuscript, () => '').map(({ id }) => id) : [];
  expect(ids).toEqual(['top-bed-', 'spring-day.title', 'spring-day.title.2', 'p', 'p.2', 'phrase.list.bullet']);
});

test('an origin is the line in YAML', async () => {
  const { manuscript } = await composed(
    '<h1>{{workshop.title}}</h1>{{#each modules}}{{#each objectives}}<p>{{text}}</p>{{/each}}{{/each}}',
  );
  const leaves = manuscript ? leavesOf(manuscript, () => '') : [];
  const file = 'curriculum/en/modules/first-bed.yaml';
  for (const { text, origin } of leaves.slice(1)) {
    const source = origin.words?.source;
    expect(source?.file).toBe(file);
    expect(source?.text.slice(origin.words?.start)).toMatch(new RegExp(`^['"]?${text.slice(0, 12)}`));
  }
  expect(leaves[0]?.origin.words && formatPlace(placeOf(leaves[0].origin.words))).toBe(
    'curriculum/en/workshops/spring-day.yaml:2:8',
  );
});

test('leaves keep their names over brands and papers', async () => {
  const curriculum = await curriculumOf(shippedHost);
  const leavesFor = (brand: string, paper: (typeof PAPER_IDS)[number]) => {
    const plan = planPrint(curriculum, { ...openRequest, brands: [brand], paper }).value;
    return (plan?.jobs ?? []).map((job) => {
      const value = plan && composeJob(curriculum, plan, job).value;
      // What a brand says itself is named after it, and the foot of a part holds its document number; all else is the same words under the same name.
      const own = (value ? leavesOf(value, () => '') : []).filter(
        ({ id, origin }) =>
          !id.startsWith('brand.') && !id.endsWith('.section.foot') && !origin.words?.source.file.includes('/brands/'),
      );
      return { job: job.file.split('/').at(-1), leaves: own.map(({ id, text }) => `${id}: ${text}`).sort() };
    });
  };
  const [first = '', ...brands] = [...curriculum.brands.keys()];
  const before = leavesFor(first, PAPER_IDS.at(-1) ?? 'letter');
  expect(before.flatMap(({ leaves }) => leaves).length).toBeGreaterThan(1000);
  brands.forEach((brand, at) => expect(leavesFor(brand, PAPER_IDS[at % PAPER_IDS.length] ?? 'letter')).toEqual(before));
});

test('no name is given twice in a document', async () => {
  const curriculum = await curriculumOf(shippedHost);
  const plan = planPrint(curriculum, openRequest).value;
  for (const job of plan?.jobs ?? []) {
    const value = plan && composeJob(curriculum, plan, job).value;
    const ids = value ? leavesOf(value, () => '').map(({ id }) => id) : [];
    expect(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      job.id,
    ).toEqual([]);
  }
});
