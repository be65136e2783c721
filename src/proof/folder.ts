import { isFailure, type Host, type HostFailure } from '../host/host.ts';
import { sheetSize } from '../geometry/paper.ts';
import type { Size } from '../geometry/units.ts';
import type { Audience } from '../model/field.ts';
import { packetSchema, type ImposedEntry, type Packet, type PacketEntry, type SetEntry } from '../model/packet.ts';
import type { FileProof, Finding, ProofReport } from '../model/proof-report.ts';
import type { ProofExpectations, Secret } from './expected.ts';
import { checkParity, type FoundPacket } from './parity.ts';
import type { ReadPage } from './pages-read.ts';
import { finding, proofFile, readFile } from './proof.ts';

/** What a folder of packets is held against, and who is told of each file when it is done. */
export type ProofOptions = {
  /** Words that only facilitators may read; empty where the curriculum is not at hand. */
  readonly secrets: readonly Secret[];
  readonly onFile?: (proof: FileProof) => void;
};

const DEEPEST = 12;
const PACKET = 'packet.json';

const inFolder = (folder: string, name: string): string => (folder === '.' || folder === '' ? name : `${folder}/${name}`);

/** Folders below a folder that hold a packet, itself among them, by name; undefined where it cannot be listed. */
const packetFolders = async (host: Host, folder: string, depth = 0): Promise<readonly string[] | HostFailure> => {
  const entries = await host.list(folder);
  if (isFailure(entries)) return entries;
  const own = entries.some(({ name, kind }) => kind === 'file' && name === PACKET) ? [folder] : [];
  if (depth >= DEEPEST) return own;
  const below: string[] = [];
  for (const { name, kind } of entries) {
    if (kind !== 'folder' || name === 'node_modules') continue;
    const found = await packetFolders(host, inFolder(folder, name), depth + 1);
    if (!isFailure(found)) below.push(...found);
  }
  return [...own, ...below];
};

/** What is too large to be read back is there, and printing all of it again makes it no smaller. */
const unread = (code: 'proof/packet-unreadable' | 'proof/file-missing', { failure, message }: HostFailure): Finding =>
  failure === 'too-large'
    ? {
        ...finding(code === 'proof/file-missing' ? 'proof/unreadable' : code, null, message),
        hint: 'Print fewer documents into one folder: a smaller packet (`--packet`) or some kinds at a time (`--kind`), each with an `--out` of its own.',
      }
    : finding(code, null, message);

const readPacket = async (host: Host, file: string): Promise<Packet | Finding> => {
  const text = await host.readText(file);
  if (typeof text !== 'string') return unread('proof/packet-unreadable', text);
  try {
    const parsed = packetSchema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    return finding(
      'proof/packet-unreadable',
      null,
      `${file}: ${issue ? `${issue.path.join('.')}: ${issue.message}` : 'not ours'}.`,
    );
  } catch {
    return finding('proof/packet-unreadable', null, `${file} is no JSON.`);
  }
};

const leavesFor = (packet: Packet, audience: Audience): ReadonlySet<string> =>
  new Set(
    packet.documents
      .filter((entry) => entry.audience === audience)
      .flatMap(({ leaves, title }) => [...leaves.map(({ text }) => text), ...(title === undefined ? [] : [title])]),
  );

/** Digests that only facilitators' documents of a packet have. */
const foreignTo = (packet: Packet): ReadonlySet<string> => {
  const open = leavesFor(packet, 'participant');
  return new Set([...leavesFor(packet, 'facilitator')].filter((text) => !open.has(text)));
};

/** What one file of a packet is held against. */
export const expectationsOf = (packet: Pick<Packet, 'paper'>, entry: PacketEntry, file: string, secrets: readonly Secret[]) => ({
  file,
  paper: sheetSize(entry.trim ?? packet.paper, 'portrait'),
  entry,
  secrets: entry.audience === 'participant' ? secrets : [],
  foreignLeaves: new Set<string>(),
});

/** A sheet that is cut to two pages is as large as they are; any other is the paper. */
const imposedSheet = ({ bleed, paper }: ImposedEntry): Size => {
  if (!bleed) return sheetSize(paper, 'portrait');
  const { width, height } = sheetSize(paper === 'a4' ? 'a5' : 'half-letter', 'portrait');
  return { width: height, height: 2 * width };
};

/** What one printer's file of a packet is held against: `pages` are those of its document, read back. */
export const imposedExpectations = (
  imposed: ImposedEntry,
  file: string,
  secrets: readonly Secret[],
  pages: readonly ReadPage[] = [],
): ProofExpectations => ({
  file,
  paper: imposedSheet(imposed),
  entry: null,
  imposed,
  pages,
  secrets: imposed.audience === 'participant' ? secrets : [],
  foreignLeaves: new Set<string>(),
});

