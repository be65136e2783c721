import { newPart, partsIn, type Part, type PartRole } from './part.ts';

/** Where a single paragraph need not be told from what holds it. */
const SNUG: ReadonlySet<PartRole> = new Set<PartRole>(['TD', 'TH', 'LBody', 'Lbl', 'Note']);

/** A cell without content is still a cell. */
const isKept = (part: Part): boolean => part.set > 0 || part.kids.length > 0 || part.role === 'TD' || part.role === 'Document';

/** Gives a paragraph's place to what holds it and nothing else: half the elements of a table say as much as all. */
const merge = (part: Part): void => {
  const [only, ...others] = part.kids;
  if (only?.kind !== 'part' || others.length > 0 || only.role !== 'P' || !SNUG.has(part.role)) return;
  if (only.kids.length > 0 || only.language !== part.language) return;
  only.into = part;
  part.kids = [];
  part.set += only.set;
};

/** The columns a row takes. */
const widthOf = (row: Part): number => partsIn(row).reduce((sum, cell) => sum + (cell.span ?? 1), 0);

/** Rows of one table have the same number of columns; a heading without words heads nothing. */
const evenOut = (table: Part): void => {
  const rows = partsIn(table).filter((part) => part.role === 'TR');
  const width = Math.max(0, ...rows.map(widthOf));
  for (const row of rows) for (let lack = width - widthOf(row); lack > 0; lack--) row.kids.push(newPart('TD', row));
};

/**
 * Makes a grown structure fit to be written: parts without content go, empty heading cells become plain ones, rows get
 * the same number of columns, and a cell's only paragraph becomes the cell.
 */
export const finishParts = (part: Part): void => {
  for (const kid of partsIn(part)) finishParts(kid);
  for (const kid of partsIn(part)) if (kid.role === 'TH' && kid.set === 0 && kid.kids.length === 0) kid.role = 'TD';
  part.kids = part.kids.filter((kid) => kid.kind !== 'part' || isKept(kid));
  if (part.role === 'Table') evenOut(part);
  merge(part);
};
