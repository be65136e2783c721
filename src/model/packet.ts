import { z } from 'zod';
import { FORMAT_IDS, PAPER_IDS, type FormatId } from '../geometry/paper.ts';
import { STANDARD } from './edition.ts';
import { nameIn } from './file-path.ts';
import { fingerprintOf } from './fingerprint.ts';
import { leavesOf, nodesIn, referencesOf } from './leaves.ts';
import type { Manuscript } from './manuscript.ts';
import { packetCardsSchema, type PacketCards } from './packet-cards.ts';
import { pageFillSchema, type PageFill } from './page-fill.ts';
import { passagesOf } from './passages.ts';
import type { PrintedFile, PrintPlan } from './plan.ts';
import type { PageOf } from './definition.ts';
import type { ForeignPages, PageMap } from './proof.ts';
import { tearOutsIn } from './tear-outs.ts';

/** One printed document, and what is remembered of it. */
export type PacketDocument = {
  readonly file: PrintedFile;
  readonly manuscript: Manuscript;
  readonly pageMap: PageMap;
  /** What is remembered of its cards. */
  readonly cards?: PacketCards | undefined;
  /** What its edition promises of every page. */
  readonly look?: PacketLook;
  /** How its pages are filled. */
  readonly fill?: PageFill;
  /** Page maps of the documents whose pages it names. */
  readonly foreignPages?: ForeignPages;
};

const leafSchema = z.object({
  id: z.string(),
  page: z.number().int().nullable(),
  /** Letters it has, without white space and hyphens; 0 for what prints no letters. */
  length: z.number().int().optional(),
  text: z.string(),
  /** Whether page numbers are among its words: then they differ from edition to edition. */
  isFolio: z.boolean().optional(),
});

/** Words in another language than the document's. */
const passageSchema = z.object({
  leaf: z.string(),
  page: z.number().int().nullable(),
  language: z.string(),
  length: z.number().int(),
  text: z.string(),
});

/** What an edition promises of every page. */
const lookSchema = z.object({
  ink: z.enum(['color', 'black']),
  form: z.enum(['paper', 'fillable']),
  /** The smallest type, in points. */
  least: z.number(),
  /** Whether tables are lists of their rows: then the name of a column is read in the first row that has it. */
  rows: z.boolean().default(false),
  /** In pages to fill in on a screen, how lines to write on are drawn, where no other line is drawn so. */
  writeLine: z.object({ width: z.number(), color: z.string() }).optional(),
});

/** What an edition promises of every page of a document. */
export type PacketLook = z.infer<typeof lookSchema>;

/** A page of another document that this one names. */
const referenceSchema = z.object({
  /** The kind that prints the other document. */
  kind: z.string(),
  /** What is named in it. */
  leaf: z.string(),
  /** The page number that is printed for it. */
  folio: z.string(),
});

const documentSchema = z.object({
  file: z.string(),
  kind: z.string(),
  item: z.string(),
  brand: z.string(),
  audience: z.enum(['participant', 'facilitator']),
  /** The size of its pages; the packet's paper where nothing is said. */
  trim: z.enum(FORMAT_IDS as [FormatId]).optional(),
  /** Whether its pages stand on larger sheets, to be cut. */
  bleed: z.boolean().optional(),
  pages: z.number().int(),
  /** A digest: a title may name somebody. */
  title: z.string().optional(),
  language: z.string().optional(),
  words: z.number().int().optional(),
  leaves: z.array(leafSchema),
  /** How it was meant to look. */
  look: lookSchema.optional(),
  /** How its pages are to be filled. */
  fill: pageFillSchema.optional(),
  /** Where its cards stand, where it has any. */
  cards: packetCardsSchema.optional(),
  references: z.array(referenceSchema).default([]),
  /** Sheets that leave the document: the names of the leaves on each. */
  tearOuts: z.array(z.array(z.string())).optional(),
  passages: z.array(passageSchema).optional(),
});

