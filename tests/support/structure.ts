// A tagged file as somebody hears it: the whole structure tree, with the words that pdf.js finds for each piece of content.
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { objectsOf, type Dictionary, type Objects, type Value } from './pdf-objects.ts';

/** A structure element with its attributes, and the words directly in it. */
export type Element = {
  readonly role: string;
  readonly parent: Element | undefined;
  readonly kids: readonly (Element | string)[];
  readonly alt: string | undefined;
  readonly language: string | undefined;
  readonly id: string | undefined;
  readonly attributes: Dictionary;
  /** Pages on which it has content of its own, from 0. */
  readonly pages: readonly number[];
  readonly annotations: readonly Dictionary[];
};

/** A tagged file: its tree, its objects, and what is wrong between tree and pages. */
export type Tagged = { readonly root: Element; readonly objects: Objects; readonly faults: readonly string[] };

const textOf = (value: Value | undefined): string | undefined =>
  typeof value === 'object' && value !== null && 'text' in value ? value.text : undefined;

const numberOf = (value: Value | undefined): number | undefined =>
  typeof value === 'object' && value !== null && 'ref' in value ? (value as { ref: number }).ref : undefined;

const PAINTING = new Set<number>(
  [
    'showText',
    'showSpacedText',
    'stroke',
    'fill',
    'eoFill',
    'fillStroke',
    'closeStroke',
    'paintImageXObject',
    'paintFormXObjectBegin',
    'constructPath',
  ].map((name) => (pdfjs.OPS as Record<string, number>)[name] ?? -1),
);

type PageReading = { readonly words: ReadonlyMap<number, string>; readonly strays: number };

/** The words of each marked content of a page, and how much is painted outside all of them. */
const readPage = async (page: pdfjs.PDFPageProxy): Promise<PageReading> => {
  const words = new Map<number, string>();
  const stack: (number | undefined)[] = [];
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') stack.pop();
      else stack.push(/_mc(\d+)$/.exec(item.id ?? '') ? Number(/_mc(\d+)$/.exec(item.id ?? '')?.[1]) : undefined);
      continue;
    }
    const mcid = stack.findLast((each) => each !== undefined);
    if (mcid !== undefined) words.set(mcid, (words.get(mcid) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
  }
  const { fnArray, argsArray } = await page.getOperatorList();
  let strays = 0;
  const marks: boolean[] = [];
  fnArray.forEach((operator, at) => {
    const [tag, content] = (argsArray as readonly (readonly unknown[] | null)[])[at] ?? [];
    if (operator === pdfjs.OPS.beginMarkedContent) marks.push(tag === 'Artifact');
    else if (operator === pdfjs.OPS.beginMarkedContentProps) marks.push(tag === 'Artifact' || (content ?? null) !== null);
    else if (operator === pdfjs.OPS.endMarkedContent) marks.pop();
    else if (PAINTING.has(operator) && !marks.includes(true)) strays++;
  });
  return { words, strays };
};

