import type { PdfObjects } from './objects.ts';
import { dictOf, isList, isRef, nameOf, textOf, type PdfDict, type PdfValue } from './value.ts';

/** Left, bottom, right and top edge, in points. */
export type PdfBox = readonly [left: number, bottom: number, right: number, top: number];

/** An annotation of a page: a link, or a field to fill in. */
export type Annotation = {
  /** Its object number; 0 where it has none of its own. */
  readonly object: number;
  readonly subtype: string;
  readonly dict: PdfDict;
  /** What it says to those who do not see it. */
  readonly contents: string;
};

/** A page as its own object has it. */
export type PageObject = {
  readonly object: number;
  /** Boxes by name, inherited ones among them; what a page does not have is not there. */
  readonly boxes: ReadonlyMap<BoxName, PdfBox>;
  /** How far the page is turned, in degrees. */
  readonly turned: number;
  readonly tabs: string | undefined;
  readonly structParents: number | undefined;
  readonly annotations: readonly Annotation[];
};

/** What is left of a page when it is cut. */
export const trimOf = ({ boxes }: PageObject): PdfBox | undefined =>
  boxes.get('TrimBox') ?? boxes.get('CropBox') ?? boxes.get('MediaBox');

const BOX_NAMES = ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox'] as const;

/** The name of a page box. */
export type BoxName = (typeof BOX_NAMES)[number];

/** Deeper trees and longer documents are not printed by anybody. */
const DEEPEST = 50;
const MOST_PAGES = 20_000;

const boxOf = (value: PdfValue, { resolve }: PdfObjects): PdfBox | undefined => {
  const edges = isList(value) ? value.map((edge) => resolve(edge)) : [];
  const [a, b, c, d] = edges;
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number') return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
};

const annotationOf = (value: PdfValue, objects: PdfObjects): Annotation => {
  const dict = dictOf(objects.resolve(value));
  return {
    object: isRef(value) ? value.number : 0,
    subtype: nameOf(objects.get(dict, 'Subtype')) ?? '',
    dict,
    contents: textOf(objects.get(dict, 'Contents')) ?? textOf(objects.get(dict, 'TU')) ?? '',
  };
};

type Inherited = { readonly boxes: ReadonlyMap<BoxName, PdfBox>; readonly turned: number };

const pageOf = (object: number, node: PdfDict, { boxes, turned }: Inherited, objects: PdfObjects): PageObject => {
  const structParents = objects.get(node, 'StructParents');
  const annotations = objects.get(node, 'Annots');
  return {
    object,
    boxes,
    turned,
    tabs: nameOf(objects.get(node, 'Tabs')),
    structParents: typeof structParents === 'number' ? structParents : undefined,
    annotations: isList(annotations) ? annotations.map((value) => annotationOf(value, objects)) : [],
  };
};

/** The pages of a document in their order. */
export const readPages = (catalog: PdfDict, objects: PdfObjects): readonly PageObject[] => {
  const pages: PageObject[] = [];
  const walk = (value: PdfValue, inherited: Inherited, depth: number): void => {
    if (depth > DEEPEST || pages.length >= MOST_PAGES) return;
    const node = dictOf(objects.resolve(value));
    const boxes = new Map(inherited.boxes);
    for (const name of BOX_NAMES) {
      const box = boxOf(objects.get(node, name), objects);
      if (box) boxes.set(name, box);
    }
    const rotate = objects.get(node, 'Rotate');
    const here = { boxes, turned: typeof rotate === 'number' ? rotate : inherited.turned };
    const kids = objects.get(node, 'Kids');
    if (isList(kids)) kids.forEach((kid) => walk(kid, here, depth + 1));
    else if (nameOf(objects.get(node, 'Type')) === 'Page')
      pages.push(pageOf(isRef(value) ? value.number : 0, node, here, objects));
  };
  walk(catalog.entries.get('Pages') ?? null, { boxes: new Map(), turned: 0 }, 0);
  return pages;
};
