import { expect, test, vi } from 'vitest';
import { diagnose } from '../../src/diagnostics/diagnostic.ts';
import type { FileProof, ProofReport } from '../../src/model/proof-report.ts';
import { proofFile } from '../../src/proof/proof.ts';
import { breadEntry, breadHandout, breadWith } from '../support/bread-handout.ts';
import { writePlainPdf, type PlainObjects } from '../support/plain-pdf.ts';
import { gardenCurriculum } from './garden.ts';
import { objectsOf, printed, quietHost, rolepress } from './stage.ts';

const proofOf = (objects: PlainObjects, file = 'shed/bread.pdf'): Promise<FileProof> =>
  proofFile(writePlainPdf(objects), { file, paper: null, entry: breadEntry(), secrets: [], foreignLeaves: new Set() });

const clean = await proofOf(breadHandout());
const broken = await proofOf(breadWith('figure', '/Alt (A round loaf)', ''), 'shed/broken.pdf');

const proving = (line: string, report: Partial<ProofReport>) =>
  rolepress(line, { pipeline: { proof: () => Promise.resolve({ packets: 1, files: [], findings: [], ...report }) } });

test('a clean packet says what was looked at', async () => {
  const { status, data, said } = await proving('proof', { files: [clean] });
  expect([status, said]).toEqual([0, '']);
  expect(data).toBe(`output/shed/bread.pdf  Bread & butter <for beginners>
  2 pages · en-US · says PDF/UA-1 and PDF/A-2a
  22 elements in reading order: 2 headings, 1 table, 1 list, 1 picture, 1 link, 0 bookmarks
  all 9 pieces of text found · contrast of 15 stretches of text and 1 line measured
  fonts: PatrickHand
  Nothing found.

1 file in 1 packet read back: nothing found.
`);
});

test('what is wrong is told with its page and the way out, and is status 1', async () => {
  const { status, data } = await proving('proof shelf/', { files: [broken] });
  expect(status).toBe(1);
  expect(data).toContain(`  error proof/no-alt
    page 1: A picture does not say what it shows.
    → Write the \`alt\` of the figure or of the logo`);
  expect(data).toContain('shelf/shed/broken.pdf');
  expect(data).toContain('1 file in 1 packet read back: 2 errors.');
});

test('a warning is told, and is status 0', async () => {
  const findings = [{ ...diagnose('proof/file-unknown', { message: 'old.pdf is not in packet.json.' }), page: null }];
  const { status, data } = await proving('proof', { files: [clean], findings });
  expect(status).toBe(0);
  expect(data).toContain('Packets\n  warning proof/file-unknown\n    whole file: old.pdf is not in packet.json.');
});

test('--json gives one object for every file, without its words', async () => {
  const { status, data } = await proving('proof --json', { files: [clean, broken] });
  expect(status).toBe(1);
  const [first, second] = objectsOf(data);
  expect(first).toMatchObject({ file: 'output/shed/bread.pdf', claims: ['PDF/UA-1', 'PDF/A-2a'], findings: [] });
  expect(first).not.toHaveProperty('structure');
  expect(second?.['findings']).toEqual([
    expect.objectContaining({ code: 'proof/false-claim', page: null }),
    expect.objectContaining({ code: 'proof/no-alt', severity: 'error', page: 1 }),
  ]);
});

test('--structure shows what is read aloud, in order', async () => {
  const { data } = await proving('proof --structure', { files: [clean] });
  expect(data).toContain(
    'Document p1\n  H1 p1  Bread and butter\n  P p1  Flour, water, salt and a little time.\n  L p1\n    LI p1\n',
  );
  const { data: json } = await proving('proof --structure --json', { files: [clean] });
  expect(objectsOf(json)[0]?.['structure']).toContainEqual({ depth: 1, role: 'H1', page: 1, text: 'Bread and butter' });
});

test('the folder is read alone, the curriculum from the workspace', async () => {
  const openHost = vi.fn(() => quietHost);
  const proof = vi.fn(() => Promise.resolve({ packets: 1, files: [clean], findings: [] }));
  await rolepress('proof ../printed --workspace ours', { openHost, pipeline: { proof } });
  expect(openHost).toHaveBeenCalledWith({ workspace: 'ours', granted: [] });
  expect(openHost).toHaveBeenCalledWith({ workspace: '../printed', granted: [], alone: true });
  expect(proof).toHaveBeenCalledWith(quietHost, '.', expect.objectContaining({ curriculum: gardenCurriculum }));
});

test('without a curriculum the rest is proved, and people are told', async () => {
  const { status, said } = await rolepress('proof', {
    pipeline: {
      openWorkspace: () =>
        Promise.resolve({
          diagnostics: [diagnose('read/missing-file', { message: 'There is no soil.yaml.' })],
          sound: () => undefined,
        }),
      proof: () => Promise.resolve({ packets: 1, files: [clean], findings: [] }),
    },
  });
  expect(status).toBe(0);
  expect(said).toContain("facilitators' words were not looked for");
});

test('a folder without packets is status 3', async () => {
  const { status, said } = await proving('proof shelf', { packets: 0 });
  expect(status).toBe(3);
  expect(said).toContain('There is no printed packet in "shelf"');
});

test('a folder that is not there is status 3', async () => {
  const absent = { failure: 'absent', message: 'There is no "shelf".' } as const;
  const openHost = ({ alone }: { readonly alone?: boolean }) =>
    alone === true ? { ...quietHost, checkWorkspace: () => Promise.resolve(absent) } : quietHost;
  const { status, said } = await rolepress('proof shelf', { openHost });
  expect(status).toBe(3);
  expect(said).toContain('There is no "shelf".');
});

const building = (files: readonly FileProof[]) =>
  rolepress('spring-day --proof', {
    pipeline: {
      build: (_, __, plan) =>
        Promise.resolve({
          files: plan.jobs.map(printed),
          failed: [],
          diagnostics: [],
          proof: { packets: 1, files, findings: [] },
        }),
    },
  });

test('build --proof asks for the proof', async () => {
  const build = vi.fn(() => Promise.resolve({ files: [], failed: [], diagnostics: [] }));
  await rolepress('--proof', { pipeline: { build } });
  expect(build).toHaveBeenCalledWith(
    expect.anything(),
    expect.anything(),
    expect.anything(),
    expect.objectContaining({ proof: true }),
  );
});

test('build --proof is status 1 where a file is not as it should be', async () => {
  const fine = await building([clean]);
  const told = fine.said.includes('1 file in 1 packet read back: nothing found.\n\nSee ');
  expect([fine.status, told]).toEqual([0, true]);
  const wrong = await building([clean, broken]);
  expect(wrong.status).toBe(1);
  expect(wrong.said).toContain('shed/broken.pdf');
  expect(wrong.said).not.toContain('shed/bread.pdf');
});
