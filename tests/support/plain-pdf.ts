import { zlibSync } from 'fflate';

/** One object of a file: its text, and its bytes where it is a stream. `@name` stands for a reference to another. */
export type PlainObject = string | { readonly dict: string; readonly data: string };

/** A file as its objects by name; `catalog` and `info` are where it begins. */
export type PlainObjects = Readonly<Record<string, PlainObject>>;

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** Bytes as text, one character a byte. */
export const asLatin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** UTF-8 as text, one character a byte. */
export const asUtf8 = (text: string): string => asLatin1(new TextEncoder().encode(text));

const referring = (text: string, names: readonly string[]): string =>
  text.replace(/(?<!\w)@([A-Za-z][\w-]*)/g, (_, name: string) => {
    const at = names.indexOf(name);
    if (at < 0) throw new Error(`no object "${name}"`);
    return `${at + 1} 0 R`;
  });

const bodyOf = (object: PlainObject, names: readonly string[]): string => {
  if (typeof object === 'string') return referring(object, names);
  const dict = referring(object.dict, names).replace(/>>\s*$/, `/Length ${object.data.length} >>`);
  return `${dict}\nstream\n${object.data}\nendstream`;
};

/**
 * Writes a PDF of nothing but what it is given, uncompressed, with a table of contents that fits: so that a test can
 * break one thing and only that.
 */
export const writePlainPdf = (objects: PlainObjects, trailer = '/ID [<6272656164> <6272656164>]'): Uint8Array => {
  const names = Object.keys(objects);
  let file = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets = names.map((name, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${bodyOf(objects[name] ?? '', names)}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${names.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n${referring(`<< /Size ${names.length + 1} /Root @catalog /Info @info ${trailer} >>`, names)}\nstartxref\n${start}\n%%EOF\n`;
  return bytesOf(file);
};

const big = (value: number, width: number): string =>
  Array.from({ length: width }, (_, at) => String.fromCharCode(Math.floor(value / 256 ** (width - 1 - at)) & 255)).join('');

const packed = (text: string): string => asLatin1(zlibSync(bytesOf(text)));

/** Writes the same file with its objects packed into a stream, as newer files are. */
export const writePackedPdf = (objects: PlainObjects): Uint8Array => {
  const names = Object.keys(objects);
  const [holder, table] = [names.length + 1, names.length + 2];
  let file = '%PDF-1.7\n';
  const rows = new Map<number, string>([[0, big(0, 7)]]);
  const put = (number: number, body: string): void => {
    rows.set(number, big(1, 1) + big(file.length, 4) + big(0, 2));
    file += `${number} 0 obj\n${body}\nendobj\n`;
  };
  const streamOf = (dict: string, data: string): string =>
    bodyOf({ dict: dict.replace(/>>\s*$/, '/Filter /FlateDecode >>'), data: packed(data) }, names);
  const heads: string[] = [];
  let inside = '';
  for (const [at, name] of names.entries()) {
    const object = objects[name] ?? '';
    if (typeof object !== 'string') put(at + 1, streamOf(object.dict, object.data));
    else {
      rows.set(at + 1, big(2, 1) + big(holder, 4) + big(heads.length, 2));
      heads.push(`${at + 1} ${inside.length}`);
      inside += `${bodyOf(object, names)}\n`;
    }
  }
  const head = `${heads.join(' ')} `;
  put(holder, streamOf(`<< /Type /ObjStm /N ${heads.length} /First ${head.length} >>`, head + inside));
  const start = file.length;
  rows.set(table, big(1, 1) + big(start, 4) + big(0, 2));
  const all = Array.from({ length: table + 1 }, (_, number) => rows.get(number) ?? big(0, 7)).join('');
  put(table, streamOf(`<< /Type /XRef /Size ${table + 1} /W [1 4 2] /Root @catalog /Info @info /ID [<62> <62>] >>`, all));
  return bytesOf(`${file}startxref\n${start}\n%%EOF\n`);
};