/** What one file for the copier is held against: `pagesOf` are the pages of its documents, read back. */
export const setExpectations = (
  set: SetEntry,
  file: string,
  secrets: readonly Secret[],
  pagesOf: ProofExpectations['pagesOf'] = new Map(),
): ProofExpectations => ({
  file,
  paper: sheetSize(set.paper, 'portrait'),
  entry: null,
  set,
  pagesOf,
  secrets: set.audience === 'participant' ? secrets : [],
  foreignLeaves: new Set<string>(),
});

/** Pages that documents of a packet name in one another, and where the thing is not. A document that was not printed is not looked for. */
const astray = ({ documents }: Packet): readonly Finding[] =>
  documents.flatMap((entry) =>
    entry.references.flatMap(({ kind, leaf, folio }) => {
      const other = documents.find((each) => each.kind === kind && each.brand === entry.brand && each.item === '');
      const page = other?.leaves.find(({ id }) => id === leaf)?.page;
      if (other === undefined || String(page) === folio) return [];
      const message = `${entry.file} says that “${leaf}” is on page ${folio} of ${other.file}; it is on page ${String(page ?? 'none')}.`;
      return [finding('proof/reference-astray', null, message)];
    }),
  );

/** Whether a printer's file or one for the copier holds the pages of a document. */
const isHeldElsewhere = ({ imposed, sets }: Packet, { file }: PacketEntry): boolean =>
  [...imposed, ...sets.flatMap(({ parts }) => parts)].some(({ of }) => of === file);

type Found = { readonly files: FileProof[]; readonly findings: Finding[]; readonly packets: FoundPacket[] };

const proofPacket = async (
  host: Host,
  folder: string,
  options: ProofOptions,
  { files, findings, packets }: Found,
): Promise<void> => {
  const packet = await readPacket(host, inFolder(folder, PACKET));
  if ('code' in packet) return void findings.push(packet);
  packets.push({ folder, packet });
  const foreignLeaves = foreignTo(packet);
  const pagesOf = new Map<string, readonly ReadPage[]>();
  for (const entry of packet.documents) {
    const file = inFolder(folder, entry.file);
    const bytes = await host.readBytes(file);
    if (isFailure(bytes)) {
      findings.push(unread('proof/file-missing', bytes));
      continue;
    }
    const expected = expectationsOf(packet, entry, file, options.secrets);
    const { proof, pages } = await readFile(bytes, entry.audience === 'participant' ? { ...expected, foreignLeaves } : expected);
    if (isHeldElsewhere(packet, entry)) pagesOf.set(entry.file, pages);
    files.push(proof);
    options.onFile?.(proof);
  }
  findings.push(...astray(packet));
  const { secrets } = options;
  const forPaper = [
    ...packet.imposed.map(
      (entry) => [entry.file, (at: string) => imposedExpectations(entry, at, secrets, pagesOf.get(entry.of))] as const,
    ),
    ...packet.sets.map((entry) => [entry.file, (at: string) => setExpectations(entry, at, secrets, pagesOf)] as const),
  ];
  for (const [name, expectations] of forPaper) {
    const file = inFolder(folder, name);
    const bytes = await host.readBytes(file);
    if (isFailure(bytes)) {
      findings.push(unread('proof/file-missing', bytes));
      continue;
    }
    const proof = await proofFile(bytes, expectations(file));
    files.push(proof);
    options.onFile?.(proof);
  }
  const known = new Set([...packet.documents, ...packet.imposed, ...packet.sets].map(({ file }) => file));
  const entries = await host.list(folder);
  for (const { name, kind } of isFailure(entries) ? [] : entries)
    if (kind === 'file' && name.endsWith('.pdf') && !known.has(name))
      findings.push(finding('proof/file-unknown', null, `${inFolder(folder, name)} is not in ${PACKET}.`));
};

/** Finds every packet in a folder and those below it, and reads its files back. What cannot be listed is a failure of the host. */
export const proofFolder = async (host: Host, folder: string, options: ProofOptions): Promise<ProofReport | HostFailure> => {
  const folders = await packetFolders(host, folder);
  if (isFailure(folders)) return folders;
  const found: Found = { files: [], findings: [], packets: [] };
  for (const each of folders) await proofPacket(host, each, options, found);
  found.findings.push(...checkParity(found.packets));
  return { packets: folders.length, files: found.files, findings: found.findings };
};
