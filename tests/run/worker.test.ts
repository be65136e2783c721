// A build that somebody helps with leaves what a build alone leaves, whatever becomes of the helper.
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import type { BuildResult } from '../../src/model/build-result.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { runWorker, type BatchWorker } from '../../src/run/worker.ts';
import { build } from '../../src/run/build.ts';
import type { Impression } from '../../src/run/printer.ts';
import { curriculumOf, openRequest } from '../support/print.ts';
import { gardenYearFiles, hostWith } from '../support/second-framework.ts';

const host = hostWith(gardenYearFiles());
const curriculum = await curriculumOf(host);
const typeCase = await host.fonts();
const plan = planPrint(curriculum, {
  ...openRequest,
  workshop: 'two-days',
  participants: 9,
  kinds: ['participant-workbook', 'facilitator-guide', 'agenda', 'sign-in', 'evaluation', 'concordance', 'print-order'],
  editions: ['standard', 'large-print'],
  production: { nup: 2 },
  printSet: true,
}).value;
if (!plan) throw new Error('nothing is planned');

type Left = { readonly result: BuildResult; readonly files: ReadonlyMap<string, string>; readonly told: readonly string[] };

const left = async (worker?: BatchWorker, over: Partial<Host> = {}): Promise<Left> => {
  const files = new Map<string, string>();
  const told: string[] = [];
  const write: Host['write'] = (file, bytes) => {
    files.set(file, Buffer.from(bytes).toString('base64'));
    return Promise.resolve(undefined);
  };
  const onFile = ({ file }: { readonly file: string }): void => void told.push(file);
  const result = await build({ ...host, write, ...over }, curriculum, plan, { onFile, ...(worker ? { worker } : {}) });
  return { result, files, told };
};

const sorted = (files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] =>
  [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));

/** What a thread answers, as it arrives: copied, without what cannot be copied. */
const sent = (impression: Impression): Impression => structuredClone(impression);

/** Somebody who gets to print so many batches before this thread gets to its first, and so many answers through. */
const workerThat = (batches: number, answers = Number.POSITIVE_INFINITY): BatchWorker & { readonly dismissed: () => number } => {
  let next = 0;
  let dismissals = 0;
  const nextBatch = (): number => next++;
  const collected: Impression[] = [];
  let left = batches;
  const upTo = (): number => (left-- > 0 ? nextBatch() : Number.MAX_SAFE_INTEGER);
  const work = runWorker(curriculum, plan, { typeCase, proof: false, nextBatch: upTo }, (impression) =>
    collected.push(sent(impression)),
  );
  return {
    nextBatch,
    collect: async (take) => {
      await work;
      for (const impression of collected.slice(0, answers)) await take(impression);
    },
    dismiss: () => {
      dismissals++;
    },
    dismissed: () => dismissals,
  };
};

const alone = await left();

describe('the same files, in the same order, told once', () => {
  test.each([
    ['nothing done elsewhere', () => workerThat(0)],
    ['two batches done elsewhere', () => workerThat(2)],
    ['every batch done elsewhere', () => workerThat(1000)],
    ['a worker that took three batches and answered one job', () => workerThat(3, 1)],
    ['a worker that took all and never answered', () => workerThat(1000, 0)],
  ])('%s', async (_, open) => {
    const worker = open();
    const helped = await left(worker);
    expect(sorted(helped.files)).toEqual(sorted(alone.files));
    expect(helped.result).toEqual(alone.result);
    expect(helped.told.toSorted()).toEqual(alone.told.toSorted());
    expect(worker.dismissed()).toBe(1);
  });
});

test('a worker of another plan is not believed', async () => {
  let next = 0;
  const stranger: BatchWorker = {
    nextBatch: () => next++,
    collect: async (take) => {
      await take({ job: 'elsewhere/agenda', diagnostics: [] });
    },
    dismiss: () => undefined,
  };
  const helped = await left(stranger);
  expect(sorted(helped.files)).toEqual(sorted(alone.files));
});

test('what a worker printed and cannot be written is told, and its job has failed', async () => {
  const refused = plan.jobs[0]?.file ?? '';
  const write: Host['write'] = (file) =>
    Promise.resolve(file === refused ? { failure: 'full', message: 'The disk is full.' } : undefined);
  const { result } = await left(workerThat(1000), { write });
  expect(result.failed.map(({ file }) => file)).toEqual([refused]);
  expect(result.diagnostics.map(({ code }) => code)).toContain('command/disk-full');
});
