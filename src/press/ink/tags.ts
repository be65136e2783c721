import { partsIn, type Part, type PartRole } from '../structure/part.ts';
import type { InkDocument } from './document.ts';
import { reference, short, textString } from './syntax.ts';

/** What the pages hold, for those who hear them. */
export type Tagging = {
  readonly structure: Part;
  /** For each page, the part that each of its marked contents belongs to. */
  readonly marked: readonly (readonly Part[])[];
  /** The parts that annotations belong to, by their numbers after the pages'. */
  readonly annotated: readonly Part[];
  /** The numbers of the pages' objects. */
  readonly pages: readonly number[];
};

const isLabeled = (list: Part): boolean => partsIn(list).some((item) => partsIn(item).some(({ role }) => role === 'Lbl'));

const ATTRIBUTED: ReadonlySet<PartRole> = new Set<PartRole>(['Figure', 'L', 'Table', 'TH', 'TD']);

/** Attributes of a table's cells, of lists and of pictures (ISO 32000-1, 14.8.5). */
const attributesOf = (part: Part): string => {
  if (!ATTRIBUTED.has(part.role)) return '';
  const { scope, span, summary, bounds, role } = part;
  if (role === 'Figure' && bounds) return `/A<</O/Layout/Placement/Block/BBox[${bounds.map(short).join(' ')}]>>`;
  if (role === 'L') return `/A<</O/List/ListNumbering/${part.numbering ?? (isLabeled(part) ? 'Disc' : 'None')}>>`;
  const table = [
    role !== 'TH' || scope === undefined ? '' : `/Scope/${scope}`,
    span === undefined || span < 2 ? '' : `/ColSpan ${String(span)}`,
    role !== 'Table' || summary === undefined || summary === '' ? '' : `/Summary${textString(summary)}`,
  ].join('');
  return table === '' ? '' : `/A<</O/Table${table}>>`;
};

/** Where a part has content: painted on its first page by number, elsewhere with the page. */
const kidsOf = (part: Part, home: number | undefined, pages: readonly string[]): string => {
  let kids = '';
  for (const kid of part.kids) {
    if (kid.kind === 'part') kids += ` ${reference(kid.object)}`;
    else if (kid.kind === 'annotated') kids += `<</Type/OBJR/Pg ${pages[kid.page] ?? ''}/Obj ${reference(kid.object)}>>`;
    else if (kid.page === home) kids += ` ${String(kid.mcid)}`;
    else kids += `<</Type/MCR/Pg ${pages[kid.page] ?? ''}/MCID ${String(kid.mcid)}>>`;
  }
  if (part.kids.length < 2) return kids === '' ? '' : `/K${kids}`;
  return `/K[${kids.trimStart()}]`;
};

const homeOf = (part: Part): number | undefined => {
  for (const kid of part.kids) if (kid.kind === 'painted') return kid.page;
  return undefined;
};

/** Notes have names that no other has: that of their place in the file. */
const noteId = (part: Part): string => `note-${String(part.object).padStart(8, '0')}`;

const elementOf = (part: Part, parent: number, pages: readonly string[]): string => {
  const { role } = part;
  const home = homeOf(part);
  let element = `<</S/${role}/P ${reference(parent)}`;
  if (role === 'Note') element += `/ID${textString(noteId(part))}`;
  if (part.parent && part.language && part.language !== part.parent.language) element += `/Lang${textString(part.language)}`;
  if (role === 'Figure') element += `/Alt${textString(part.alt ?? '')}`;
  element += attributesOf(part);
  if (home !== undefined) element += `/Pg ${pages[home] ?? ''}`;
  return `${element}${kidsOf(part, home, pages)}>>`;
};

/** Writes a part and everything in it; a part is numbered before what it holds, and written after it. */
const write = (part: Part, parent: number, document: InkDocument, pages: readonly string[], notes: Part[]): void => {
  part.object = document.reserve();
  if (part.role === 'Note') notes.push(part);
  for (const kid of part.kids) if (kid.kind === 'part') write(kid, part.object, document, pages, notes);
  document.put(part.object, elementOf(part, parent, pages));
};

/** From a page's or an annotation's number to the elements that its content belongs to. */
const parentTree = ({ marked, annotated }: Tagging): string => {
  const ofPages = marked.map((parts, page) => `${String(page)}[${parts.map(({ object }) => reference(object)).join(' ')}]`);
  const ofLinks = annotated.map(({ object }, index) => `${String(marked.length + index)} ${reference(object)}`);
  return `<</Nums[${[...ofPages, ...ofLinks].join(' ')}]>>`;
};

const idTree = (notes: readonly Part[]): string =>
  `<</Names[${notes.map((note) => `${textString(noteId(note))} ${reference(note.object)}`).join(' ')}]>>`;

/** Writes the structure tree; gives back the number of its root. */
export const writeTags = (document: InkDocument, tagging: Tagging): number => {
  const { structure, marked, annotated, pages } = tagging;
  const notes: Part[] = [];
  const root = document.reserve();
  write(structure, root, document, pages.map(reference), notes);
  const tree = document.reserve();
  document.put(tree, parentTree(tagging));
  const ids = notes.length === 0 ? '' : `/IDTree${idTree(notes)}`;
  const next = String(marked.length + annotated.length);
  document.put(
    root,
    `<</Type/StructTreeRoot/K ${reference(structure.object)}/ParentTree ${reference(tree)}/ParentTreeNextKey ${next}${ids}>>`,
  );
  return root;
};
