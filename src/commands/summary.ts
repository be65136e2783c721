import { counted } from '../diagnostics/counted.ts';
import { printable } from '../diagnostics/report/printable.ts';
import { PER_SHEET, signaturesOf } from '../geometry/imposition.ts';
import type { FormatId } from '../geometry/paper.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { presetsOf } from '../model/edition.ts';
import { folderOf, nameIn } from '../model/file-path.ts';
import type { Imposition } from '../model/imposition.ts';
import type { PrintedSet } from '../model/build-result.ts';
import type { PrintedFile, PrintJob } from '../model/plan.ts';
import { table, type Align } from './table.ts';
import type { Terminal } from './terminal.ts';

const PAPER_NAMES: Readonly<Record<FormatId, string>> = {
  letter: 'Letter',
  a4: 'A4',
  legal: 'Legal',
  tabloid: 'Tabloid',
  a3: 'A3',
  'half-letter': 'Half Letter',
  a5: 'A5',
};
/** What a printer's file is called after its document, and what to do with it. */
const IMPOSITIONS: Readonly<Record<Imposition, { readonly name: string; readonly next: string }>> = {
  booklet: {
    name: 'booklet',
    next: 'Print at 100 percent on both sides, flipped on the short edge; fold the stack in the middle, and staple the fold. Signatures are folded one by one and laid on each other; the marks on their backs make a stair.',
  },
  '2up': { name: 'draft, two on a side', next: 'A draft to look over, with two pages on a side.' },
  '4up': { name: 'draft, four on a side', next: 'A draft to look over, with four pages on a side.' },
};

const FINISHES: Readonly<Record<PrintJob['finish'], string>> = { none: '', staple: ', staple', punch: ', punch holes' };
const FOR_WHOM: Readonly<Record<PrintJob['per'], string>> = {
  participant: 'person',
  facilitator: 'facilitator',
  trio: 'trio',
  room: 'room',
};

/** A document that is or would be printed. */
type Listed = PrintJob | PrintedFile;

/** The document by name: that of its kind, and what it is about. */
export const titleOf = (file: Listed, curriculum: Curriculum): string => {
  const { kind, itemLabel } = file;
  const name = curriculum.kinds.get(kind)?.value.name ?? kind;
  const whole = itemLabel === '' ? name : `${name}: ${itemLabel}`;
  const imposition = impositionOf(file);
  return imposition === null ? whole : `${whole} (${IMPOSITIONS[imposition].name})`;
};

const impositionOf = (file: Listed): Imposition | null => ('imposition' in file ? file.imposition : null);

/** Pages of a booklet are read on a screen; its printer's file is what goes on paper. */
const isForScreens = (file: Listed): boolean => file.production.booklet && impositionOf(file) === null;

const copiesOf = ({ copies, per }: Listed): string => (copies === null ? `1 per ${FOR_WHOM[per]}` : String(copies));

const sidesOf = ({ sides, finish }: Listed): string => `${sides === 'two' ? 'both sides' : 'one side'}${FINISHES[finish]}`;

const isPrinted = (file: Listed): file is PrintedFile => 'pages' in file;

/** The most sheets that a stapler goes through in the fold. */
const STAPLED = 16;

/** One file for the copier, as a line. */
const setRow = ({ file, copies, per, paper, sides, flip, stock, sheets, parts }: PrintedSet, curriculum: Curriculum) => [
  printable(nameIn(file)),
  copies === null ? `1 per ${FOR_WHOM[per]}` : String(copies),
  `${counted(sheets, 'sheet')} of ${stock === null ? PAPER_NAMES[paper] : `card ${stock}`}, ${sides === 'one' ? 'one side' : `both sides, ${flip} edge`}`,
  parts.map(({ line }) => printable(curriculum.kinds.get(line.kind)?.value.name ?? line.kind)).join(', '),
];

/** A table whose head stands back. */
const headed = (rows: readonly (readonly string[])[], aligns: readonly Align[], { paint }: Terminal): string => {
  const [head = '', ...body] = table(rows, aligns).split('\n');
  return `${paint.dim(head)}\n${body.join('\n')}`;
};

