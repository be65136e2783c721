import type { QualifiedTag } from 'sax';
import { isEditors, SHAPES, SILENT, UNSAFE } from './svg-vocabulary.ts';

const SVG = 'http://www.w3.org/2000/svg';
const DEEPEST = 32;
const MOST_ELEMENTS = 5000;

/** What kind of thing is wrong: the end of its code. */
export type ProblemKind = 'damaged' | 'unsafe' | 'not-plain' | 'too-large';

/** Why an element is refused. */
export type SvgRefusal = { readonly kind: ProblemKind; readonly message: string; readonly hint?: string };

/** Where an element stands: how deep, from 1, the how-manieth it is, and whether a shape is round it. */
export type SvgContext = { readonly depth: number; readonly count: number; readonly inShape: boolean };

const ADVICE: readonly (readonly [element: RegExp, hint: string])[] = [
  [/^(text|tspan|textPath)$/, 'Turn text into paths ("Object to Path", "Create Outlines").'],
  [/^style$/, 'Export with "presentation attributes" instead of a style sheet.'],
  [/Gradient$|^(stop|pattern)$/, 'Use solid colors.'],
];

const notPlain = (name: string, local: string): SvgRefusal => {
  const hint = ADVICE.find(([element]) => element.test(local))?.[1];
  return { kind: 'not-plain', message: `holds <${name}>, which is no plain shape`, ...(hint === undefined ? {} : { hint }) };
};

/** True for an element that says something about the drawing: it is left out with all that is in it. */
export const isSilent = ({ local, uri }: QualifiedTag): boolean =>
  isEditors(uri) || ((uri === SVG || uri === '') && SILENT.has(local));

/** What no drawing may hold, not even where nothing is drawn. */
export const dangerOf = ({ name, local }: QualifiedTag, { depth, count }: SvgContext): SvgRefusal | undefined => {
  if (depth > DEEPEST) return { kind: 'too-large', message: `is nested more than ${DEEPEST} deep` };
  if (count > MOST_ELEMENTS) return { kind: 'too-large', message: `holds more than ${MOST_ELEMENTS} elements` };
  if (UNSAFE.has(local)) return { kind: 'unsafe', message: `holds <${name}>, which runs, fetches or repeats something` };
  // A style sheet paints from afar, wherever it stands.
  return local === 'style' ? notPlain(name, local) : undefined;
};

/** Why an element cannot be drawn, if it cannot. */
export const refusalOf = ({ name, local, uri }: QualifiedTag, { depth, inShape }: SvgContext): SvgRefusal | undefined => {
  if (inShape) return { kind: 'not-plain', message: `holds <${name}> within a shape` };
  if (depth === 1 && local !== 'svg') return { kind: 'damaged', message: `begins with <${name}>, so it is no SVG` };
  if (uri !== '' && uri !== SVG) return { kind: 'unsafe', message: `holds <${name}>, which is no part of SVG` };
  return !Object.hasOwn(SHAPES, local) || (local === 'svg' && depth > 1) ? notPlain(name, local) : undefined;
};
