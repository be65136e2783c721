// Changing one cell changes every document that cites it, and no other.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import { modulesOf } from '../../src/model/agenda.ts';
import { leavesOf } from '../../src/model/leaves.ts';
import type { BuildRequest, PrintPlan } from '../../src/model/plan.ts';
import { readPdf, squeezed } from '../support/pdf.ts';
import { curriculumOf, overlaid, print, shippedHost, type PrintedPacket } from '../support/print.ts';
import { gardenFiles, hostWith } from '../support/second-framework.ts';
import { composeJob } from '../compose/composing.ts';
import { chartsOf, MANY } from './expected.ts';

const MARK = 'Quince';

/** The jobs whose manuscript holds some words of a framework file. */
const citing = (curriculum: Curriculum, plan: PrintPlan, words: string): readonly string[] =>
  plan.jobs
    .filter((job) => {
      const { value } = composeJob(curriculum, plan, job);
      return value !== undefined && leavesOf(value, () => '').some(({ text }) => text.includes(words));
    })
    .map(({ id }) => id);

/** The jobs that print the words in a chart, as the curriculum has it. */
const charting = (curriculum: Curriculum, { jobs, agenda }: PrintPlan, words: string): readonly string[] =>
  jobs
    .filter((job) =>
      chartsOf(curriculum, job, agenda).some(
        ({ pointer, rows }) => pointer === null && rows.some(({ cells }) => cells.includes(words)),
      ),
    )
    .map(({ id }) => id);

type Cell = { readonly name: string; readonly file: string; readonly yaml: string };

/** A cell of each row, the columns taking turns, with its file as it is after a word was put before the cell's words. */
const cellsOf = (curriculum: Curriculum): readonly Cell[] =>
  [...curriculum.frameworks.values()].flatMap(({ value, file, spanAt }) =>
    value.rows.map((row, at) => {
      const column = value.columns[at % value.columns.length]?.id ?? '';
      const { source, start } = spanAt(['rows', at, 'cells', column, 'text']);
      const word = source.text.indexOf(row.cells[column]?.text.split(' ')[0] ?? '', start);
      return {
        name: `${value.id}/${row.id}.${column}`,
        file,
        yaml: `${source.text.slice(0, word)}${MARK} ${source.text.slice(word)}`,
      };
    }),
  );

const wordsOf = (curriculum: Curriculum): string =>
  [...curriculum.frameworks.values()]
    .flatMap(({ value }) => value.rows.flatMap(({ cells }) => Object.values(cells)))
    .map(({ text }) => text)
    .find((text) => text.startsWith(MARK)) ?? '';

/** Prints again with a cell changed, and holds what differs against what cites it. */
const judge = async (host: Host, before: PrintedPacket, request: Partial<BuildRequest>) => {
  const curriculum = await curriculumOf(host);
  const after = await print(host, curriculum, request);
  expect(after.diagnostics).toEqual([]);
  const differing = after.documents.filter(
    ({ bytes }, at) => Buffer.compare(bytes, before.documents[at]?.bytes ?? new Uint8Array()) !== 0,
  );
  const words = wordsOf(curriculum);
  const changedIds = differing.map(({ job }) => job.id);
  expect(changedIds).toEqual(citing(curriculum, after.plan, words));
  expect(changedIds).toEqual(expect.arrayContaining([...charting(curriculum, after.plan, words)]));
  const texts = await Promise.all(differing.map(async ({ bytes }) => squeezed((await readPdf(bytes)).body)));
  expect(texts.filter((text) => !text.includes(squeezed(words)))).toEqual([]);
  expect(differing.length).toBeGreaterThan(0);
  expect(differing.length).toBeLessThan(after.documents.length);
};

describe('in the garden, a cell of every row', async () => {
  const files = gardenFiles();
  const curriculum = await curriculumOf(hostWith(files));
  const before = await print(hostWith(files), curriculum, { brands: ['plain'] });
  test.each(cellsOf(curriculum))('$name', ({ file, yaml }) =>
    judge(hostWith({ ...files, [file]: yaml }), before, { brands: ['plain'] }),
  );
});

describe('in the shipped packet, a cell of each chart', async () => {
  const curriculum = await curriculumOf(shippedHost);
  const brands = [...curriculum.brands.keys()].filter((id) => id !== 'plain').slice(0, 1);
  const request = { workshop: 'half-day', brands };
  const workshop = curriculum.workshops.get(request.workshop)?.value;
  const taught = workshop === undefined ? [] : modulesOf(workshop);
  const small = [...curriculum.modules.values()]
    .filter(({ value }) => taught.includes(value.id) && value.rows.length <= MANY)
    .flatMap(({ value }) => value.rows);
  const cited = cellsOf(curriculum).filter(({ name }) => small.includes(name.split('.')[0] ?? ''));
  const chosen = [...curriculum.frameworks.keys()].flatMap((id) => cited.find(({ name }) => name.startsWith(`${id}/`)) ?? []);
  let before: PrintedPacket;
  beforeAll(async () => {
    before = await print(shippedHost, curriculum, request);
  });
  test('both charts are cited', () => expect(chosen).toHaveLength(curriculum.frameworks.size));
  test.each(chosen)('$name', ({ file, yaml }) => judge(overlaid(shippedHost, { [file]: yaml }), before, request));
});
