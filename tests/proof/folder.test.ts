// A folder of packets: which files are read, and what is told of packets that do not fit theirs.
import { expect, test } from 'vitest';
import { PAPERS } from '../../src/geometry/paper.ts';
import { draftSides } from '../../src/geometry/sides.ts';
import type { Host } from '../../src/host/host.ts';
import type { Packet } from '../../src/model/packet.ts';
import { expectationsOf, proofFolder } from '../../src/proof/folder.ts';
import { readFile } from '../../src/proof/proof.ts';
import { breadEntry, breadHandout } from '../support/bread-handout.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';
import { writePlainPdf } from '../support/plain-pdf.ts';
import { printed } from './broken/imposed.ts';
import { asBooklet } from './broken/print.ts';

const bread = writePlainPdf(breadHandout());
const packet: Packet = {
  workshop: 'saturday',
  paper: 'letter',
  edition: 'standard',
  minutes: 90,
  counted: 80,
  contactHours: 1,
  numbers: [],
  documents: [breadEntry()],
  imposed: [],
  sets: [],
};
const text = (changes: Partial<Packet> = {}): string => JSON.stringify({ ...packet, ...changes });

const read = async (files: Files, folder = 'out') => {
  const host = { ...memoryHost(files), fonts: () => Promise.resolve([]) };
  const report = await proofFolder(host, folder, { secrets: [] });
  if ('failure' in report) throw new Error(report.message);
  return {
    packets: report.packets,
    files: report.files.map(({ file }) => file),
    told: report.findings.map(({ code, message }) => `${code} ${message}`),
    inFiles: report.files.flatMap(({ findings }) => findings.map(({ code }) => code)),
  };
};

test('every packet below a folder is read, and nothing is told where all is well', async () => {
  const files = {
    'out/one/packet.json': text(),
    'out/one/bread.pdf': bread,
    'out/two/a4/packet.json': text(),
    'out/two/a4/bread.pdf': bread,
  };
  expect(await read(files)).toEqual({ packets: 2, files: ['out/one/bread.pdf', 'out/two/a4/bread.pdf'], told: [], inFiles: [] });
  expect((await read(files, 'out/two')).packets).toBe(1);
});

test('a folder without packets has none', async () => {
  expect(await read({ 'out/readme.txt': '' })).toEqual({ packets: 0, files: [], told: [], inFiles: [] });
});

test('a folder that is not there is a failure', async () => {
  const host = { ...memoryHost({}), fonts: () => Promise.resolve([]) };
  expect(await proofFolder(host, 'out', { secrets: [] })).toHaveProperty('failure', 'absent');
});

test.each([
  ['is no JSON', '{ "workshop":'],
  ['is of another kind', '{ "name": "something else" }'],
  ['has a paper that nobody sells', text({ paper: 'foolscap' as 'letter' })],
])('a packet.json that %s', async (_, broken) => {
  const { told, files } = await read({ 'out/packet.json': broken, 'out/bread.pdf': bread });
  expect(files).toEqual([]);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^proof\/packet-unreadable out\/packet\.json/);
});

test.each([
  ['packet.json', 'proof/packet-unreadable'],
  ['bread.pdf', 'proof/unreadable'],
])('a %s that is too large to be read back: printing it again is no way out', async (name, code) => {
  const whole = memoryHost({ 'out/packet.json': text(), 'out/bread.pdf': bread });
  const tooLarge = { failure: 'too-large', message: `"out/${name}" has more than 64 MB.` } as const;
  const host: Host = {
    ...whole,
    fonts: () => Promise.resolve([]),
    readText: (file) => (file.endsWith(name) ? Promise.resolve(tooLarge) : whole.readText(file)),
    readBytes: (file) => (file.endsWith(name) ? Promise.resolve(tooLarge) : whole.readBytes(file)),
  };
  expect(await proofFolder(host, 'out', { secrets: [] })).toMatchObject({
    findings: [{ code, message: tooLarge.message, hint: expect.stringContaining('`--packet`') as string }],
  });
});

test('a packet that an earlier version wrote is read as far as it goes', async () => {
  const { title: _title, language: _language, words: _words, ...entry } = breadEntry();
  const leaves = entry.leaves.map(({ id, page }) => ({ id, page, text: '0123456789abcdef' }));
  const older = text({ documents: [{ ...entry, leaves }] });
  expect(await read({ 'out/packet.json': older, 'out/bread.pdf': bread })).toMatchObject({ told: [], inFiles: [] });
});

test('a file that is missing', async () => {
  const { told } = await read({ 'out/packet.json': text() });
  expect(told).toEqual([expect.stringMatching(/^proof\/file-missing .*bread\.pdf/)]);
});

