import type { ProofCode } from '../diagnostics/catalogue/proof.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { FileProof, Finding, ProofCounts } from '../model/proof-report.ts';
import type { Span } from '../source/text.ts';
import { checkAlone, checkBoxLabels } from './checks/alone.ts';
import { checkBlankFeet } from './checks/blank-foot.ts';
import { checkBoxes } from './checks/boxes.ts';
import type { Check, Checked, Note } from './checks/check.ts';
import { checkCards } from './checks/cards.ts';
import { checkClaims, claimsOf } from './checks/claims.ts';
import { checkCut } from './checks/cut.ts';
import {
  checkAttachments,
  checkBookmarks,
  checkLanguage,
  checkMetadata,
  checkPageCount,
  checkPrograms,
  checkTitle,
} from './checks/document.ts';
import { checkFigurePlaces } from './checks/figures.ts';
import { checkInk, checkTypeSize } from './checks/edition.ts';
import { checkFieldLabels } from './checks/field-labels.ts';
import { checkFieldSizes, checkWriteLines } from './checks/field-places.ts';
import { checkFields } from './checks/fields.ts';
import { checkFonts, embeddedFonts } from './checks/fonts.ts';
import { checkImposed } from './checks/imposed.ts';
import { checkPrintSet } from './checks/print-set.ts';
import { checkImposedOrder } from './checks/imposed-order.ts';
import { checkContrast, checkHidden } from './checks/ink.ts';
import { checkForeignLeaves, checkSecrets } from './checks/leaks.ts';
import { findLeaves, type LeafCounts } from './checks/leaves.ts';
import { checkLinkParents, checkLinks } from './checks/links.ts';
import { checkMarks, checkPaint, checkParents } from './checks/marks.ts';
import { checkPassages } from './checks/passages.ts';
import { checkFigures, checkHeadings, checkNesting } from './checks/structure.ts';
import { checkTables } from './checks/tables.ts';
import { checkTearOuts } from './checks/tear-outs.ts';
import type { ProofExpectations } from './expected.ts';
import { textOf } from './objects/value.ts';
import { openPdf, type OpenedPdf } from './opened.ts';
import { pagesRead, type ReadPage } from './pages-read.ts';
import { markTexts, readOut } from './reading.ts';

/** What every file is held against. */
const ALWAYS: readonly Check[] = [
  checkPageCount,
  checkLanguage,
  checkTitle,
  checkMetadata,
  checkBookmarks,
  checkAttachments,
  checkPrograms,
  checkBoxes,
  checkCut,
  checkFonts,
  checkContrast,
  checkHidden,
  checkLinks,
  checkFields,
  checkWriteLines,
  checkFieldSizes,
  checkInk,
  checkTypeSize,
  checkSecrets,
  checkForeignLeaves,
  checkCards,
  checkTearOuts,
  checkBlankFeet,
];

/** What a printer's file is held against: its pages are another file's, and nobody reads it from a screen. */
const IMPOSED: readonly Check[] = [
  checkImposed,
  checkPrintSet,
  checkImposedOrder,
  checkTitle,
  checkMetadata,
  checkAttachments,
  checkPrograms,
  checkBoxes,
  checkCut,
  checkFonts,
  checkContrast,
  checkHidden,
  checkSecrets,
];

/** What only a file with a structure can be held against. */
const TAGGED: readonly Check[] = [
  checkNesting,
  checkHeadings,
  checkFigures,
  checkFigurePlaces,
  checkPassages,
  checkFieldLabels,
  checkTables,
  checkAlone,
  checkBoxLabels,
  checkPaint,
  checkMarks,
  checkParents,
  checkLinkParents,
];

const roles = (structure: FileProof['structure'], role: RegExp): number =>
  structure.filter((node) => role.test(node.role)).length;

