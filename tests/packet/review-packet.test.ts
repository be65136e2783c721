// A module whole, for somebody who reads it with a pencil: every module, in editions and on papers by turns.
import { describe, expect, test } from 'vitest';
import type { Curriculum } from '../../src/model/curriculum.ts';
import { versionOf, type Reading } from '../../src/model/review.ts';
import { leavesOf } from '../../src/model/leaves.ts';
import { composePlan, type Shared } from '../../src/run/composed.ts';
import { asPrinted, readPdf, squeezed } from '../support/pdf.ts';
import { curriculumOf, openRequest, print, shippedHost } from '../support/print.ts';
import { errorsIn, judgeProof, proofOfFiles } from '../proof/judged.ts';

const curriculum = await curriculumOf(shippedHost);
const modules = [...curriculum.modules.keys()];

/** What is proofed here; other editions take turns in tests/proof/packets.test.ts. */
const WAYS = [
  { id: 'starting-point', edition: 'large-print', paper: 'a4' },
  { id: 'leading-the-room', edition: 'fillable', paper: 'letter' },
] as const;

/** What a reader is shown who knows the work: the script, every story with what is said of each answer, the answers of sheets. */
const wordsOf = (id: string): readonly string[] => {
  const module = curriculum.modules.get(id)?.value;
  if (module === undefined) throw new Error(`there is no module ${id}`);
  const { activities, scenarios, worksheets, safety, background, supervisor } = module;
  return [
    ...[...safety, ...background, ...supervisor].map(({ text }) => text),
    ...activities.flatMap(({ steps, debrief, watch, adaptations }) => [
      ...steps
        .flatMap(({ short, ...step }) => [step, ...(short === null || short === 'omit' ? [] : [short])])
        .flatMap((step) => [step.do, step.say, step.ask, step.listen]),
      ...debrief.flatMap(({ ask, listen }) => [ask, listen]),
      ...watch,
      ...adaptations.map(({ then }) => then),
    ]),
    ...scenarios.flatMap(({ story, question, options }) => [
      story,
      question,
      ...options.flatMap(({ text, reason }) => [text, reason]),
    ]),
    ...worksheets.flatMap(({ title, purpose, takeaway, key }) => [title, purpose, takeaway, key]),
  ].filter((words) => words !== null);
};

const printed = async (items: readonly string[], edition: string, paper: 'letter' | 'a4') => {
  const request = { items, kinds: ['review-packet'], editions: [edition], paper, brands: ['harbor-house'] };
  const packet = await print(shippedHost, curriculum, request);
  expect(packet.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return packet;
};

describe('a review packet', () => {
  test('is printed of every module', async () => {
    const { documents } = await printed(modules, 'standard', 'letter');
    expect(documents.map(({ job }) => job.item)).toEqual(modules.map((module) => ({ per: 'module', module })));
  });

  test('holds all of its module, and says on most pages which version it is', async () => {
    const id = 'starting-point';
    const value = curriculum.modules.get(id)?.value;
    const { documents } = await printed([id], 'standard', 'a4');
    const { body, pages } = await readPdf(documents[0]?.bytes ?? new Uint8Array());
    const version = value === undefined ? '?' : versionOf(value);
    expect(pages.filter((page) => page.includes(version)).length).toBeGreaterThan(pages.length / 2);
    // Numbers of lines are drawn after the words of their page: no sentence is parted by one.
    const text = squeezed(asPrinted(body));
    for (const words of wordsOf(id)) for (const piece of asPrinted(words).split('\n')) expect(text).toContain(squeezed(piece));
  });

  test.each(WAYS)('of $id passes the proof in $edition on $paper', async ({ id, edition, paper }) => {
    const { files } = await printed([id], edition, paper);
    const report = await proofOfFiles(Object.fromEntries(files), curriculum);
    expect(errorsIn(report)).toEqual([]);
    report.files.forEach(judgeProof);
  });

  test('is printed when it is asked for, and in no packet', () => {
    expect(curriculum.kinds.get('review-packet')?.value).toMatchObject({ onRequest: true, audience: 'facilitator' });
  });

  test('is the same by the name and by the code of its module, whichever workshop it is printed for', () => {
    const shared: Shared = new Map();
    const of = (workshop: string, item: string) =>
      composePlan(curriculum, { ...openRequest, kinds: ['review-packet'], items: [item], workshop }, shared).composed;
    const [[one], [other]] = [of('half-day', 'three-roles'), of('two-days', 'M1')];
    expect(one?.outcome.value).toBeDefined();
    expect(other?.outcome).toBe(one?.outcome);
  });
});

const readBy = (role: Reading['role'], isNow: boolean): Curriculum => {
  const loaded = curriculum.modules.get('three-roles');
  if (loaded === undefined) throw new Error('the module is gone');
  const version = isNow ? versionOf(loaded.value) : 'aaaaaaaa';
  const reading: Reading = {
    id: 'first',
    role,
    as: 'certified peer specialist',
    name: null,
    date: '2026-11-20',
    version,
    asked: [],
  };
  const value = { ...loaded.value, review: { status: 'draft' as const, readings: [reading] } };
  return { ...curriculum, modules: new Map([...curriculum.modules, ['three-roles', { ...loaded, value }]]) };
};

/** What the guide says of its readers, one module after the other. */
const guideOf = (read: Curriculum): readonly string[] => {
  const request = { ...openRequest, kinds: ['facilitator-guide'], workshop: 'half-day' };
  const { composed } = composePlan(read, request, new Map());
  const manuscript = composed.find(({ job }) => job.kind === 'facilitator-guide')?.outcome.value;
  const said = manuscript === undefined ? [] : leavesOf(manuscript).map(({ text }) => text);
  return said.filter((text) => text.includes(' · ')).flatMap((text) => text.split(' · '));
};

test.each([
  ['peer', true, /^read by peers; certified peer specialist, .*November 20, 2026/],
  ['clinician', true, /^draft, read by others and not yet by peers; certified/],
  ['peer', false, /^draft, changed since it was read/],
] as const)('the guide calls a module that a %s has read (in its present version: %s) by what is true', (role, isNow, said) => {
  const lines = guideOf(readBy(role, isNow));
  expect(lines.find((line) => line.startsWith('Three roles, one person at the center: '))?.split(': ')[1]).toMatch(said);
});
