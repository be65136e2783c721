// Another subject, other columns (two and five), the same kinds.
import { describe, expect, test } from 'vitest';
import { PAPER_IDS } from '../../src/geometry/paper.ts';
import { check } from '../../src/index.ts';
import { moduleSchema } from '../../src/model/module.ts';
import { wordsOf } from '../support/facilitator-words.ts';
import { asPrinted, readPdf, squeezed } from '../support/pdf.ts';
import { curriculumOf, kindsOfPackets, print } from '../support/print.ts';
import { gardenFiles, hostWith } from '../support/second-framework.ts';
import { activitiesOf, chartsOf, keyCells, scriptOf } from './expected.ts';
import { misprinted, missing } from './judge.ts';

const host = hostWith(gardenFiles());
const curriculum = await curriculumOf(host);

test('the garden has charts of two and of five columns, and no mistake', () => {
  expect([...curriculum.frameworks.values()].map(({ value }) => value.columns.length).sort()).toEqual([2, 5]);
  expect(check(curriculum).diagnostics).toEqual([]);
});

describe.each(PAPER_IDS)('the garden on %s', async (paper) => {
  const packet = await print(host, curriculum, { paper, brands: ['plain'] });
  const documents = await Promise.all(
    packet.documents.map(async ({ job, bytes }) => {
      const read = await readPdf(bytes);
      return { job, text: squeezed(read.body), all: squeezed(read.body + read.about) };
    }),
  );
  const guide = documents.find(({ job }) => job.kind === 'facilitator-guide')?.text ?? '';

  test('is printed whole, each kind of it', () => {
    expect(packet.diagnostics).toEqual([]);
    expect(documents).toHaveLength(packet.plan.jobs.length);
    expect(new Set(documents.map(({ job }) => job.kind))).toEqual(new Set(kindsOfPackets(curriculum, packet.plan.workshop)));
    expect(documents.filter(({ job }) => job.kind === 'role-chart')).toHaveLength(2);
  });

  test('holds every cell in the order of its rows and columns', () => {
    const verdicts = documents.flatMap(({ job, text }) =>
      chartsOf(curriculum, job, packet.plan.agenda).map((chart) => misprinted(text, chart)),
    );
    expect(verdicts.length).toBeGreaterThan(6);
    expect(verdicts.filter((verdict) => verdict !== null)).toEqual([]);
  });

  test('answers in the guide, and only there, what its sheets leave blank', () => {
    const answers = keyCells(curriculum, 'spring-day', packet.plan.agenda);
    expect(answers).toHaveLength(3);
    expect(missing(guide, answers, squeezed)).toEqual([]);
    const sheet = documents.find(({ job }) => job.itemName.endsWith('corner-sheet'))?.text ?? '';
    expect(sheet).toContain(squeezed('Once a …'));
    expect(answers.filter((answer) => sheet.includes(squeezed(answer)))).toEqual([]);
  });

  test('tells in the guide all that is run, and nothing of it to participants', () => {
    const activities = activitiesOf(packet.plan.agenda);
    expect(missing(guide, activities.filter(({ use }) => use !== 'omit').flatMap(scriptOf), asPrinted)).toEqual([]);
    const [module] = [...curriculum.modules.values()];
    const { secret } = wordsOf(moduleSchema, module?.value);
    const long = secret.map(({ text }) => asPrinted(text)).filter((text) => text.length > 15);
    expect(long.length).toBeGreaterThan(20);
    const leaks = documents
      .filter(({ job }) => job.audience === 'participant')
      .flatMap(({ job, all }) => long.filter((text) => all.includes(text)).map((text) => `${job.id}: ${text}`));
    expect(leaks).toEqual([]);
  });
});
