import type { StructNode } from '../objects/structure.ts';
import { walkStructure } from '../objects/structure.ts';
import type { OpenedPdf } from '../opened.ts';
import { textIn, tidy, type MarkText } from '../reading.ts';
import { quoted, type Check } from './check.ts';

/** Fewer rows than this are no table to speak of, and fewer items no list: one of two may stand anywhere. */
const FEWEST = 3;

/** A row that takes more of a page than this is not lost on it. */
const SLIGHT = 0.15;

const nodesOf = ({ children }: StructNode): readonly StructNode[] =>
  children.flatMap((child) => (child.kind === 'node' ? [child.node] : []));

/** Where the marked content of an element stands. */
export const marksIn = (node: StructNode): readonly { readonly page: number; readonly mcid: number }[] =>
  node.children.flatMap((child) => (child.kind === 'mark' ? [child] : child.kind === 'node' ? marksIn(child.node) : []));

const isHead = (row: StructNode): boolean => row.role === 'TR' && nodesOf(row).every(({ role }) => role === 'TH');

/** A row or an item: on which pages it stands, and what it says. */
type Piece = { readonly pages: ReadonlySet<number>; readonly node: StructNode };

const piecesOf = (node: StructNode): readonly Piece[] =>
  nodesOf(node)
    .filter(({ role }) => role === 'TR' || role === 'LI')
    .filter((row) => !isHead(row))
    .map((row) => ({ node: row, pages: new Set(marksIn(row).map(({ page }) => page)) }))
    .filter(({ pages }) => pages.size > 0);

/** How tall the words of an element are on a page. */
const heightOn = ({ ink }: OpenedPdf, node: StructNode, page: number): number => {
  const marks = new Set(marksIn(node).flatMap((mark) => (mark.page === page ? [mark.mcid] : [])));
  const own = (ink[page - 1]?.texts ?? []).filter(({ mcid }) => mcid !== null && marks.has(mcid));
  return Math.max(0, ...own.map(({ y, size }) => y + size)) - Math.min(...own.map(({ y }) => y));
};

const said = (node: StructNode, markText: MarkText): string => quoted(tidy(textIn(node, markText)));

/** The last row of a table and the last item of a list do not stand alone overleaf. */
export const checkAlone: Check = ({ pdf, markText, expected: { entry } }, note) => {
  const fill = entry?.fill;
  if (fill === undefined) return;
  walkStructure(pdf.structure ?? [], (node) => {
    if (node.role !== 'Table' && node.role !== 'L') return;
    const pieces = piecesOf(node);
    if (pieces.length < FEWEST) return;
    const [last, before] = [pieces.at(-1), pieces.at(-2)];
    const [page, ...more] = last?.pages ?? [];
    if (last === undefined || page === undefined || more.length > 0 || before?.pages.has(page) === true) return;
    if (heightOn(pdf, last.node, page) > fill.height * SLIGHT) return;
    const what = node.role === 'Table' ? 'The row' : 'The item';
    note('proof/lone-row', page, `${what} ${said(last.node, markText)} stands alone overleaf.`);
  });
};

/** Where a box goes on overleaf, its label stands there again. */
export const checkBoxLabels: Check = ({ pdf, markText, expected: { entry } }, note) => {
  if (entry?.fill === undefined) return;
  walkStructure(pdf.structure ?? [], (node) => {
    if (node.role !== 'Div') return;
    const [first, ...others] = [...new Set(marksIn(node).map(({ page }) => page))];
    const label = nodesOf(node).find(({ role }) => role === 'P');
    const words = label === undefined ? '' : tidy(textIn(label, markText));
    if (first === undefined || words === '') return;
    for (const page of others) {
      const drawn = tidy((pdf.ink[page - 1]?.texts ?? []).flatMap(({ isArtifact, text }) => (isArtifact ? [text] : [])).join(''));
      if (!drawn.includes(words))
        note('proof/box-without-label', page, `The box ${quoted(words)} goes on here without its label.`);
    }
  });
};