/** A printer's file: the pages of a document in another order. It has no structure, and claims no standard. */
const imposedSchema = z.object({
  file: z.string(),
  imposition: z.enum(['booklet', '2up', '4up']),
  /** The document of this packet whose pages it holds. */
  of: z.string(),
  audience: z.enum(['participant', 'facilitator']),
  /** Sides of paper. */
  sides: z.number().int(),
  /** Pages that are on them. */
  pages: z.number().int(),
  /** The paper that it is printed on. */
  paper: z.enum(FORMAT_IDS as [FormatId]),
  bleed: z.boolean().default(false),
  /** Pages of each signature of a booklet, first to last. */
  signatures: z.array(z.number().int()).optional(),
  title: z.string().optional(),
});

/** A file for the copier: documents with one setting behind a slip sheet. It has no structure, and claims no standard. */
const setSchema = z.object({
  file: z.string(),
  audience: z.enum(['participant', 'facilitator']),
  copies: z.number().int().nullable(),
  paper: z.enum(FORMAT_IDS as [FormatId]),
  sides: z.enum(['one', 'two']),
  flip: z.enum(['long', 'short']),
  stock: z.string().nullable(),
  /** Pages of the slip sheet; the first document begins on the leaf after it. */
  slip: z.number().int(),
  /** The documents of this packet that stand in it, in order. */
  parts: z.array(z.object({ of: z.string(), first: z.number().int(), pages: z.number().int() })),
  /** Pages of the file, blank backs among them. */
  pages: z.number().int(),
  /** Sheets of one copy, without the slip sheet. */
  sheets: z.number().int(),
});

/** What a reader of `packet.json` may rely on; names that are not here may be there too. */
export const packetSchema = z.object({
  workshop: z.string(),
  paper: z.enum(PAPER_IDS as [(typeof PAPER_IDS)[number]]),
  /** The edition of all its documents. */
  edition: z.string().default('standard'),
  minutes: z.number(),
  counted: z.number(),
  contactHours: z.number(),
  /** What modules and worksheets are numbered by in it, and what they are called in the catalog. */
  numbers: z
    .array(
      z.object({
        module: z.string(),
        number: z.string(),
        catalog: z.string(),
        sheets: z.array(z.object({ worksheet: z.string(), number: z.string(), catalog: z.string() })),
      }),
    )
    .default([]),
  documents: z.array(documentSchema),
  imposed: z.array(imposedSchema).default([]),
  sets: z.array(setSchema).default([]),
});

/** `packet.json`, read. */
export type Packet = z.infer<typeof packetSchema>;

/** One document of it. */
export type PacketEntry = z.infer<typeof documentSchema>;

/** One file for the copier of it. */
export type SetEntry = z.infer<typeof setSchema>;

/** One printer's file of it. */
export type ImposedEntry = z.infer<typeof imposedSchema>;

/** Leaves in the order in which they were set. One without a place of its own stays behind the one before it. */
const asSet = <T extends { readonly id: string }>(leaves: readonly T[], pageMap: PageMap): readonly T[] => {
  const places = new Map([...pageMap.keys()].map((id, at) => [id, at]));
  let last = -1;
  const placed = leaves.map((leaf) => {
    last = places.get(leaf.id) ?? last;
    return { leaf, place: last };
  });
  return placed.toSorted((one, other) => one.place - other.place).map(({ leaf }) => leaf);
};

/**
 * Leaves in the order of the template, the words of attributes where they were set: an element sets them before, among or
 * behind what it holds. Those without a place of their own stay behind the one before them.
 */
