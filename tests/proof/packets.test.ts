// Proofs freshly printed packets: every kind that is printed on request with every brand, papers in turn, every kind in an
// edition of several parts, and one whole packet. What packets hold is proofed where it is printed, in tests/packet/packet.test.ts;
// with ROLEPRESS_MATRIX=all, every kind and all papers are, here.
import { beforeAll, describe, expect, test } from 'vitest';
import { PAPER_IDS, type PaperId } from '../../src/geometry/paper.ts';
import { build, plan, proof } from '../../src/index.ts';
import { presetsIn } from '../../src/model/edition.ts';
import type { DocumentKind } from '../../src/model/kind.ts';
import { packetSchema } from '../../src/model/packet.ts';
import type { ProofReport } from '../../src/model/proof-report.ts';
import { requiredIn } from '../../src/plan/required.ts';
import { expectationsOf } from '../../src/proof/folder.ts';
import { proofFile } from '../../src/proof/proof.ts';
import { secretsOf } from '../../src/proof/secrets.ts';
import { memoryHost, type MemoryHost } from '../support/memory-host.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';
import { isLong } from '../packet/matrix.ts';
import { errorsIn, judgeProof, onlyKinds, packetIn, proofOfFiles } from './judged.ts';

const curriculum = await curriculumOf(shippedHost);
/** Kinds that stand alone; what compares editions is printed with them, in tests/packet/editions.test.ts. */
const kinds = [...curriculum.kinds.values()].map(({ value }) => value).filter(({ when }) => when === 'always');
const brands = [...curriculum.brands.keys()];
const workshops = [...curriculum.workshops.keys()];

/** The workshops that a kind finds something for: not every one has questions for before and after. */
const workshopsWith = (kind: DocumentKind): readonly string[] =>
  [...curriculum.workshops.values()].flatMap(({ value }) => (requiredIn(curriculum, value)(kind) ? [value.id] : []));

/** Every edition, and one that is made of several. */
const SEVERAL = 'large-print+ink-saver+fillable';
const EDITIONS = [...presetsIn(curriculum.themes).map(({ id }) => id), SEVERAL];

const isWhole = process.env['ROLEPRESS_MATRIX'] === 'all';

const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

/** What is printed in one run, and the kinds that are printed in it. */
type Choice = {
  readonly brand: string;
  readonly paper: PaperId;
  readonly workshop: string;
  readonly edition: string;
  readonly kinds: readonly string[];
};

/** Every kind with every brand, but for what packets are proofed with; papers, workshops and editions take turns. */
const single: readonly Choice[] = kinds.flatMap((kind, row) =>
  brands.flatMap((brand, column) => {
    const turn = row % EDITIONS.length;
    const papers = isWhole ? PAPER_IDS : [at(PAPER_IDS, turn + column)];
    const edition = at(EDITIONS, turn + 2 * column);
    // Long workshops in large type take as long as all the rest, and so does a document for each of their modules.
    const isSlow = edition === SEVERAL || kind.per === 'module';
    const fit = workshopsWith(kind).filter((workshop) => isWhole || !isSlow || !isLong(curriculum, { workshop }));
    const workshop = at(fit, turn + 3 * column);
    if (!isWhole && !kind.onRequest && edition !== SEVERAL) return [];
    return papers.map((paper) => ({ brand, paper, edition, workshop, kinds: [kind.id] }));
  }),
);

const sameRun = ({ brand, paper, workshop, edition }: Choice): string => [brand, paper, edition, workshop].join(' · ');

/** Kinds that are printed with the same things are printed in one run. */
const choices = [...new Set(single.map(sameRun))].map((name) => {
  const same = single.filter((choice) => sameRun(choice) === name);
  return { ...same[0]!, name, kinds: same.flatMap((choice) => choice.kinds) };
});

type Asked = {
  readonly brand: string;
  readonly paper: PaperId;
  readonly workshop: string;
  readonly kinds: readonly string[];
  readonly edition?: string;
};

