// What is printed has a field on every line to write on, and labels of its own parts; without its fields it is told of.
import { beforeAll, expect, test } from 'vitest';
import { build, plan } from '../../src/index.ts';
import { packetSchema } from '../../src/model/packet.ts';
import { expectationsOf } from '../../src/proof/folder.ts';
import { proofFile } from '../../src/proof/proof.ts';
import { memoryHost } from '../support/memory-host.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';

const KIND = 'participant-workbook';
const EDITIONS = ['fillable', 'standard'];

/** The workbook in one edition: its bytes, and what is remembered of it. */
type Printed = {
  readonly bytes: Uint8Array;
  readonly packet: ReturnType<typeof packetSchema.parse>;
};

const printed = new Map<string, Printed>();

const codesOf = async (of: string, against: string): Promise<ReadonlySet<string>> => {
  const { packet } = printed.get(against)!;
  const { findings } = await proofFile(printed.get(of)!.bytes, expectationsOf(packet, packet.documents[0]!, 'workbook.pdf', []));
  return new Set(findings.map(({ code }) => code));
};

beforeAll(async () => {
  const curriculum = await curriculumOf(shippedHost);
  for (const edition of EDITIONS) {
    const memory = memoryHost({});
    const request = { ...openRequest, workshop: 'half-day', brands: ['northwind'], editions: [edition], kinds: [KIND] };
    await build({ ...shippedHost, write: memory.write }, curriculum, plan(curriculum, request).value!, {
      onFile: () => undefined,
    });
    const find = (end: string) => [...memory.files].find(([file]) => file.endsWith(end))![1];
    const packet = packetSchema.parse(JSON.parse(find('/packet.json') as string));
    printed.set(edition, { bytes: find('.pdf') as Uint8Array, packet });
  }
}, 120_000);

test('of a fillable workbook nothing is told, and its lines to write on are looked at', async () => {
  expect(printed.get('fillable')!.packet.documents[0]!.look?.writeLine).toEqual({ width: 0.6, color: '#000000' });
  expect(await codesOf('fillable', 'fillable')).toEqual(new Set());
});

test('the same workbook without its fields is told of', async () => {
  expect(printed.get('standard')!.packet.documents[0]!.look?.writeLine).toBeUndefined();
  expect(await codesOf('standard', 'fillable')).toContain('proof/place-without-field');
});

test('blank cards have fields on their lines', async () => {
  const curriculum = await curriculumOf(shippedHost);
  const memory = memoryHost({});
  const request = { ...openRequest, workshop: 'half-day', brands: ['plain'], editions: ['fillable'], kinds: ['card-deck'] };
  const { failed } = await build({ ...shippedHost, write: memory.write }, curriculum, plan(curriculum, request).value!, {
    onFile: () => undefined,
    proof: true,
  });
  const report = [...memory.files].find(([file]) => file.endsWith('/proof.json'))![1] as string;
  expect(failed).toEqual([]);
  expect(JSON.parse(report)).toMatchObject({ findings: [] });
  expect(report).not.toContain('proof/place-without-field');
});
