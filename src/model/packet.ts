import { z } from 'zod';
import { PAPER_IDS } from '../geometry/paper.ts';
import { fingerprintOf } from './fingerprint.ts';
import { leavesOf } from './leaves.ts';
import type { Manuscript } from './manuscript.ts';
import type { PrintedFile, PrintPlan } from './plan.ts';
import type { PageMap } from './proof.ts';

/** One printed document, and what is remembered of it. */
export type PacketDocument = { readonly file: PrintedFile; readonly manuscript: Manuscript; readonly pageMap: PageMap };

const leafSchema = z.object({
  id: z.string(),
  page: z.number().int().nullable(),
  /** Letters it has, without white space and hyphens; 0 for what prints no letters. */
  length: z.number().int().optional(),
  text: z.string(),
});

const documentSchema = z.object({
  file: z.string(),
  kind: z.string(),
  item: z.string(),
  brand: z.string(),
  audience: z.enum(['participant', 'facilitator']),
  pages: z.number().int(),
  /** A digest: a title may name somebody. */
  title: z.string().optional(),
  language: z.string().optional(),
  words: z.number().int().optional(),
  leaves: z.array(leafSchema),
});

/** What a reader of `packet.json` may rely on; names that are not here may be there too. */
export const packetSchema = z.object({
  workshop: z.string(),
  paper: z.enum(PAPER_IDS as [(typeof PAPER_IDS)[number]]),
  minutes: z.number(),
  counted: z.number(),
  contactHours: z.number(),
  documents: z.array(documentSchema),
});

/** `packet.json`, read. */
export type Packet = z.infer<typeof packetSchema>;

/** One document of it. */
export type PacketEntry = z.infer<typeof documentSchema>;

/** One document as it is told in `packet.json`. Page references are in the leaves' digests as they are printed. */
export const packetEntry = ({ file, manuscript, pageMap }: PacketDocument): PacketEntry => {
  const leaves = leavesOf(manuscript, (leaf) => pageMap.get(leaf)?.folio ?? '');
  return {
    file: nameIn(file.file),
    kind: file.kind,
    item: file.itemName,
    brand: file.brand,
    audience: file.audience,
    pages: file.pages,
    title: fingerprintOf(manuscript.title).text,
    language: manuscript.language,
    words: leaves.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0),
    leaves: leaves.map(({ id, text }) => ({ id, page: pageMap.get(id)?.page ?? null, ...fingerprintOf(text) })),
  };
};

const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * `packet.json`: what was printed and where its words are, for reading the packet back. It holds no
 * names of people and no words, only digests of them.
 */
export const packetFor = (plan: PrintPlan, documents: readonly PacketEntry[]): string => {
  const packet: Packet = {
    workshop: plan.workshop,
    paper: plan.paper,
    minutes: plan.agenda.total,
    counted: plan.agenda.counted,
    contactHours: plan.agenda.hours,
    documents: [...documents],
  };
  return `${JSON.stringify(packet, null, 2)}\n`;
};