/** Tells people what to queue at the copier, in which order. */
export const showSets = (sets: readonly PrintedSet[], curriculum: Curriculum, terminal: Terminal): void => {
  if (sets.length === 0) return;
  for (const scope of new Set(sets.map(({ file }) => folderOf(file)))) {
    const own = sets.filter(({ file }) => folderOf(file) === scope);
    const rows = [
      ['queue in this order', 'copies', 'paper for one copy', 'what stands in it'],
      ...own.map((set) => setRow(set, curriculum)),
    ];
    const slips = own.reduce((sum, { slipSheets }) => sum + slipSheets, 0);
    terminal.say(
      `\n${headed(rows, ['left', 'right', 'left', 'left'], terminal)}Each begins with a slip sheet, printed once: ${counted(slips, 'sheet')} more. Print the other pages as often as it says.\n`,
    );
  }
};

const foldedSides = (file: Listed): string => {
  const sheets = isPrinted(file) ? file.sheets : 0;
  const { length: count } = signaturesOf(sheets * PER_SHEET, file.production.signature);
  if (count > 1) return `both sides, short edge, in ${String(count)} signatures: fold each, gather and bind`;
  return `both sides, short edge, fold ${sheets > STAPLED ? '(too thick for most staplers: have it bound)' : 'and staple'}`;
};

const paperOf = (file: Listed): string => {
  if (isForScreens(file)) return `none: for reading on a screen`;
  const sides = impositionOf(file) === 'booklet' ? foldedSides(file) : sidesOf(file);
  return isPrinted(file) ? `${counted(file.sheets, 'sheet')}, ${sides}` : sides;
};

const rowOf = (file: Listed, curriculum: Curriculum): readonly string[] => [
  titleOf(file, curriculum),
  isPrinted(file) ? String(file.pages) : '',
  isForScreens(file) ? '' : copiesOf(file),
  paperOf(file),
];

const total = (files: readonly Listed[]): string => {
  const sheets = files.map((file) => (isPrinted(file) && file.copies !== null ? file.sheets * file.copies : null));
  const known = sheets.filter((count) => count !== null);
  if (known.length < files.length) return '';
  return `All copies together take ${counted(
    known.reduce((sum, count) => sum + count, 0),
    'sheet',
  )} of paper.\n`;
};

const nextSteps = (files: readonly Listed[], curriculum: Curriculum, terminal: Terminal): string => {
  const kinds = [...new Set(files.map(({ kind }) => kind))].flatMap((id) => curriculum.kinds.get(id)?.value ?? []);
  const imposed = [...new Set(files.map(impositionOf))].flatMap((each) => (each === null ? [] : IMPOSITIONS[each]));
  return [
    ...kinds.map(({ name, about, next }) => ({ name, about, next })),
    ...imposed.map(({ name, next }) => ({ name, about: '', next })),
  ]
    .map(
      ({ name, about, next }) =>
        `${terminal.paint.bold(printable(name))}${about === '' ? '' : `: ${printable(about)}`}\n  ${terminal.paint.cyan('→')} ${printable(next)}\n`,
    )
    .join('');
};

const groupsOf = <T extends Listed>(files: readonly T[]): readonly (readonly [T, ...T[]])[] => {
  const groups = new Map<string, [T, ...T[]]>();
  for (const file of files) {
    const key = [file.brand, file.workshop, file.edition, file.paper].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [file]);
    else group.push(file);
  }
  return [...groups.values()];
};

/** Tells people what was printed, or would be: how many copies, on which paper, and what to do next. */
export const showSummary = (files: readonly Listed[], curriculum: Curriculum, terminal: Terminal): void => {
  const header = ['document', 'pages', 'copies', 'paper for one copy'];
  // Tables stand last: they are what people look at.
  if (files.length > 0) terminal.say(`\n${nextSteps(files, curriculum, terminal)}`);
  for (const group of groupsOf(files)) {
    const [{ brand, workshop, edition, paper }] = group;
    const name = curriculum.brands.get(brand)?.value.names.legal ?? brand;
    const editions = presetsOf(edition).map((id) => printable(curriculum.themes.get(id)?.value.edition?.name ?? id));
    const title = `${printable(name)} · ${printable(curriculum.workshops.get(workshop)?.value.title ?? workshop)} · ${PAPER_NAMES[paper]} paper`;
    const heading = [title, ...editions].join(' · ');
    const rows = [header, ...group.map((file) => rowOf(file, curriculum))];
    const listed = headed(rows, ['left', 'right', 'right', 'left'], terminal);
    terminal.say(`\n${terminal.paint.bold(heading)}\n\n${listed}${total(group)}`);
  }
};
