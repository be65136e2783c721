// Every page of another document that a document names holds what it names: read from the PDFs alone.
import { expect, test } from 'vitest';
import { packetSchema, type PacketEntry } from '../../src/model/packet.ts';
import { leavesOf } from '../../src/model/leaves.ts';
import { build, plan } from '../../src/index.ts';
import { readPdf } from '../support/pdf.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';
import { makeUpDocument } from '../../src/run/document.ts';
import { pageBook } from '../../src/run/pages.ts';

const KINDS = ['facilitator-guide', 'participant-workbook'];

const printed = async (kinds: readonly string[], workshop: string) => {
  const files = new Map<string, Uint8Array | string>();
  const curriculum = await curriculumOf(shippedHost);
  const { value: planned } = plan(curriculum, { ...openRequest, workshop, kinds });
  if (!planned) throw new Error('no plan');
  const write = (file: string, bytes: Uint8Array | string) => {
    files.set(file.slice(file.lastIndexOf('/') + 1), bytes);
    return Promise.resolve(undefined);
  };
  const host = { ...shippedHost, write };
  const result = await build(host, curriculum, planned, { onFile: () => undefined });
  return { files, planned, curriculum, result };
};

const flat = (text: string): string => text.replace(/\s+/g, ' ');

test('the guide names pages of the workbook, and each is the page of the sheet', async () => {
  const { files, planned, curriculum } = await printed(KINDS, 'half-day');
  expect(planned.jobs.map(({ kind }) => kind)).toEqual(['participant-workbook', 'facilitator-guide']);
  const packet = packetSchema.parse(JSON.parse(String(files.get('packet.json'))));
  const entryOf = (kind: string): PacketEntry => packet.documents.find((each) => each.kind === kind) as PacketEntry;
  const pagesOf = async (kind: string) => (await readPdf(files.get(`${kind}.pdf`) as Uint8Array)).pages;
  const guide = await pagesOf('facilitator-guide');
  const workbook = await pagesOf('participant-workbook');

  const job = planned.jobs.find(({ kind }) => kind === 'participant-workbook');
  const typeCase = await shippedHost.fonts();
  const made = job && makeUpDocument(curriculum, planned, job, { typeCase, foreignPages: pageBook(planned.jobs).for(job) }).value;
  const words = new Map((made ? leavesOf(made.manuscript) : []).map(({ id, text }) => [id, text]));

  const { references } = entryOf('facilitator-guide');
  expect(references.length).toBeGreaterThan(7);
  for (const { kind, leaf, folio } of references) {
    expect(kind).toBe('participant-workbook');
    const title = words.get(leaf) ?? '';
    expect(title).not.toBe('');
    expect(flat(workbook[Number(folio) - 1] ?? ''), `page ${folio} for ${leaf}`).toContain(flat(title));
  }
  const said = flat(guide.join(' ')).match(/workbook page (\d+)/g) ?? [];
  expect(new Set(said.map((each) => each.replace('workbook page ', '')))).toEqual(new Set(references.map(({ folio }) => folio)));
});

test('a guide that is printed alone names the same pages: the workbook is set, and not written', async () => {
  const alone = await printed(['facilitator-guide'], 'half-day');
  expect(alone.planned.unprinted.map(({ kind }) => kind)).toEqual(['participant-workbook']);
  expect([...alone.files.keys()].sort()).toEqual(['facilitator-guide.pdf', 'packet.json']);
  const both = await printed(KINDS, 'half-day');
  expect(alone.files.get('facilitator-guide.pdf')).toEqual(both.files.get('facilitator-guide.pdf'));
});
