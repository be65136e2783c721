import { diagnose, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { Pt } from '../geometry/units.ts';
import type { Definition, LeafId, PageOf } from '../model/definition.ts';
import { inWords, LIMITS } from '../model/limits.ts';
import type { ForeignPages, PageMap, PagePlace } from '../model/proof.ts';
import type { TypeCase } from '../model/typeface.ts';
import type { Span } from '../source/text.ts';
import { rememberingBreaks } from './break/remembered.ts';
import { flowOf, setBlock } from './flow/blocks.ts';
import type { Flow } from './flow/items.ts';
import type { Setting } from './flow/setting.ts';
import { gatherFields } from './fields.ts';
import { fillFolios, foliosFor } from './folios.ts';
import { furnish } from './furniture.ts';
import { runningHeads } from './running-heads.ts';
import { leavesOf, targetsOf, walkBlocks, walkBoxes } from './leaves.ts';
import { leftFiller, leftOf } from './left.ts';
import { lineNumberer } from './line-numbers.ts';
import { facesOf } from './measure/faces.ts';
import { newNotes, type Noted } from './noted.ts';
import { paginate, type Paginated } from './paginate/pages.ts';
import type { PlacedPage } from './placed.ts';
import { spanOf } from './spans.ts';
import { finishParts } from './structure/finish.ts';
import { newRoot, type Part } from './structure/part.ts';

/** Finished pages, before any ink. */
export type MadeUp = {
  readonly pages: readonly PlacedPage[];
  readonly pageMap: PageMap;
  /** What the document is made of, in reading order. */
  readonly structure: Part;
  /** Every part whose pieces are counted when they are drawn. */
  readonly counted: readonly Part[];
  readonly noted: Noted;
};

/** Where each leaf begins, in reading order: a column may go on overleaf after the one beside it has ended. */
const pageMapOf = ({ body }: Definition, pages: readonly PlacedPage[]): PageMap => {
  const found = new Map<LeafId, { page: number; folio: string }>();
  for (const { number, anchors } of pages) {
    for (const { leaf } of anchors)
      if (leaf !== undefined && !found.has(leaf)) found.set(leaf, { page: number, folio: String(number) });
  }
  const map = new Map<LeafId, PagePlace>();
  for (const leaf of [...leavesOf(body), ...found.keys()]) {
    const place = found.get(leaf);
    if (place) map.set(leaf, place);
  }
  return map;
};

const UNNAMED = 'a piece without a name';

/** Compares what there was with what was placed: nothing may be lost, nothing may come twice. */
const account = (definition: Definition, flow: Flow, { placed, twice }: Paginated, pageMap: PageMap, report: Report): void => {
  const lost = new Set(leavesOf(definition.body).filter((leaf) => !pageMap.has(leaf)));
  walkBoxes(flow, (box) => {
    if (!placed.has(box)) lost.add(box.leaf ?? UNNAMED);
  });
  for (const leaf of lost) report(diagnose('press/leaf-lost', { message: `“${leaf}” was set but is on no page.` }));
  for (const box of twice) report(diagnose('press/leaf-lost', { message: `“${box.leaf ?? UNNAMED}” was printed twice.` }));
};

/** A document of too many pages, at the piece that would begin the next. */
const tooManyPages = ({ body }: Definition, leaf: LeafId): Diagnostic => {
  let at: Span | undefined;
  walkBlocks(body, (block) => {
    if ('leaf' in block && block.leaf === leaf) at ??= spanOf(block);
  });
  const message = `This document has more than ${inWords(LIMITS.pages)} pages; here the next would begin.`;
  return diagnose('press/too-many-pages', { message, at: at ?? spanOf(...body) });
};

type Finder = (of: PageOf) => PagePlace | undefined;

const checkTargets = (definition: Definition, placeOf: Finder, report: Report): void => {
  for (const { of, at } of targetsOf(definition)) {
    if (placeOf(of) !== undefined) continue;
    const where = of.document === undefined ? 'the document' : `“${of.document}”`;
    const message = `A page number or a link points at “${of.leaf}”, which is not in ${where}.`;
    report(diagnose('press/no-such-leaf', { message, at }));
  }
};

/** Sets a definition and makes it up into pages: everything at its place, page numbers filled in, furniture on. */
export const makeUp = (
  definition: Definition,
  typeCase: TypeCase,
  foreignPages: ForeignPages | undefined,
  report: Report,
): MadeUp => {
  const { sheet, margins } = definition.page;
  const x = (page: number): Pt => leftOf(definition.page, page);
  const area = { x, y: margins.top, height: sheet.height - margins.top - margins.bottom };
  const width = sheet.width - margins.left - margins.right;
  const counted: Part[] = [];
  const count = (part: Part): void => void counted.push(part);
  const notes = newNotes();
  const faces = facesOf(typeCase);
  const setting: Setting = {
    faces,
    pageHeight: area.height,
    keepHeight: definition.page.keep ?? area.height,
    report,
    notes,
    count,
    breaking: rememberingBreaks(faces),
    chosen: new WeakMap(),
    setBlock,
  };

  const { language } = definition.record;
  const structure = newRoot(language);
  const flow = flowOf(definition.body, { x: 0, width, language, within: structure, artifact: false }, setting);
  finishParts(structure);
  const furniture = furnish(definition, setting);
  const fillLeft = leftFiller(definition, setting);
  const numberLines = lineNumberer(definition, setting);
  const paginated = paginate(flow, area, definition.page.binding?.multipleOf);
  if (paginated.over !== undefined) {
    report(tooManyPages(definition, paginated.over));
    return { pages: [], pageMap: new Map(), structure, counted: [], noted: notes.all() };
  }
  const pageMap = pageMapOf(definition, paginated.pages);
  account(definition, flow, paginated, pageMap, report);
  const placeOf: Finder = ({ leaf, document }) => (document === undefined ? pageMap : foreignPages?.get(document))?.get(leaf);
  checkTargets(definition, placeOf, report);

  const folioOfLeaf = (of: PageOf): string => placeOf(of)?.folio ?? '';
  const heads = runningHeads(paginated.pages);
  const pages = paginated.pages.map((page, index) => {
    const folioOf = foliosFor(page.number, paginated.pages.length, folioOfLeaf);
    const pieces = page.isLeft === true ? fillLeft(page.number) : fillFolios(gatherFields(page.pieces), folioOf);
    if (page.side !== undefined) return { ...page, pieces };
    const beside = [...numberLines(page, heads[index]), ...furniture(page.number, folioOf, heads[index])];
    return { ...page, pieces: [...pieces, ...beside] };
  });
  return { pages, pageMap, structure, counted, noted: notes.all() };
};
