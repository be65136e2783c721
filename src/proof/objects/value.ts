/** A name: `/Table` is `Table`. */
export type PdfName = { readonly kind: 'name'; readonly name: string };
/** A string as its bytes, one character a byte. */
export type PdfText = { readonly kind: 'text'; readonly bytes: string };
/** A reference to another object of the file, by its number. */
export type PdfRef = { readonly kind: 'ref'; readonly number: number };
/** A dictionary. */
export type PdfDict = { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, PdfValue> };
/** A dictionary with bytes: where they stand in the file, not yet unpacked. */
export type PdfStream = { readonly kind: 'stream'; readonly dict: PdfDict; readonly from: number; readonly to: number };
/** Anything that an object of a PDF can be. */
export type PdfValue = null | boolean | number | PdfName | PdfText | PdfRef | readonly PdfValue[] | PdfDict | PdfStream;

/** A dictionary without entries. */
export const NO_ENTRIES: PdfDict = { kind: 'dict', entries: new Map() };

const isKind = (value: PdfValue, kind: string): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;

/** Tells a reference. */
export const isRef = (value: PdfValue): value is PdfRef => isKind(value, 'ref');
/** Tells a string. */
export const isText = (value: PdfValue): value is PdfText => isKind(value, 'text');
/** Tells a list. */
export const isList = (value: PdfValue): value is readonly PdfValue[] => Array.isArray(value);
/** Tells a stream. */
export const isStream = (value: PdfValue): value is PdfStream => isKind(value, 'stream');

/** The dictionary of a dictionary or stream; an empty one for anything else. */
export const dictOf = (value: PdfValue): PdfDict => {
  if (isKind(value, 'dict')) return value as PdfDict;
  return isStream(value) ? value.dict : NO_ENTRIES;
};

/** The name that a value is; undefined for anything else. */
export const nameOf = (value: PdfValue): string | undefined => (isKind(value, 'name') ? (value as PdfName).name : undefined);

const fromUtf16 = (bytes: string): string => {
  let text = '';
  for (let at = 2; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1));
  return text;
};

/** One character a byte, as bytes. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A string as people read it; undefined for what is no string. */
export const textOf = (value: PdfValue): string | undefined => {
  if (!isText(value)) return undefined;
  const { bytes } = value;
  if (bytes.startsWith('\u00fe\u00ff')) return fromUtf16(bytes);
  if (bytes.startsWith('\u00ef\u00bb\u00bf')) return new TextDecoder().decode(bytesOf(bytes.slice(3)));
  return bytes;
};
