import { partsIn, type Part } from '../structure/part.ts';
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

/** Attributes of a table's cells, of lists and of pictures (ISO 32000-1, 14.8.5). */
const attributesOf = (part: Part): string => {
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

/** A part's content: painted on its first page by number, elsewhere with the page. */
const kidsOf = (part: Part, home: number | undefined, pages: readonly number[]): string => {
  const kids = part.kids.map((kid) => {
    if (kid.kind === 'part') return reference(kid.object);
    const page = `/Pg ${reference(pages[kid.page] ?? 0)}`;
    if (kid.kind === 'annotated') return `<</Type/OBJR${page}/Obj ${reference(kid.object)}>>`;
    return kid.page === home ? String(kid.mcid) : `<</Type/MCR${page}/MCID ${String(kid.mcid)}>>`;
  });
  if (kids.length === 0) return '';
  return kids.length === 1 ? `/K ${kids.join('')}` : `/K[${kids.join(' ')}]`;
};

const elementOf = (part: Part, parent: number, pages: readonly number[]): string => {
  const home = part.kids.find((kid) => kid.kind === 'painted')?.page;
  const language = part.parent && part.language && part.language !== part.parent.language ? `/Lang${textString(part.language)}` : '';
  const alt = part.role === 'Figure' ? `/Alt${textString(part.alt ?? '')}` : '';
  const id = part.role === 'Note' ? `/ID${textString(noteId(part))}` : '';
  const page = home === undefined ? '' : `/Pg ${reference(pages[home] ?? 0)}`;
  return `<</S/${part.role}/P ${reference(parent)}${id}${language}${alt}${attributesOf(part)}${page}${kidsOf(part, home, pages)}>>`;
};

/** Notes have names that no other has: that of their place in the file. */
const noteId = (part: Part): string => `note-${String(part.object).padStart(8, '0')}`;

const number = (part: Part, document: InkDocument, notes: Part[]): void => {
  // eslint-disable-next-line no-param-reassign -- a part gets its number when it is written, once
  part.object = document.reserve();
  if (part.role === 'Note') notes.push(part);
  for (const kid of part.kids) if (kid.kind === 'part') number(kid, document, notes);
};

const write = (part: Part, parent: number, document: InkDocument, pages: readonly number[]): void => {
  document.put(part.object, elementOf(part, parent, pages));
  for (const kid of part.kids) if (kid.kind === 'part') write(kid, part.object, document, pages);
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
  number(structure, document, notes);
  write(structure, root, document, pages);
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
