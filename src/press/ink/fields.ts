import { newPart, type Bounds, type Part } from '../structure/part.ts';
import type { PlacedField, SetField } from '../placed.ts';
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
};

/** Text of several lines (ISO 32000-1, table 228). */
const MULTILINE = 4096;

/** A tick as by hand, in parts of the box. */
const tick = (width: number, height: number): string =>
  `0 0 0 RG ${short(width * 0.12)} w 1 J 1 j ${short(width * 0.2)} ${short(height * 0.52)} m ` +
  `${short(width * 0.42)} ${short(height * 0.24)} l ${short(width * 0.84)} ${short(height * 0.82)} l S`;

/** A form's own small pages, by size and content: boxes to check are nearly all alike. */
const appearances = (document: InkDocument) => {
  const known = new Map<string, number>();
  return (bounds: Bounds, paint: string): number => {
    const [width, height] = [bounds[2] - bounds[0], bounds[3] - bounds[1]].map((length) => Math.round(length * 100) / 100);
    const key = `${String(width)} ${String(height)} ${paint}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const stream = document.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} });
    stream.end(paint);
    known.set(key, stream.id);
    return stream.id;
  };
};

const entriesOf = ({ set: { field, isLong }, bounds }: Noted, drawn: ReturnType<typeof appearances>): string => {
  const [width, height] = [bounds[2] - bounds[0], bounds[3] - bounds[1]];
  const size = short(field.size);
  if (field.kind === 'check') {
    const [on, off] = [drawn(bounds, tick(width, height)), drawn(bounds, '')];
    return `/FT/Btn/V/Off/AS/Off/MK<</CA(4)>>/AP<</N<</Yes ${reference(on)}/Off ${reference(off)}>>>>`;
  }
  const flags = isLong ? `/Ff ${String(MULTILINE)}` : '';
  return `/FT/Tx${flags}/DA(/Helv ${size} Tf 0 g)/AP<</N ${reference(drawn(bounds, '/Tx BMC EMC'))}>>`;
};

/** The fields as one form. Its font is the one that is not in the file: a chosen part of ours lacks the letters people will type. */
const writeForm = (document: InkDocument, noted: readonly Noted[]): void => {
  const font = document.reserve();
  document.put(font, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  const all = noted.map(({ object }) => reference(object)).join(' ');
  document._root.data['AcroForm'] = verbatim(`<</Fields[${all}]/DR<</Font<</Helv ${reference(font)}>>>>/DA(/Helv 0 Tf 0 g)>>`);
};

/** The part of a field on this page: a field that goes on over the page has one more, after its own. */
const partOn = ({ part }: SetField): Part => {
  if (part.drawn === 0) return part;
  const more = newPart('Form', part.parent, { leaf: part.leaf });
  part.parent?.kids.splice(part.parent.kids.indexOf(part) + 1, 0, more);
  return more;
};

/** Begins to collect the fields of a document; those of a file without tags belong to no part. */
export const fieldsOf = (document: InkDocument, tagged: boolean): Fields => {
  const noted: Noted[] = [];
  const pagesOf = new Map<SetField, number>();
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
      const name = times === 1 ? set.field.name : `${set.field.name}-page-${String(times)}`;
      noted.push({ set, part, page, bounds, object, name });
    },
    write: (whereabouts, firstKey) => {
      if (noted.length === 0) return [];
      const drawn = appearances(document);
      const parts: Part[] = [];
      for (const each of noted) {
        const key = each.part ? `/StructParent ${String(firstKey + parts.push(each.part) - 1)}` : '';
        const rect = each.bounds.map(short).join(' ');
        const names = `/T${textString(each.name)}/TU${textString(each.set.field.label)}`;
        document.put(
          each.object,
          `<</Type/Annot/Subtype/Widget/Rect[${rect}]/F 4/P ${reference(whereabouts.pages[each.page] ?? 0)}${key}${names}${entriesOf(each, drawn)}>>`,
        );
      }
      writeForm(document, noted);
      return parts;
    },
  };
};
