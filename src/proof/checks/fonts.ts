import type { PdfObjects } from '../objects/objects.ts';
import { dictOf, isList, nameOf, NO_ENTRIES, type PdfValue } from '../objects/value.ts';
import type { OpenedPdf } from '../opened.ts';
import type { Check } from './check.ts';

const FILES = ['FontFile', 'FontFile2', 'FontFile3'] as const;
const STANDARD_ENCODINGS: ReadonlySet<string> = new Set(['WinAnsiEncoding', 'MacRomanEncoding', 'MacExpertEncoding']);

/** A font by its name, without the letters that tell subsets apart. */
const plainName = (font: PdfValue, { get }: PdfObjects): string =>
  (nameOf(get(font, 'BaseFont')) ?? '').replace(/^[A-Z]{6}\+/, '');

type Font = { readonly name: string; readonly isEmbedded: boolean; readonly isReadable: boolean };

const fontOf = (value: PdfValue, objects: PdfObjects): Font => {
  const { get, resolve } = objects;
  const isComposite = nameOf(get(value, 'Subtype')) === 'Type0';
  const descendants = get(value, 'DescendantFonts');
  const holder = isComposite && isList(descendants) ? resolve(descendants[0]) : value;
  const descriptor = get(holder, 'FontDescriptor');
  const encoding = nameOf(get(value, 'Encoding')) ?? nameOf(get(get(value, 'Encoding'), 'BaseEncoding')) ?? '';
  return {
    name: plainName(value, objects),
    isEmbedded: FILES.some((file) => get(descriptor, file) !== null),
    isReadable: get(value, 'ToUnicode') !== null || (!isComposite && STANDARD_ENCODINGS.has(encoding)),
  };
};

/** The fonts of a file; those that are drawn by the file itself, letter by letter, are left out. */
const fontsIn = (objects: PdfObjects, except: ReadonlySet<PdfValue> = new Set()): readonly Font[] =>
  [...objects.all.values()]
    .filter((value) => dictOf(value) !== NO_ENTRIES && nameOf(objects.get(value, 'Type')) === 'Font')
    .filter((value) => ['Type0', 'Type1', 'MMType1', 'TrueType'].includes(nameOf(objects.get(value, 'Subtype')) ?? ''))
    .filter((value) => !except.has(value))
    .map((value) => fontOf(value, objects));

/** Names of the fonts that are embedded. */
export const embeddedFonts = (objects: PdfObjects): readonly string[] =>
  [...new Set(fontsIn(objects).flatMap(({ name, isEmbedded }) => (isEmbedded ? [name] : [])))].sort();

/** Fonts that only what people type is shown in: forms for typing have the whole of one, which no file can carry. */
const typingFonts = ({ objects, catalog, xmp }: OpenedPdf): ReadonlySet<PdfValue> => {
  // Archives let no font out.
  if (xmp?.pdfaPart !== undefined) return new Set();
  const fonts = objects.get(objects.get(objects.get(catalog, 'AcroForm'), 'DR'), 'Font');
  return new Set([...dictOf(fonts).entries.values()].map((font) => objects.resolve(font)));
};

/** Every font is in the file, has a name, and tells which letters it draws. */
export const checkFonts: Check = ({ pdf }, note) => {
  for (const { name, isEmbedded, isReadable } of fontsIn(pdf.objects, typingFonts(pdf))) {
    if (name === '') note('proof/font-not-embedded', null, 'A font has no name.');
    if (!isEmbedded) note('proof/font-not-embedded', null, `The font ${name} is not in the file.`);
    if (!isReadable) note('proof/font-unreadable', null, `The font ${name} does not tell which letters it draws.`);
  }
};