/** Opens a tagged file. */
export const readTagged = async (bytes: Uint8Array): Promise<Tagged> => {
  const objects = objectsOf(bytes);
  const { dictionary, list, get } = objects;
  const faults: string[] = [];
  const loading = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await loading.promise;
  const pages = await Promise.all(Array.from({ length: file.numPages }, async (_, i) => readPage(await file.getPage(i + 1))));
  await loading.destroy();
  pages.forEach(({ strays }, at) => {
    if (strays > 0) faults.push(`page ${at + 1}: ${strays} painted outside of any mark`);
  });

  const catalog = dictionary(objects.trailer['/Root']);
  const kids = list(dictionary(catalog['/Pages'])['/Kids']);
  const pageOf = (value: Value | undefined): number => kids.findIndex((kid) => numberOf(kid) === numberOf(value));
  const tree = dictionary(catalog['/StructTreeRoot']);
  const nums = list(dictionary(tree['/ParentTree'])['/Nums']);
  const parents = new Map(nums.flatMap((key, i) => (i % 2 === 0 ? [[key as number, nums[i + 1] ?? null] as const] : [])));
  const seen = new Set<string>();

  const walk = (number: number, parent: Element | undefined): Element => {
    const data = dictionary({ ref: number });
    const children: (Element | string)[] = [];
    const own: number[] = [];
    const annotations: Dictionary[] = [];
    const element: Element = {
      role: ((data['/S'] ?? '/nothing') as string).slice(1),
      parent,
      kids: children,
      alt: textOf(data['/Alt']),
      language: textOf(data['/Lang']),
      id: textOf(data['/ID']),
      attributes: dictionary(data['/A']),
      pages: own,
      annotations,
    };
    const paint = (page: number, mcid: number): void => {
      const key = dictionary(kids[page])['/StructParents'] as number;
      if (numberOf(list(parents.get(key))[mcid]) !== number) faults.push(`page ${page + 1}: content ${mcid} has another parent`);
      seen.add(`${page} ${mcid}`);
      own.push(page);
      children.push(pages[page]?.words.get(mcid) ?? '');
    };
    const content = data['/K'] ?? [];
    for (const kid of (Array.isArray(content) ? content : [content]) as readonly Value[]) {
      if (typeof kid === 'number') paint(pageOf(data['/Pg']), kid);
      else if (dictionary(kid)['/Type'] === '/MCR') paint(pageOf(dictionary(kid)['/Pg']), dictionary(kid)['/MCID'] as number);
      else if (dictionary(kid)['/Type'] === '/OBJR') {
        const annotation = dictionary(dictionary(kid)['/Obj']);
        if (numberOf(parents.get(annotation['/StructParent'] as number)) !== number)
          faults.push('an annotation has another parent');
        if (numberOf(annotation['/P']) !== numberOf(dictionary(kid)['/Pg'])) faults.push('an annotation is on another page');
        annotations.push(annotation);
      } else children.push(walk(numberOf(kid) ?? 0, element));
    }
    if (numberOf(data['/P']) === undefined) faults.push(`${element.role} has no parent`);
    return element;
  };
  const root = walk(numberOf(tree['/K']) ?? 0, undefined);
  pages.forEach(({ words }, page) => {
    for (const mcid of words.keys())
      if (!seen.has(`${page} ${mcid}`)) faults.push(`page ${page + 1}: content ${mcid} is nobody's`);
  });
  kids.forEach((kid, page) => {
    if (dictionary(kid)['/Tabs'] !== '/S') faults.push(`page ${page + 1}: its tabs are not in the order of the structure`);
    for (const annotation of list(dictionary(kid)['/Annots']))
      if (get(dictionary(annotation)['/StructParent']) === null) faults.push(`page ${page + 1}: a link belongs to nothing`);
  });
  return { root, objects, faults };
};

const allIn = (element: Element): string => element.kids.map((kid) => (typeof kid === 'string' ? kid : allIn(kid))).join('');

/** The words of an element and everything in it, with single spaces: where lines end, pdf.js guesses at them. */
export const wordsIn = (element: Element): string => allIn(element).replace(/\s+/g, ' ').trim();

/** What is set on a page, letter by letter, as its fonts say: with the spaces that are there, and no others. */
export const lettersOn = (objects: Objects, page: number): string => {
  const { dictionary, list, stream } = objects;
  const { '/Contents': contents, '/Resources': resources } = dictionary(
    list(dictionary(dictionary(objects.trailer['/Root'])['/Pages'])['/Kids'])[page],
  );
  const fonts = new Map(
    Object.entries(dictionary(dictionary(resources)['/Font'])).map(([name, font]) => {
      const map = stream(dictionary(font)['/ToUnicode']).toString('latin1');
      const meant: string[] = [];
      for (const [, letter = '', hex = ''] of map.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gm))
        if (hex !== 'ffff') meant[Number.parseInt(letter, 16)] = Buffer.from(hex, 'hex').swap16().toString('utf16le');
      return [name, meant] as const;
    }),
  );
  let font: readonly string[] = [];
  let out = '';
  for (const [, name, strings] of stream(contents)
    .toString('latin1')
    .matchAll(/(\/F\d+) [\d.]+ Tf|\[((?:\((?:\\[^]|[^\\)])*\)|[-\d.])*)\]TJ/g)) {
    if (name !== undefined) font = fonts.get(name) ?? [];
    for (const [, escaped = ''] of (strings ?? '').matchAll(/\(((?:\\[^]|[^\\)])*)\)/g)) {
      const bytes = escaped.replace(/\\([^])/g, (_, c: string) => (c === 'r' ? '\r' : c));
      for (let i = 0; i < bytes.length; i += 2) out += font[bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1)] ?? '?';
    }
  }
  return out;
};

/** Every element below one, itself first, in reading order. */
export const elementsIn = (element: Element): readonly Element[] => [
  element,
  ...element.kids.flatMap((kid) => (typeof kid === 'string' ? [] : elementsIn(kid))),
];

/** A tree in a few words: `P "Sow beans."`, two spaces for each level. */
export const outlineOf = (element: Element, depth = 0): readonly string[] => {
  const words = element.kids
    .filter((kid) => typeof kid === 'string')
    .join('')
    .trim();
  return [
    `${'  '.repeat(depth)}${element.role}${words === '' ? '' : ` ${JSON.stringify(words)}`}`,
    ...element.kids.flatMap((kid) => (typeof kid === 'string' ? [] : outlineOf(kid, depth + 1))),
  ];
};