test('a file that the packet does not know', async () => {
  const { told, files } = await read({ 'out/packet.json': text(), 'out/bread.pdf': bread, 'out/old-bread.pdf': bread });
  expect(files).toEqual(['out/bread.pdf']);
  expect(told).toEqual(['proof/file-unknown out/old-bread.pdf is not in packet.json.']);
});

test('editions of a packet that do not hold the same', async () => {
  const [first, ...rest] = breadEntry().leaves;
  if (!first) throw new Error('the handout has leaves');
  const large = (leaves: ReturnType<typeof breadEntry>['leaves']) =>
    text({ edition: 'large-print', documents: [{ ...breadEntry(), leaves }] });
  const told = async (other: string) =>
    (
      await read({
        'out/en-letter-standard/packet.json': text(),
        'out/en-letter-standard/bread.pdf': bread,
        'out/en-letter-large-print/packet.json': other,
        'out/en-letter-large-print/bread.pdf': bread,
      })
    ).told;
  expect(await told(large([first, ...rest]))).toEqual([]);
  expect(await told(large([{ ...first, page: 7 }, ...rest]))).toEqual([]);
  expect(await told(large(rest))).toEqual([expect.stringMatching(/^proof\/edition-differs .*“bread\.title” /)]);
  expect(await told(large([{ ...first, text: '0123456789abcdef' }, ...rest]))).toEqual([
    expect.stringMatching(/^proof\/edition-differs .*“bread\.title” has other words/),
  ]);
  // Page numbers among the words differ by right.
  expect(await told(large([{ ...first, isFolio: true }, ...rest]))).toEqual([expect.stringContaining('has other words')]);
});

test('a page of another paper than the packet’s', async () => {
  const { inFiles } = await read({ 'out/packet.json': text({ paper: 'a4' }), 'out/bread.pdf': bread });
  expect(inFiles).toEqual(['proof/page-size', 'proof/page-size']);
});

test("a piece of a facilitators' document in a participants' one", async () => {
  const [leaf] = breadEntry().leaves.slice(-1);
  const guide = { ...breadEntry(), file: 'guide.pdf', audience: 'facilitator' as const };
  const handout = { ...breadEntry(), leaves: breadEntry().leaves.filter(({ id }) => id !== leaf?.id) };
  const both = text({ documents: [guide, handout] });
  expect((await read({ 'out/packet.json': both, 'out/bread.pdf': bread, 'out/guide.pdf': bread })).inFiles).toEqual([
    'proof/leak',
  ]);
});

test.each([
  ['the page of the thing', 'bread.rest', '2', []],
  [
    'another page',
    'bread.rest',
    '1',
    ['proof/reference-astray guide.pdf says that “bread.rest” is on page 1 of bread.pdf; it is on page 2.'],
  ],
  [
    'a thing that is not there',
    'bread.oven',
    '2',
    ['proof/reference-astray guide.pdf says that “bread.oven” is on page 2 of bread.pdf; it is on page none.'],
  ],
])('a guide that names %s in the handout', async (_, leaf, folio, expected) => {
  const guide = { ...breadEntry(), file: 'guide.pdf', kind: 'guide', references: [{ kind: 'handout', leaf, folio }] };
  const packet = text({ documents: [breadEntry(), guide] });
  const { told } = await read({ 'out/packet.json': packet, 'out/bread.pdf': bread, 'out/guide.pdf': bread });
  expect(told).toEqual(expected);
});

test("printers' files are read with the packet that names them, and missed where they are gone", async () => {
  const imposed = asBooklet({ imposition: '2up', sides: 1, pages: 2 }).imposed;
  if (imposed === undefined) throw new Error('no entry');
  const told = text({ imposed: [imposed] });
  const { pages } = await readFile(bread, expectationsOf({ paper: 'letter' }, breadEntry(), 'bread.pdf', []));
  const draft = (of: typeof pages) => writePlainPdf(printed(draftSides(2, PAPERS.letter, PAPERS.letter, 2), of));
  const sheets = draft(pages);
  const whole = await read({ 'out/packet.json': told, 'out/bread.pdf': bread, 'out/bread.booklet.pdf': sheets });
  expect(whole).toEqual({ packets: 1, files: ['out/bread.pdf', 'out/bread.booklet.pdf'], told: [], inFiles: [] });
  const shuffled = { 'out/packet.json': told, 'out/bread.pdf': bread, 'out/bread.booklet.pdf': draft(pages.toReversed()) };
  expect((await read(shuffled)).inFiles).toEqual(['proof/imposed-order', 'proof/imposed-order']);
  const without = await read({ 'out/packet.json': told, 'out/bread.pdf': bread });
  expect(without.told.map((each) => each.split(' ')[0])).toEqual(['proof/file-missing']);
  const unnamed = await read({ 'out/packet.json': text(), 'out/bread.pdf': bread, 'out/bread.booklet.pdf': sheets });
  expect(unnamed.told.map((each) => each.split(' ')[0])).toEqual(['proof/file-unknown']);
});