const asRead = <T extends { readonly id: string; readonly isAttribute?: true }>(
  leaves: readonly T[],
  pageMap: PageMap,
): readonly T[] => {
  const places = new Map([...pageMap.keys()].map((id, at) => [id, at]));
  const labels = leaves.filter(({ id, isAttribute }) => isAttribute && places.has(id));
  const waiting = labels.toSorted((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
  const moved = new Set(labels);
  const read: T[] = [];
  let next = 0;
  const upTo = (place: number): void => {
    for (let label = waiting[next]; label !== undefined && (places.get(label.id) ?? 0) < place; label = waiting[++next])
      read.push(label);
  };
  for (const leaf of leaves) {
    if (moved.has(leaf)) continue;
    upTo(places.get(leaf.id) ?? 0);
    read.push(leaf);
  }
  upTo(Infinity);
  return read;
};

/** One document as it is told in `packet.json`. Page references are in the leaves' digests as they are printed. */
export const packetEntry = ({ file, manuscript, pageMap, foreignPages, look, fill, cards }: PacketDocument): PacketEntry => {
  const folioOf = ({ leaf, document }: PageOf): string =>
    (document === undefined ? pageMap : foreignPages?.get(document))?.get(leaf)?.folio ?? '';
  const leaves = leavesOf(manuscript, folioOf);
  const inOrder = look?.rows === true ? asSet(leaves, pageMap) : asRead(leaves, pageMap);
  const told = inOrder.map(({ id, text, namesPage }) => ({
    id,
    page: pageMap.get(id)?.page ?? null,
    ...fingerprintOf(text),
    ...(namesPage === true ? { isFolio: true } : {}),
  }));
  const references = referencesOf(manuscript).map((of) => ({ kind: of.document, leaf: of.leaf, folio: folioOf(of) }));
  const passages = passagesOf(manuscript, folioOf).map(({ leaf, language, text }) => ({
    leaf,
    page: pageMap.get(leaf)?.page ?? null,
    language,
    ...fingerprintOf(text),
  }));
  const tearOuts = tearOutsIn(manuscript).map((sheet) => [...sheet]);
  return {
    file: nameIn(file.file),
    kind: file.kind,
    item: file.itemName,
    brand: file.brand,
    audience: file.audience,
    trim: file.trim,
    ...(file.production.bleed ? { bleed: true } : {}),
    pages: file.pages,
    title: fingerprintOf(manuscript.title).text,
    language: manuscript.language,
    words: leaves.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0),
    ...(look === undefined ? {} : { look }),
    ...(fill === undefined ? {} : { fill: { ...fill, free: [...fill.free, ...coversIn(manuscript, pageMap)] } }),
    leaves: told,
    ...(cards === undefined ? {} : { cards }),
    references,
    ...(tearOuts.length === 0 ? {} : { tearOuts }),
    ...(passages.length === 0 ? {} : { passages }),
  };
};

/** Pages of covers: there white is meant. */
const coversIn = ({ body }: Manuscript, pageMap: PageMap): readonly number[] =>
  nodesIn(body)
    .filter((node) => node.kind === 'element' && node.name === 'cover')
    .flatMap((cover) => nodesIn([cover]).flatMap(({ id }) => pageMap.get(id)?.page ?? []))
    .slice(0, 1);

/**
 * `packet.json`: what was printed and where its words are, for reading the packet back. It holds no
 * names of people and no words, only digests of them.
 */
export const packetFor = (
  plan: PrintPlan,
  documents: readonly PacketEntry[],
  { imposed = [], sets = [] }: { readonly imposed?: readonly ImposedEntry[]; readonly sets?: readonly SetEntry[] } = {},
  edition: string = STANDARD,
): string => {
  const packet: Packet = {
    workshop: plan.workshop,
    paper: plan.paper,
    edition,
    minutes: plan.agenda.total,
    counted: plan.agenda.counted,
    contactHours: plan.agenda.hours,
    numbers: plan.numbers.map((module) => ({ ...module, sheets: [...module.sheets] })),
    documents: [...documents],
    imposed: [...imposed],
    sets: [...sets],
  };
  return `${JSON.stringify(packet, null, 2)}\n`;
};
