import { expect } from 'vitest';
import { proof } from '../../src/index.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import { packetSchema, type Packet } from '../../src/model/packet.ts';
import type { FileProof, ProofReport } from '../../src/model/proof-report.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';
import { shippedHost } from '../support/print.ts';

/** Reads printed packets back, with the curriculum at hand. */
export const proofOfFiles = async (files: Files, curriculum: Curriculum): Promise<ProofReport> => {
  const report = await proof({ ...shippedHost, ...memoryHost(files) }, 'output', { curriculum });
  if ('failure' in report) throw new Error(report.message);
  return report;
};

/** The one packet among written files, and where it lies. */
export const packetIn = (files: ReadonlyMap<string, string | Uint8Array>): { readonly file: string; readonly packet: Packet } => {
  const [found, ...others] = [...files].filter(([file]) => file.endsWith('/packet.json'));
  if (!found || others.length > 0) throw new Error(`there are ${String(found ? 1 + others.length : 0)} packets`);
  const [file, text] = found;
  return { file, packet: packetSchema.parse(JSON.parse(typeof text === 'string' ? text : new TextDecoder().decode(text))) };
};

/** The files of a packet as if only some kinds of it had been printed. */
export const onlyKinds = (files: ReadonlyMap<string, Uint8Array>, kinds: readonly string[]): Files => {
  const { file, packet } = packetIn(files);
  const documents = packet.documents.filter(({ kind }) => kinds.includes(kind));
  const imposed = packet.imposed.filter(({ of }) => documents.some((document) => document.file === of));
  const folder = file.replace('packet.json', '');
  const kept = [...documents, ...imposed].flatMap((entry): readonly [string, Uint8Array][] => {
    const bytes = files.get(folder + entry.file);
    return bytes === undefined ? [] : [[folder + entry.file, bytes]];
  });
  return { ...Object.fromEntries(kept), [file]: JSON.stringify({ ...packet, documents, imposed }) };
};

/** What is wrong by a proof. */
export const errorsIn = ({ files, findings }: ProofReport): readonly string[] =>
  [
    ...findings.map((each) => ({ file: '', ...each })),
    ...files.flatMap((file) => file.findings.map((each) => ({ file: file.file, ...each }))),
  ]
    .filter(({ severity }) => severity === 'error')
    .map(({ file, code, page, message }) => `${file} ${code} page ${page ?? '–'}: ${message}`);

/** Tents say a name or two, or leave them to be written, and nothing heads them. */
const isTent = ({ file }: FileProof): boolean => /\/(name|role)-tents[^/]*$/.test(file);

/** Holds one file that was read back against what every file claims and holds. */
export const judgeProof = (file: FileProof): void => {
  // The font of what people type is not in the file, so that no archive takes it.
  const isForm = /-[a-z+-]*fillable\//.test(file.file);
  expect([file.isTagged, isForm ? file.claims[0] : file.claims], file.file).toEqual([
    true,
    isForm ? 'PDF/UA-1' : ['PDF/UA-1', 'PDF/A-2a'],
  ]);
  expect(file.counts.leavesFound, file.file).toBe(file.counts.leaves);
  if (!isTent(file)) {
    expect(file.counts.leaves, file.file).toBeGreaterThan(5);
    expect(file.counts.headings, file.file).toBeGreaterThan(0);
  }
  expect(file.fonts, file.file).not.toEqual([]);
};
