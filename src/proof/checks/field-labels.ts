import { asRead } from '../../model/fingerprint.ts';
import type { StructNode } from '../objects/structure.ts';
import { textOf } from '../objects/value.ts';
import type { OpenedPdf } from '../opened.ts';
import { textIn, tidy, type MarkText } from '../reading.ts';
import { quoted, type Check } from './check.ts';

/** A part that a label may name: a heading, or what heads a row. */
type Part = { readonly read: string; readonly words: string };

/** A field, what it is called aloud, and the parts that it stands in. */
type LabeledField = {
  readonly page: number;
  readonly said: string;
  readonly headings: readonly Part[];
  readonly row: Part | undefined;
  /** What heads the other rows of its table. */
  readonly rows: readonly Part[];
};

/** A reading of the structure that keeps the headings above by their level. */
type Walk = {
  readonly markText: MarkText;
  readonly saidBy: ReadonlyMap<number, Pick<LabeledField, 'said' | 'page'>>;
  headings: readonly (Part | undefined)[];
  readonly all: Part[];
  readonly fields: LabeledField[];
};

/** The table around, as far as fields are concerned. */
type Around = Pick<LabeledField, 'row' | 'rows'>;

/** Letters and digits alone: signs between them differ from language to language. */
const lettersOf = (text: string): string => asRead(text).replace(/[^\p{L}\p{N}]/gu, '');

const partOf = (node: StructNode, { markText }: Walk): Part => {
  const words = tidy(textIn(node, markText));
  return { read: lettersOf(words), words };
};

const nodesIn = ({ children }: StructNode): readonly StructNode[] =>
  children.flatMap((child) => (child.kind === 'node' ? [child.node] : []));

const rowsIn = (node: StructNode): readonly StructNode[] =>
  nodesIn(node).flatMap((each) => (each.role === 'TR' ? [each] : each.role === 'Table' ? [] : rowsIn(each)));

/** What heads a row: its cell that says so. */
const headOf = (row: StructNode, walk: Walk): Part | undefined => {
  const head = nodesIn(row).find(({ role, attributes }) => role === 'TH' && attributes.get('Scope') !== undefined);
  const part = head && partOf(head, walk);
  return part?.read === '' ? undefined : part;
};

const noteHeading = (node: StructNode, level: number, walk: Walk): void => {
  const part = partOf(node, walk);
  walk.headings = [...Array.from({ length: level - 1 }, (_, at) => walk.headings[at]), part];
  walk.all.push(part);
};

const visit = (node: StructNode, walk: Walk, around: Around): void => {
  const level = /^H([1-6])$/.exec(node.role)?.[1];
  if (level !== undefined) noteHeading(node, Number(level), walk);
  for (const child of node.children) {
    const said = child.kind === 'annotation' ? walk.saidBy.get(child.object) : undefined;
    if (said === undefined) continue;
    walk.fields.push({ ...said, headings: walk.headings.flatMap((each) => each ?? []), ...around });
  }
  if (node.role === 'Table') {
    const rows = rowsIn(node).flatMap((row) => headOf(row, walk) ?? []);
    for (const each of nodesIn(node)) visit(each, walk, { row: undefined, rows });
  } else {
    const inside = node.role === 'TR' ? { ...around, row: headOf(node, walk) } : around;
    for (const each of nodesIn(node)) visit(each, walk, inside);
  }
};

const longest = (parts: readonly Part[]): Part | undefined =>
  parts.reduce<Part | undefined>((most, part) => (part.read.length > (most?.read.length ?? 0) ? part : most), undefined);

/** The heading that a label ends with, where it is none that the field stands under. */
const strangeHeading = ({ said, headings }: LabeledField, all: readonly Part[]): Part | undefined => {
  const read = lettersOf(said);
  if (headings.some((own) => own.read !== '' && read.includes(own.read))) return undefined;
  return longest(all.filter((each) => read.endsWith(each.read) && read !== each.read));
};

/** The row that a label begins with, where it is not the field's own. */
const strangeRow = ({ said, row, rows }: LabeledField): Part | undefined => {
  const read = lettersOf(said);
  if (row === undefined) return undefined;
  const named = longest(rows.filter((each) => read.startsWith(each.read)));
  return named === undefined || (named.read.length <= row.read.length && read.startsWith(row.read)) ? undefined : named;
};

const labelsOf = ({ pages, objects }: OpenedPdf): Walk['saidBy'] =>
  new Map(
    pages.flatMap(({ annotations }, at) =>
      annotations.flatMap(({ subtype, object, dict }) =>
        subtype === 'Widget' ? [[object, { said: textOf(objects.get(dict, 'TU')) ?? '', page: at + 1 }] as const] : [],
      ),
    ),
  );

/** The label of a field names the heading and the row that it stands in, or none; never those of another part. */
export const checkFieldLabels: Check = ({ pdf, markText }, note) => {
  const walk: Walk = { markText, saidBy: labelsOf(pdf), headings: [], all: [], fields: [] };
  if (walk.saidBy.size === 0) return;
  for (const node of pdf.structure ?? []) visit(node, walk, { row: undefined, rows: [] });
  for (const field of walk.fields) {
    const [heading, row] = [strangeHeading(field, walk.all), strangeRow(field)];
    const named = heading ? `the heading ${quoted(heading.words)}` : row && `the row ${quoted(row.words)}`;
    if (named !== undefined)
      note('proof/field-label-elsewhere', field.page, `The field ${quoted(field.said)} names ${named} and stands in another.`);
  }
};
