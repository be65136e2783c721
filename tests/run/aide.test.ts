// A build that somebody helps with leaves what a build alone leaves, whatever becomes of the helper.
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import type { BuildResult } from '../../src/model/plan.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { aid, type Aide } from '../../src/run/aide.ts';
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
}).value;
if (!plan) throw new Error('nothing is planned');

type Left = { readonly result: BuildResult; readonly files: ReadonlyMap<string, string>; readonly told: readonly string[] };

const left = async (aide?: Aide, over: Partial<Host> = {}): Promise<Left> => {
  const files = new Map<string, string>();
  const told: string[] = [];
  const write: Host['write'] = (file, bytes) => {
    files.set(file, Buffer.from(bytes).toString('base64'));
    return Promise.resolve(undefined);
  };
  const onFile = ({ file }: { readonly file: string }): void => void told.push(file);
  const result = await build({ ...host, write, ...over }, curriculum, plan, { onFile, ...(aide ? { aide } : {}) });
  return { result, files, told };
};

const sorted = (files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] =>
  [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));

/** What a thread answers, as it arrives: copied, without what cannot be copied. */
const sent = (impression: Impression): Impression => structuredClone(impression);

/** Somebody who gets to print so many lots before this thread gets to its first, and so many answers through. */
const aideThat = (lots: number, answers = Number.POSITIVE_INFINITY): Aide & { readonly dismissed: () => number } => {
  let next = 0;
  let dismissals = 0;
  const claim = (): number => next++;
  const collected: Impression[] = [];
  let left = lots;
  const upTo = (): number => (left-- > 0 ? claim() : Number.MAX_SAFE_INTEGER);
  const work = aid(curriculum, plan, { typeCase, proof: false, claim: upTo }, (impression) => collected.push(sent(impression)));
  return {
    claim,
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
    ['nothing done elsewhere', () => aideThat(0)],
    ['two lots done elsewhere', () => aideThat(2)],
    ['every lot done elsewhere', () => aideThat(1000)],
    ['an aide that took three lots and answered one job', () => aideThat(3, 1)],
    ['an aide that took all and never answered', () => aideThat(1000, 0)],
  ])('%s', async (_, open) => {
    const aide = open();
    const helped = await left(aide);
    expect(sorted(helped.files)).toEqual(sorted(alone.files));
    expect(helped.result).toEqual(alone.result);
    expect(helped.told.toSorted()).toEqual(alone.told.toSorted());
    expect(aide.dismissed()).toBe(1);
  });
});

test('an aide of another plan is not believed', async () => {
  let next = 0;
  const stranger: Aide = {
    claim: () => next++,
    collect: async (take) => {
      await take({ job: 'elsewhere/agenda', diagnostics: [] });
    },
    dismiss: () => undefined,
  };
  const helped = await left(stranger);
  expect(sorted(helped.files)).toEqual(sorted(alone.files));
});

test('what an aide printed and cannot be written is told, and its job has failed', async () => {
  const refused = plan.jobs[0]?.file ?? '';
  const write: Host['write'] = (file) =>
    Promise.resolve(file === refused ? { failure: 'full', message: 'The disk is full.' } : undefined);
  const { result } = await left(aideThat(1000), { write });
  expect(result.failed.map(({ file }) => file)).toEqual([refused]);
  expect(result.diagnostics.map(({ code }) => code)).toContain('command/disk-full');
});
