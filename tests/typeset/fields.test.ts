// Places to check: buttons where one answer is meant, squares where many may be, and what each of them says aloud.
import { describe, expect, test } from 'vitest';
import type { Field } from '../../src/model/definition.ts';
import type { Manuscript } from '../../src/model/manuscript.ts';
import { themeFor } from '../../src/typeset/edition.ts';
import { typeset } from '../../src/typeset/typeset.ts';
import { composed } from '../compose/composing.ts';
import { composedOf } from '../support/composed.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';
import { placesIn } from './definition-words.ts';

const curriculum = await curriculumOf(shippedHost);

const setOf = (manuscript: Manuscript | undefined, edition: string) => {
  const brand = curriculum.brands.get('harbor-house');
  const theme = themeFor(curriculum, brand?.value.theme, edition);
  if (!manuscript || !brand || !theme) throw new Error('there is nothing to set');
  const looks = { theme, brand: brand.value, logo: brand.logo, language: curriculum.language };
  return typeset(manuscript, looks, { paper: 'letter', orientation: 'portrait' }).value;
};

const fieldsOf = (manuscript: Manuscript | undefined, edition = 'fillable'): readonly Field[] =>
  placesIn(setOf(manuscript, edition)?.body ?? []).flatMap((field) => field ?? []);

const fieldsIn = async (markup: string, edition?: string): Promise<readonly Field[]> =>
  fieldsOf((await composed(`<h1>Bread</h1>${markup}`)).manuscript, edition);

/** Questions in order, and the labels of their answers. */
const questionsIn = (fields: readonly Field[]) => {
  const questions = new Map<string, string[]>();
  for (const { of, label } of fields) if (of) questions.set(of.label, [...(questions.get(of.label) ?? []), label]);
  return Object.fromEntries(questions);
};

const SCALE =
  '<scale summary="How often"><point>never</point><point>often</point><scale-item number="1" worked="2">I knead.</scale-item><scale-item number="2">I wait.</scale-item></scale>';

const QUIZ =
  '<quiz><quiz-item number="1" look="list"><quiz-question><p>What makes it rise?</p></quiz-question><quiz-choice>Yeast</quiz-choice><quiz-choice>Salt</quiz-choice></quiz-item><quiz-item number="2" look="points"><quiz-question><p>I can bake.</p></quiz-question><quiz-choice>1 unsure</quiz-choice><quiz-choice>2 sure</quiz-choice></quiz-item></quiz>';

describe.each(['fillable', 'large-print+fillable'])('%s: one answer is meant', (edition) => {
  test('on each row of a scale; a worked example leaves nothing to choose', async () => {
    const fields = await fieldsIn(SCALE, edition);
    expect(questionsIn(fields)).toEqual({ '2 I wait. (Bread)': ['2 I wait.: never (Bread)', '2 I wait.: often (Bread)'] });
    expect(fields.map(({ name, shape }) => [name, shape])).toEqual([
      ['never', 'circle'],
      ['often', 'circle'],
    ]);
  });

  test('to each question of a quiz, whatever its look', async () => {
    const fields = await fieldsIn(QUIZ, edition);
    expect(questionsIn(fields)).toEqual({
      'What makes it rise? (Bread)': ['What makes it rise?: Yeast (Bread)', 'What makes it rise?: Salt (Bread)'],
      'I can bake. (Bread)': ['I can bake.: 1 unsure (Bread)', 'I can bake.: 2 sure (Bread)'],
    });
    expect(fields.map(({ shape }) => shape)).toEqual(['square', 'square', 'circle', 'circle']);
  });

  test('for each option of a scenario, and each thing that an observer looks for', async () => {
    const options =
      '<options summary="Rate each" low="not helpful" high="very helpful"><option letter="a">Ask the baker.</option></options>';
    expect(questionsIn(await fieldsIn(options, edition))).toEqual({
      'a Ask the baker. (Bread)': [1, 2, 3, 4].map((point) => `a Ask the baker.: ${point} (Bread)`),
    });
    const looks =
      '<role-play summary="The list"><role-card role="Baker"><p>You bake.</p></role-card><role-look>Asked first.</role-look></role-play>';
    const fields = await fieldsIn(looks, edition);
    expect(Object.values(questionsIn(fields)).map(({ length }) => length)).toEqual([3]);
    expect(fields.filter(({ kind }) => kind === 'text')).toHaveLength(1);
  });
});

describe.each(['fillable', 'large-print+fillable'])('%s: a line between two ends', (edition) => {
  test.each([
    ['Even', 'Very uneven', 2],
    ['Full shade all day', 'Full sun all day', 4],
  ])('from %s to %s has nine places, of which one is chosen, each with a label of its own', async (low, high, count) => {
    const items = Array.from({ length: count }, (_, at) => `<line-item number="${at + 1}">Thing ${at + 1}.</line-item>`).join('');
    const example = '<line-item number="9" worked="0.3" state="Example">Done.</line-item>';
    const fields = await fieldsIn(`<line-up summary="Where" low="${low}" high="${high}">${example}${items}</line-up>`, edition);
    const questions = questionsIn(fields);
    expect(Object.keys(questions)).toEqual(Array.from({ length: count }, (_, at) => `${at + 1} Thing ${at + 1}. (Bread)`));
    for (const [at, labels] of Object.values(questions).entries())
      expect(labels).toEqual(
        Array.from(
          { length: 9 },
          (_, place) => `${at + 1} Thing ${at + 1}.: place ${place + 1} of 9, from “${low}” to “${high}” (Bread)`,
        ),
      );
    expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length);
    expect(fields).toHaveLength(9 * count);
  });
});

