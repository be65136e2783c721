// Stories on cards, and cards to keep: printed, read back, and held against what the workshop runs.
import { expect, test } from 'vitest';
import { checkCards } from '../../src/plan/cards.ts';
import { printedStories, runActivities, toldStories, usedMaterials } from '../../src/model/agenda.ts';
import { errorsIn, onlyKinds, proofOfFiles } from '../proof/judged.ts';
import { asPrinted, readPdf, squeezed } from '../support/pdf.ts';
import { curriculumOf, openRequest, print, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);

const scenarioOf = (name: string) => {
  const [module = '', id] = name.split('/');
  return curriculum.modules.get(module)?.value.scenarios.find((each) => each.id === id);
};

test.each([
  ['half-day', 'harbor-house', 'letter', 'standard'],
  ['ninety-minutes', 'northwind', 'a4', 'large-print'],
] as const)(
  'of %s: each story that is run, what one could do behind it, and no answer',
  async (workshop, brand, paper, edition) => {
    const request = { workshop, brands: [brand], paper, editions: [edition], kinds: ['scenario-cards'] };
    const { documents, diagnostics, files, plan } = await print(shippedHost, curriculum, request);
    expect(diagnostics).toEqual([]);
    const [document] = documents;
    const { pages } = await readPdf(document?.bytes ?? new Uint8Array());
    const own = curriculum.workshops.get(workshop)?.value;
    if (own === undefined) throw new Error(`${workshop} is gone`);
    const stories = new Set([
      ...printedStories(own, plan.agenda, curriculum.modules),
      ...runActivities(plan.agenda).flatMap(toldStories),
    ]);
    expect(pages).toHaveLength(2 * Math.ceil(stories.size / 2));
    for (const name of stories) {
      const scenario = scenarioOf(name);
      const front = pages.findIndex((page) => asPrinted(page).includes(asPrinted(scenario?.story ?? '?')));
      expect(front % 2, name).toBe(0);
      const back = squeezed(pages[front + 1] ?? '');
      for (const { text, reason } of scenario?.options ?? []) {
        expect(asPrinted(back)).toContain(asPrinted(text));
        expect(asPrinted(pages.join(''))).not.toContain(asPrinted(reason));
      }
    }
    expect(errorsIn(await proofOfFiles(onlyKinds(files, ['scenario-cards']), curriculum))).toEqual([]);
  },
);

test.each([
  ['half-day', 'harbor-house', 'letter', 'standard'],
  ['two-days', 'northwind', 'a4', 'large-print'],
] as const)(
  'of %s: a pocket card for each list on a sign that is used, with the help lines behind it',
  async (workshop, brand, paper, edition) => {
    const request = { workshop, brands: [brand], paper, editions: [edition], kinds: ['pocket-card'] };
    const { documents, diagnostics, files, plan } = await print(shippedHost, curriculum, request);
    expect(diagnostics).toEqual([]);
    const { pages } = await readPdf(documents[0]?.bytes ?? new Uint8Array());
    const [fronts, backs] = [0, 1].map((side) => squeezed(pages.filter((_, at) => at % 2 === side).join('')));
    const lists = [...curriculum.modules.values()].flatMap(({ value }) => {
      const isTaught = plan.agenda.entries.some(({ segment }) => segment.type === 'module' && segment.module === value.id);
      return isTaught
        ? usedMaterials(plan.agenda, value).flatMap(({ signs }) => signs.filter(({ lines }) => lines.length > 0))
        : [];
    });
    expect(lists.length).toBeGreaterThan(0);
    for (const { lines } of lists) {
      const words = squeezed(lines.map((line, at) => `${at + 1}. ${line}`).join(''));
      expect(fronts?.split(words)).toHaveLength(4);
    }
    for (const { reach } of curriculum.brands.get(brand)?.value.crisis ?? [])
      expect(backs?.split(squeezed(reach))).toHaveLength(3 * lists.length + 1);
    expect(errorsIn(await proofOfFiles(onlyKinds(files, ['pocket-card']), curriculum))).toEqual([]);
  },
);

test('a stock that is too small for a story is told', () => {
  const kind = curriculum.kinds.get('scenario-cards')?.value;
  const [problem, ...others] = checkCards(kind ? [kind] : [], { ...openRequest, cards: { stock: '5371' } });
  expect([problem?.code, others]).toEqual(['command/bad-value', []]);
  expect(problem?.message).toContain('too small');
});
