// A folder of packets: which files are read, and what is told of packets that do not fit theirs.
import { expect, test } from 'vitest';
import type { Packet } from '../../src/model/packet.ts';
import { proofFolder } from '../../src/proof/folder.ts';
import { breadEntry, breadHandout } from '../support/bread-handout.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';
import { writePlainPdf } from '../support/plain-pdf.ts';

const bread = writePlainPdf(breadHandout());
const packet: Packet = {
  workshop: 'saturday',
  paper: 'letter',
  minutes: 90,
  counted: 80,
  contactHours: 1,
  documents: [breadEntry()],
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
