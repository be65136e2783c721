// Deliberately broken files: each is caught, by its code, on its page, by name, and nothing else is complained about.
import { describe, expect, test } from 'vitest';
import { proofCodes } from '../../src/diagnostics/catalogue/proof.ts';
import { PAPERS } from '../../src/geometry/paper.ts';
import type { FileProof } from '../../src/model/proof-report.ts';
import type { ProofExpectations } from '../../src/proof/expected.ts';
import { proofFile } from '../../src/proof/proof.ts';
import { breadEntry, breadHandout } from '../support/bread-handout.ts';
import { writePackedPdf, writePlainPdf } from '../support/plain-pdf.ts';
import type { Broken } from './broken/broken.ts';
import { cardSheets, goodCards, goodTents, tentSheets } from './broken/cards.ts';
import { documents } from './broken/document.ts';
import { editions, goodForms, goodQuestion } from './broken/edition.ts';
import { goodImposed, imposedFiles } from './broken/imposed.ts';
import { inks } from './broken/ink.ts';
import { leaks } from './broken/leaks.ts';
import { goodPages, pages } from './broken/pages.ts';
import { asBooklet, cutHandout, plainSheets, prints } from './broken/print.ts';
import { structures } from './broken/structure.ts';

const expectations: ProofExpectations = {
  file: 'bread.pdf',
  paper: PAPERS.letter,
  entry: breadEntry(),
  secrets: [],
  foreignLeaves: new Set(),
};

const proofOf = ({ objects, trailer, expected }: Pick<Broken, 'objects' | 'trailer' | 'expected'>): Promise<FileProof> =>
  proofFile(writePlainPdf(objects, trailer), { ...expectations, ...expected });

const told = ({ findings }: FileProof) => findings.map(({ code, page, message }) => `${code} ${page ?? ''} ${message}`);

/** Codes that are told of a folder, not of a file: folder.test.ts breaks those. */
const OF_FOLDERS = [
  'proof/packet-unreadable',
  'proof/file-missing',
  'proof/file-unknown',
  'proof/edition-differs',
  'proof/reference-astray',
];

/** Every fixture. */
const fixtures = [
  ...documents,
  ...editions,
  ...inks,
  ...structures,
  ...leaks,
  ...cardSheets,
  ...tentSheets,
  ...prints,
  ...imposedFiles,
  ...pages,
];

test('of a file without a mistake nothing is told', async () => {
  const proof = await proofOf({ objects: breadHandout() });
  expect(told(proof)).toEqual([]);
  expect(proof).toMatchObject({
    title: 'Bread & butter <for beginners>',
    language: 'en-US',
    isTagged: true,
    claims: ['PDF/UA-1', 'PDF/A-2a'],
    fonts: ['PatrickHand'],
    counts: { pages: 2, headings: 2, tables: 1, lists: 1, figures: 1, links: 1, leaves: 9, leavesFound: 9 },
  });
});

test('of pages that are cut as they should be nothing is told', async () => {
  const proof = await proofOf({ objects: cutHandout, expected: { entry: { ...breadEntry(), bleed: true } } });
  expect(told(proof)).toEqual([]);
});

test("of a printer's file without a mistake nothing is told, though it has no structure", async () => {
  const proof = await proofOf({ objects: plainSheets, expected: asBooklet() });
  expect(told(proof)).toEqual([]);
  expect(proof).toMatchObject({ imposition: 'booklet', isTagged: false, claims: [], counts: { pages: 2, leaves: 0 } });
});

test('of a question with answers of which one is checked nothing is told', async () => {
  expect(told(await proofOf({ objects: goodQuestion })).filter((each) => !each.startsWith('proof/false-claim'))).toEqual([]);
});

test.each(goodForms)('of $name nothing is told', async ({ name: _name, ...good }) => {
  expect(told(await proofOf(good)).filter((each) => !each.startsWith('proof/false-claim'))).toEqual([]);
});

test.each(goodImposed)('of $name whose pages stand where they should nothing is told', async ({ objects, expected }) => {
  expect(told(await proofOf({ objects, expected }))).toEqual([]);
});

test.each(goodPages)('of $name nothing is told', async ({ objects, expected }) => {
  expect(told(await proofOf({ objects, ...(expected === undefined ? {} : { expected }) }))).toEqual([]);
});

test('the same file packed into streams is read the same', async () => {
  const [plain, packed] = [writePlainPdf(breadHandout()), writePackedPdf(breadHandout())];
  expect(packed.length).toBeLessThan(plain.length);
  expect(await proofFile(packed, expectations)).toEqual(await proofFile(plain, expectations));
});

test('of sheets of cards without a mistake nothing is told', async () => {
  expect(told(await proofOf(goodCards))).toEqual([]);
});

test('of sheets of tents without a mistake nothing is told', async () => {
  expect(told(await proofOf(goodTents))).toEqual([]);
});

test('its structure is read out in order', async () => {
  const { structure } = await proofOf({ objects: breadHandout() });
  expect(structure.filter(({ text }) => text !== '').map(({ role, page, text }) => `${page ?? ''} ${role} ${text}`)).toEqual([
    '1 H1 Bread and butter',
    '1 P Flour, water, salt and a little time.',
    '1 Lbl 1.',
    '1 LBody Mix the flour and the water.',
    '1 Lbl 2.',
    '1 LBody Wait for one hour.',
    '1 TH Bread',
    '1 TH Minutes',
    '1 TD Rolls',
    '1 TD Twenty',
    '1 Figure A round loaf',
    '1 Link Ask the bakers',
    '2 H2 While it rests',
    '2 P Clean the table and talk about the oven.',
  ]);
});

describe('what is broken is told', () => {
  test.each(fixtures)('$code: $name', async (broken) => {
    const proof = await proofOf(broken);
    const { code, page, says, also = [] } = broken;
    const named = proof.findings.filter((each) => each.code === code && each.page === page && says.test(each.message));
    expect(told(proof).join('\n')).toMatch(says);
    expect(named, told(proof).join('\n')).not.toEqual([]);
    // The files claim PDF/UA-1 and PDF/A-2a, so many a mistake makes them liars too.
    const codes = new Set(
      proof.findings.map((each) => each.code).filter((each) => each !== 'proof/false-claim' || each === code),
    );
    expect(codes, told(proof).join('\n')).toEqual(new Set([code, ...also]));
  });

  test.each(structures.filter(({ code }) => code === 'proof/no-alt' || code === 'proof/skipped-heading'))(
    'and makes the claim of PDF/UA-1 a false one: $name',
    async (broken) => {
      const proof = await proofOf(broken);
      expect(told(proof).find((each) => each.startsWith('proof/false-claim'))).toContain(broken.code);
    },
  );

  test('every code of the stage has a fixture', () => {
    const codes = [...new Set(fixtures.map(({ code }) => code)), ...OF_FOLDERS];
    expect(codes.sort()).toEqual(Object.keys(proofCodes).sort());
  });
});

describe('what is no PDF is told, and nothing is thrown', () => {
  const bread = writePlainPdf(breadHandout());
  test.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('Flour, water, salt.')],
    ['the beginning of a file', bread.slice(0, 400)],
  ])('%s', async (_, bytes) => {
    const proof = await proofFile(bytes, expectations);
    expect(proof.findings.map(({ code }) => code)).toContain('proof/unreadable');
  });

  test('a file whose middle is gone', async () => {
    const proof = await proofFile(new Uint8Array([...bread.slice(0, 900), ...bread.slice(60_000)]), expectations);
    expect(proof.findings.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  });
});
