import type { Field, Question } from '../../model/definition.ts';
import { newPart, type Bounds, type Part } from '../structure/part.ts';
import type { PlacedField, SetField } from '../placed.ts';
import { appearances, CHECKED } from './appearances.ts';
import type { InkDocument } from './document.ts';
import type { Whereabouts } from './links.ts';
import { reference, short, textString, verbatim } from './syntax.ts';

/** Fields of one document: noted while pages are drawn, written when all pages are there. */
export type Fields = {
  readonly note: (piece: PlacedField, page: number, bounds: Bounds) => void;
  /** Writes them, numbered for the parent tree from `firstKey` on; gives back their parts by number, and the form. */
  readonly write: (whereabouts: Whereabouts, firstKey: number) => readonly Part[];
};

type Noted = {
  readonly set: SetField;
  readonly part: Part | undefined;
  readonly page: number;
  readonly bounds: Bounds;
  readonly object: number;
  readonly name: string;
  /** Which of the field's pages this is, from 1. */
  readonly times: number;
};

/** A question of which one answer is checked: the field is the question, its boxes are the answers. */
type Asked = { readonly question: Question; readonly object: number; readonly answers: number[] };

/** Text of several lines (ISO 32000-1, table 228), and boxes of which one is checked (table 226): who checked one may take it back. */
const MULTILINE = 4096;
const ONE_OF = 32768;

/** What a box is called when it is checked: as an answer by its own name, otherwise yes. */
const onState = ({ name, of }: Field): string => (of === undefined ? 'Yes' : name);

const entriesOf = ({ set: { field, isLong }, bounds }: Noted, drawn: ReturnType<typeof appearances>): string => {
  const [width, height] = [bounds[2] - bounds[0], bounds[3] - bounds[1]];
  if (field.kind === 'check') {
    const { draw, letter } = CHECKED[field.shape ?? 'square'];
    const [on, off] = [drawn(bounds, draw(width, height)), drawn(bounds, '')];
    const kind = field.of === undefined ? '/FT/Btn/V/Off' : '';
    return `${kind}/AS/Off/MK<</CA(${letter})>>/AP<</N<</${onState(field)} ${reference(on)}/Off ${reference(off)}>>>>`;
  }
  const flags = isLong ? `/Ff ${String(MULTILINE)}` : '';
  return `/FT/Tx${flags}/DA(/Helv ${short(field.size)} Tf 0 g)/AP<</N ${reference(drawn(bounds, '/Tx BMC EMC'))}>>`;
};

const writeQuestion = (document: InkDocument, { question: { name, label }, object, answers }: Asked): void =>
  document.put(
    object,
    `<</FT/Btn/Ff ${String(ONE_OF)}/T${textString(name)}/TU${textString(label)}/V/Off/Kids[${answers.map(reference).join(' ')}]>>`,
  );

/** The fields as one form. Its font is the one that is not in the file: a chosen part of ours lacks the letters people will type. */
const writeForm = (document: InkDocument, fields: readonly number[]): void => {
  const font = document.reserve();
  document.put(font, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  const all = fields.map(reference).join(' ');
  document._root.data['AcroForm'] = verbatim(`<</Fields[${all}]/DR<</Font<</Helv ${reference(font)}>>>>/DA(/Helv 0 Tf 0 g)>>`);
};

/** The part of a field on this page: a field that goes on over the page has one more, after its own. */
const partOn = ({ part }: SetField): Part => {
  if (part.drawn === 0) return part;
  const more = newPart('Form', part.parent, { leaf: part.leaf });
  part.parent?.kids.splice(part.parent.kids.indexOf(part) + 1, 0, more);
  return more;
};

/** Names of a place to fill in; those of an answer stand with its question, but for what is said when it is reached. */
const namesOf = ({ set: { field }, name, times }: Noted, asked: Asked | undefined): string => {
  // The part of a field on its second page is told from that on its first.
  const said = `/TU${textString(times === 1 ? field.label : `${field.label} (${String(times)})`)}`;
  return asked === undefined ? `/T${textString(name)}${said}` : `/Parent ${reference(asked.object)}${said}`;
};

/** Begins to collect the fields of a document; those of a file without tags belong to no part. */
export const fieldsOf = (document: InkDocument, tagged: boolean): Fields => {
  const noted: Noted[] = [];
  const pagesOf = new Map<SetField, number>();
  const questions = new Map<string, Asked>();
  /** What the form lists, in the order in which it is met. */
  const fields: number[] = [];
  const askedIn = ({ of }: Field, object: number): void => {
    if (of === undefined) {
      fields.push(object);
      return;
    }
    const asked = questions.get(of.name) ?? { question: of, object: document.reserve(), answers: [] };
    if (asked.answers.length === 0) fields.push(asked.object);
    asked.answers.push(object);
    questions.set(of.name, asked);
  };
  return {
    note: (piece, page, bounds) => {
      const { set } = piece;
      const object = document.reserve();
      document.page.annotations.push(verbatim(reference(object)));
      const part = tagged ? partOn(set) : undefined;
      part?.kids.push({ kind: 'annotated', page, object });
      if (set.part.drawn === 0) set.part.drawn++;
      const times = (pagesOf.get(set) ?? 0) + 1;
      pagesOf.set(set, times);
      askedIn(set.field, object);
      const name = times === 1 ? set.field.name : `${set.field.name}-page-${String(times)}`;
      noted.push({ set, part, page, bounds, object, name, times });
    },
    write: (whereabouts, firstKey) => {
      if (noted.length === 0) return [];
      const drawn = appearances(document);
      const parts: Part[] = [];
      for (const each of noted) {
        const key = each.part ? `/StructParent ${String(firstKey + parts.push(each.part) - 1)}` : '';
        const rect = each.bounds.map(short).join(' ');
        const names = namesOf(each, questions.get(each.set.field.of?.name ?? ''));
        document.put(
          each.object,
          `<</Type/Annot/Subtype/Widget/Rect[${rect}]/F 4/P ${reference(whereabouts.pages[each.page] ?? 0)}${key}${names}${entriesOf(each, drawn)}>>`,
        );
      }
      for (const asked of questions.values()) writeQuestion(document, asked);
      writeForm(document, fields);
      return parts;
    },
  };
};