/** Prints into memory. */
const printed = async ({ brand, edition = 'standard', ...asked }: Asked, withProof = false): Promise<MemoryHost> => {
  const memory = memoryHost({});
  const planned = plan(curriculum, { ...openRequest, ...asked, brands: [brand], editions: [edition] }).value!;
  const { failed } = await build({ ...shippedHost, write: memory.write }, curriculum, planned, {
    onFile: () => undefined,
    proof: withProof,
  });
  expect(failed).toEqual([]);
  return memory;
};

describe('every kind that is asked for, brand and paper', () => {
  test.each(choices)(
    '$name: $kinds',
    async (asked) => {
      const memory = await printed(asked);
      const { documents } = packetIn(memory.files).packet;
      expect(new Set(documents.map(({ kind }) => kind))).toEqual(new Set(asked.kinds));
      const report = await proofOfFiles(Object.fromEntries(memory.files), curriculum);
      expect(report.files.map(({ file }) => file.replace(/^.*\//, ''))).toEqual(
        expect.arrayContaining(documents.map(({ file }) => file)),
      );
      expect(errorsIn(report)).toEqual([]);
      report.files.forEach(judgeProof);
    },
    120_000,
  );
});

describe('a whole packet', () => {
  let memory: MemoryHost;
  let report: ProofReport;
  beforeAll(async () => {
    memory = await printed({ brand: at(brands, 1), paper: 'letter', workshop: 'half-day', kinds: [] });
    report = await proofOfFiles(Object.fromEntries(memory.files), curriculum);
  }, 120_000);

  test('nothing is wrong with it, and participants get no facilitators’ words', () => {
    expect(errorsIn(report)).toEqual([]);
    const searched = report.files.filter(({ counts }) => counts.secrets > 100);
    expect(searched.length).toBeGreaterThan(3);
  });

  test("the facilitators' guide handed out as a workbook is a leak, by the words and by the digests", async () => {
    const folder = report.files[0]!.file.replace(/\/[^/]+$/, '');
    const packet = packetSchema.parse(JSON.parse(memory.files.get(`${folder}/packet.json`) as string));
    const guide = packet.documents.find(({ audience }) => audience === 'facilitator')!;
    const workbook = packet.documents.find(({ kind }) => kind === 'participant-workbook')!;
    const bytes = memory.files.get(`${folder}/${guide.file}`) as Uint8Array;
    const expected = expectationsOf(packet, workbook, workbook.file, secretsOf(curriculum));
    const found = (await proofFile(bytes, expected)).findings;
    expect(found.filter(({ code }) => code === 'proof/leak').length).toBeGreaterThan(100);
    expect(found.find(({ code }) => code === 'proof/leak')?.at?.source.file).toMatch(/^curriculum\/en\//);
    // Without the curriculum, what the packet remembers is enough.
    const files = new Map([...memory.files].map(([file, text]) => [file, typeof text === 'string' ? Buffer.from(text) : text]));
    files.set(`${folder}/${workbook.file}`, bytes);
    const both = onlyKinds(files, [workbook.kind, guide.kind]);
    const again = await proof({ ...shippedHost, ...memoryHost(both) }, 'output');
    const codes =
      'failure' in again ? [] : again.files.find(({ file }) => file.endsWith(workbook.file))!.findings.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set([...codes, 'proof/leak', 'proof/leaf-lost', 'proof/page-count', 'proof/no-title']));
  });
});

test('a build with --proof leaves the report beside the packet, with no word of the document in it but its title', async () => {
  const memory = await printed({ brand: at(brands, 0), paper: 'a4', workshop: at(workshops, 0), kinds: ['agenda'] }, true);
  const text = [...memory.files].find(([file]) => file.endsWith('/proof.txt'))![1] as string;
  const json = [...memory.files].find(([file]) => file.endsWith('/proof.json'))![1] as string;
  expect(text).toMatch(/^agenda\.pdf .*\n {2}\d+ pages? · en-US · says PDF\/UA-1 and PDF\/A-2a\n/);
  expect(JSON.parse(json)).toMatchObject({ files: [{ file: 'agenda.pdf', isTagged: true }], findings: [] });
  expect(json).not.toContain('structure');
});
