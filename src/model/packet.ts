import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { LeafText } from './leaves.ts';
import type { PrintedFile, PrintPlan } from './plan.ts';
import type { PageMap } from './proof.ts';

/** One printed document as `packet.json` remembers it. */
export type PacketDocument = { readonly file: PrintedFile; readonly leaves: readonly LeafText[]; readonly pageMap: PageMap };

/** Enough of a digest to tell two texts apart. */
const DIGEST_LENGTH = 16;

const digest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, DIGEST_LENGTH);

const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * `packet.json`: what was printed and where its words are, for reading the packet back. It holds no
 * names of people and no words, only digests of them.
 */
export const packetFor = (plan: PrintPlan, documents: readonly PacketDocument[]): string => {
  const packet = {
    workshop: plan.workshop,
    paper: plan.paper,
    minutes: plan.agenda.total,
    counted: plan.agenda.counted,
    contactHours: plan.agenda.hours,
    documents: documents.map(({ file, leaves, pageMap }) => ({
      file: nameIn(file.file),
      kind: file.kind,
      item: file.itemName,
      brand: file.brand,
      audience: file.audience,
      pages: file.pages,
      leaves: leaves.map(({ id, text }) => ({ id, page: pageMap.get(id)?.page ?? null, text: digest(text) })),
    })),
  };
  return `${JSON.stringify(packet, null, 2)}\n`;
};
