import { walkStructure, type StructNode } from '../objects/structure.ts';
import { textIn } from '../reading.ts';
import { quoted, type Check } from './check.ts';

/** Elements that stand only within certain others. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'TOCI', 'Note', 'Reference', 'BibEntry', 'P', 'LBody', 'Form'],
  LBody: ['LI'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  TOCI: ['TOC'],
};

/** What may stand within a list, an item, a table, a row, a table of contents; anything else would not be read as part of it. */
const HOLDS: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOCI', 'TOC', 'Caption'],
};

const KNOWN: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD ' +
    'THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

const LIST_PARTS: ReadonlySet<string> = new Set(['L', 'LI', 'Lbl', 'LBody']);
const TABLE_PARTS: ReadonlySet<string> = new Set(['Table', 'THead', 'TBody', 'TFoot', 'TR', 'TH', 'TD']);

const codeFor = (role: string) =>
  LIST_PARTS.has(role) ? 'proof/broken-list' : TABLE_PARTS.has(role) ? 'proof/broken-table' : 'proof/misplaced-element';

/** Every element is of a known kind and stands where its kind may stand. */
export const checkNesting: Check = ({ pdf: { structure }, markText }, note) => {
  walkStructure(structure ?? [], (node, parent) => {
    const { role, page } = node;
    if (!KNOWN.has(role)) return note('proof/misplaced-element', page, `"${role}" is no kind of element that PDF knows.`);
    const homes = HOMES[role];
    if (homes && !homes.includes(parent?.role ?? ''))
      note(
        codeFor(role),
        page,
        `A ${role} ${quoted(textIn(node, markText))} stands in ${parent?.role ?? 'nothing'}, not in ${homes.slice(0, 2).join(' or ')}.`,
      );
    const holds = HOLDS[role];
    if (!holds) return;
    if (node.children.length === 0) note(codeFor(role), page, `A ${role} is empty.`);
    for (const child of node.children) {
      if (child.kind === 'node' && !holds.includes(child.node.role) && !HOMES[child.node.role])
        note(
          codeFor(role),
          child.node.page,
          `A ${child.node.role} ${quoted(textIn(child.node, markText))} stands straight in ${role}.`,
        );
      if (child.kind === 'mark')
        note(codeFor(role), child.page, `${quoted(markText(child.page, child.mcid))} stands straight in ${role}.`);
    }
  });
};

const levelOf = ({ role }: StructNode): number | undefined => {
  const level = /^H([1-6])$/.exec(role)?.[1];
  return level === undefined ? undefined : Number(level);
};

/** Headings begin at the first level and go down one at a time. */
export const checkHeadings: Check = ({ pdf: { structure }, markText }, note) => {
  let above = 0;
  walkStructure(structure ?? [], (node) => {
    const level = levelOf(node);
    if (level === undefined) return;
    if (level > above + 1)
      note(
        'proof/skipped-heading',
        node.page,
        `${quoted(textIn(node, markText))} is H${level} after ${above === 0 ? 'no heading' : `H${above}`}.`,
      );
    if (textIn(node, markText).trim() === '') note('proof/skipped-heading', node.page, `An H${level} has no words.`);
    above = level;
  });
};

/** Every picture says what it shows. */
export const checkFigures: Check = ({ pdf: { structure } }, note) => {
  walkStructure(structure ?? [], ({ role, page, alt, actual }) => {
    if ((role === 'Figure' || role === 'Formula') && (alt ?? actual ?? '').trim() === '')
      note('proof/no-alt', page, `A ${role === 'Figure' ? 'picture' : 'formula'} does not say what it shows.`);
  });
};