test('many may be checked where things are sorted, which may belong in two boxes, and in a list to check', async () => {
  const fields = await fieldsIn(
    '<sorter summary="Whose"><bin name="baker">Baker</bin><bin name="guest">Guest</bin><sort-item number="1">Wash up.</sort-item></sorter><check>I washed up.</check>',
  );
  expect(fields.map(({ of, shape }) => [of, shape])).toEqual([
    [undefined, 'square'],
    [undefined, 'square'],
    [undefined, 'square'],
  ]);
});

test('answers of the same words are told apart, and questions of the same words too', async () => {
  const item = (number: number) =>
    `<quiz-item number="${number}" look="row"><quiz-question><p>Really?</p></quiz-question><quiz-choice>Yes</quiz-choice><quiz-choice>Yes</quiz-choice></quiz-item>`;
  const fields = await fieldsIn(`<quiz>${item(1)}${item(2)}</quiz>`);
  expect(fields.map(({ name }) => name)).toEqual(['Yes', 'Yes-2', 'Yes', 'Yes-2']);
  expect(new Set(fields.map(({ of }) => of?.name)).size).toBe(2);
});

describe.each(['fillable', 'large-print+fillable'])('%s: an empty cell', (edition) => {
  test('is a place to write in a column that is written in, and nowhere else', async () => {
    const fields = await fieldsIn(
      '<table summary="Who bakes"><thead><tr><th>What</th><th is="pair">Page</th><th>Note</th><th is="write-in">Who</th></tr></thead><tbody><tr><td>Bread</td><td></td><td></td><td></td></tr><tr><td></td><td>4</td><td></td><td></td></tr></tbody></table>',
      edition,
    );
    expect(fields.map(({ label }) => label)).toEqual(['Bread: Who (Bread)', '4: Who (Bread)']);
  });

  test('of a run sheet asks who leads and when it began, and one of an outline asks nothing', async () => {
    const jobs = await composedOf('half-day');
    const fieldsOfKind = (kind: string) => fieldsOf(jobs.find(({ job }) => job.kind === kind)?.outcome.value, edition);
    const asked = fieldsOfKind('run-sheet').map(({ label }) => /(Who leads|Really began) \(/.exec(label)?.[1] ?? label);
    expect(new Set(asked)).toEqual(new Set(['Who leads', 'Really began']));
    expect(fieldsOfKind('ce-packet').filter(({ label }) => label.includes('outline'))).toEqual([]);
  });
});

describe.each(['fillable', 'large-print+fillable'])('%s: a row is called by its name', (edition) => {
  test('and not by all that it holds: a slot of an agenda by its title', async () => {
    const run = '<columns><column><p>10 min</p></column><column><p>Knead, page <folio of="last"/></p></column></columns>';
    const fields = await fieldsIn(
      `<agenda summary="Today"><slot minutes="40 min"><p><strong>Dough</strong></p>${run}</slot><slot minutes="5 min" pause=""><p>Break</p></slot><slot minutes="20 min"><p>Oven</p></slot><slot minutes="5 min" pause=""><p>Break</p></slot></agenda>`,
      edition,
    );
    expect(fields.map(({ label }) => label)).toEqual([
      'Dough: Time (Bread)',
      'Break: Time (Bread, after “Dough”)',
      'Oven: Time (Bread)',
      'Break: Time (Bread, after “Oven”)',
    ]);
  });

  test.each([
    [
      '<sorter summary="Whose"><bin name="me">Me</bin><sort-item number="2" state="Begun for you" hint="Whose?">Sweep.</sort-item></sorter>',
      '2 Sweep.: Me (Bread)',
    ],
    [
      '<scale summary="How often"><point>never</point><scale-item number="2" state="Begun for you">I knead.</scale-item></scale>',
      '2 I knead.: never (Bread)',
    ],
    [
      '<line-up summary="Where" low="Low" high="High"><line-item number="2" state="Begun for you" hint="Look.">Heat.</line-item></line-up>',
      '2 Heat.: place 1 of 9, from “Low” to “High” (Bread)',
    ],
    [
      '<match summary="Which"><match-choice letter="a">Rye</match-choice><match-item number="2" state="Begun for you" hint="Look.">Dark</match-item></match>',
      '2 Dark: Letter (Bread)',
    ],
    [
      '<fill summary="Say"><fill-column>Now</fill-column><fill-column>Then</fill-column><fill-row number="2" state="Begun for you"><fill-cell>Flat.</fill-cell><fill-cell lines="2"></fill-cell></fill-row></fill>',
      '2 Flat.: Then (Bread)',
    ],
  ])('nor by what stands over and under it: %s', async (markup, label) => {
    const [first] = await fieldsIn(markup, edition);
    expect(first?.label).toBe(label);
  });
});

test.each([...curriculum.themes.values()].filter(({ value }) => value.edition !== null).map(({ value }) => value.id))(
  'pages that are left over in %s have lines where people write by hand, and nothing that looks like a place to type',
  async (edition) => {
    const { manuscript } = await composed('<h1>Bread</h1><section start="leaf"><p>To tear out.</p></section>');
    const { page } = setOf(manuscript, edition) ?? {};
    const isTyped = curriculum.themes.get(edition)?.value.form === 'fillable';
    expect(page?.blank?.length).toBe(isTyped ? 0 : 1);
  },
);