const countsOf = (pdf: OpenedPdf, structure: FileProof['structure'], found: LeafCounts, secrets: number): ProofCounts => ({
  pages: pdf.pages.length,
  elements: structure.length,
  headings: roles(structure, /^H[1-6]?$/),
  tables: roles(structure, /^Table$/),
  lists: roles(structure, /^L$/),
  figures: roles(structure, /^Figure$/),
  links: pdf.pages.flatMap(({ annotations }) => annotations.filter(({ subtype }) => subtype === 'Link')).length,
  bookmarks: pdf.bookmarks.length,
  texts: pdf.ink.reduce((sum, { texts }) => sum + texts.length, 0),
  strokes: pdf.ink.reduce((sum, { strokes }) => sum + strokes.length, 0),
  ...found,
  secrets,
});

const NOTHING: ProofCounts = {
  pages: 0,
  elements: 0,
  headings: 0,
  tables: 0,
  lists: 0,
  figures: 0,
  links: 0,
  bookmarks: 0,
  texts: 0,
  strokes: 0,
  leaves: 0,
  leavesFound: 0,
  secrets: 0,
};

/** A finding; its severity is the catalogue's. */
export const finding = (code: ProofCode, page: number | null, message: string, at?: Span): Finding => ({
  ...diagnose(code, { message, at }),
  page,
});

/** Errors before warnings, what is true of the whole file before its pages, pages in order. */
const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => {
    if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1;
    return (a.page ?? 0) - (b.page ?? 0);
  });

const unreadable = (file: string, why: string): FileProof => ({
  file,
  title: null,
  language: null,
  isTagged: false,
  claims: [],
  fonts: [],
  counts: NOTHING,
  findings: [finding('proof/unreadable', null, `It cannot be read: ${why.replace(/\.$/, '')}.`)],
  structure: [],
});

const proofOf = (pdf: OpenedPdf, expected: ProofExpectations): FileProof => {
  const findings: Finding[] = [];
  const note: Note = (code, page, message, at) => void findings.push(finding(code, page, message, at));
  const checked: Checked = { pdf, expected, markText: markTexts(pdf) };
  const { imposed, set } = expected;
  const isForPaper = imposed !== undefined || set !== undefined;
  for (const check of isForPaper ? IMPOSED : ALWAYS) check(checked, note);
  if (!isForPaper) {
    if (pdf.structure === undefined) note('proof/untagged', null, 'It has no structure: it is not tagged.');
    else for (const check of TAGGED) check(checked, note);
    checkClaims(pdf, findings, note);
  }
  const found = findLeaves(checked, note);
  const structure = readOut(pdf.structure ?? [], checked.markText);
  return {
    file: expected.file,
    title: pdf.xmp?.title ?? pdf.infoTitle ?? null,
    language: textOf(pdf.objects.get(pdf.catalog, 'Lang')) ?? null,
    ...(imposed === undefined ? {} : { imposition: imposed.imposition }),
    isTagged: pdf.structure !== undefined,
    claims: claimsOf(pdf),
    fonts: embeddedFonts(pdf.objects),
    counts: countsOf(pdf, structure, found, expected.secrets.length),
    findings: inOrder(findings),
    structure,
  };
};

/** A file that was read back: what is found, and its pages, for the printer's files that hold them. */
export type ReadFile = { readonly proof: FileProof; readonly pages: readonly ReadPage[] };

/**
 * Reads a printed PDF back and holds it against what every file must keep and against what `packet.json`
 * remembers of it. Reads what is there, whoever wrote it; never throws because of the file.
 */
export const readFile = async (bytes: Uint8Array, expected: ProofExpectations): Promise<ReadFile> => {
  const pdf = await openPdf(bytes);
  if (typeof pdf === 'string') return { proof: unreadable(expected.file, pdf), pages: [] };
  return { proof: proofOf(pdf, expected), pages: pagesRead(pdf) };
};

/** The same, for a file that no other holds the pages of. */
export const proofFile = async (bytes: Uint8Array, expected: ProofExpectations): Promise<FileProof> =>
  (await readFile(bytes, expected)).proof;
