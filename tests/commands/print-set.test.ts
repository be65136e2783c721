// What a terminal says of files for the copier: before they are made, and when they are.
import { expect, test, vi } from 'vitest';
import type { Pipeline } from '../../src/commands/pipeline.ts';
import { OPEN_REQUEST } from '../../src/model/plan.ts';
import type { PrintedSet } from '../../src/model/build-result.ts';
import { gardenPlan, objectsOf, printed, rolepress } from './stage.ts';

const LATER = 'Files for the copier are made when the documents are printed: only then is it known how many pages they have.';

const plan: Pipeline['plan'] = (_, request) => {
  const planned = gardenPlan(request);
  return { value: { ...planned, slips: request.printSet === true ? planned.jobs.slice(0, 1) : [] }, diagnostics: [] };
};

test('a dry run says that sets come later, where they are asked for, and makes none', async () => {
  const build = vi.fn();
  const asked = await rolepress('--dry-run --print-set --json', { pipeline: { plan, build } });
  expect([asked.status, asked.said.split(LATER).length]).toEqual([0, 2]);
  expect(objectsOf(asked.data).map(({ file }) => String(file).replace(/.*\//, ''))).toEqual([
    'gardener-guide.pdf',
    'planting-sheet.pdf',
  ]);
  expect((await rolepress('--dry-run', { pipeline: { plan, build } })).said).not.toContain(LATER);
  expect(build).not.toHaveBeenCalled();
});

test('a build lists its sets in the order in which they are queued, as words and as data', async () => {
  const [, job] = gardenPlan({ ...OPEN_REQUEST, participants: 14 }).jobs;
  if (job === undefined) throw new Error('nothing is planned');
  const folder = job.file.replace(/\/[^/]*$/, '');
  const set: PrintedSet = {
    ...{ number: 1, brand: job.brand, edition: job.edition, workshop: job.workshop, file: `${folder}/print-set-1.pdf` },
    ...{ copies: 14, per: 'participant', paper: 'letter', sides: 'two', flip: 'long', stock: null },
    ...{ slip: 1, slipSheets: 1, pages: 8, sheets: 3, parts: [] },
  };
  const build: Pipeline['build'] = (_, __, { jobs }) =>
    Promise.resolve({ files: jobs.map(printed), sets: [set, { ...set, number: 2 }], failed: [], diagnostics: [] });
  const { data, said } = await rolepress('--print-set --json', { pipeline: { plan, build } });
  expect(said).toMatch(/queue in this order .*\nprint-set-1\.pdf +14 {2}3 sheets of Letter, both sides, long edge/);
  expect(said).toContain('Each begins with a slip sheet, printed once: 2 sheets more.');
  expect(objectsOf(data).flatMap(({ set: number }) => number ?? [])).toEqual([1, 2]);
});
