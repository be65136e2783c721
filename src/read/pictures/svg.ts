import { diagnose, type Diagnostic, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { Picture } from '../../model/definition.ts';
import type { Size } from '../../geometry/units.ts';
import { decodeText } from '../../source/decode.ts';
import { wholeOf, type Span } from '../../source/text.ts';
import { SLIMMEST } from './svg-values.ts';
import type { ReadSvg } from './svg-drawing.ts';
import { readSvg, type SvgProblem } from './svg-read.ts';

const MOST_BYTES = 512 * 1024;
/** Enough to understand what is the matter; hundreds would only hide it. */
const MOST_PROBLEMS = 8;

/** Points in one of each unit; a number without a unit is a pixel, of which 96 make an inch. */
const UNITS: Readonly<Record<string, number>> = { '': 0.75, px: 0.75, pt: 1, pc: 12, mm: 72 / 25.4, cm: 72 / 2.54, in: 72 };

/** Lets an SVG of plain shapes through, written anew from what was understood of it. */
export const gateSvg = (file: string, bytes: Uint8Array, span: Span): Outcome<Picture> => {
  if (bytes.length > MOST_BYTES)
    return { diagnostics: [diagnose('brand/logo-too-large', { message: `${file} is larger than 512 KB.`, at: span })] };
  const { source, brokenAt } = decodeText(file, bytes);
  if (brokenAt !== undefined) {
    const at = { source, start: brokenAt, end: brokenAt + 1 };
    return { diagnostics: [diagnose('brand/logo-damaged', { message: 'This file is not UTF-8 text.', at })] };
  }
  const problems: SvgProblem[] = [];
  const drawing = readSvg(source.text, (problem) => {
    const isNew = !problems.some(({ kind, message }) => kind === problem.kind && message === problem.message);
    if (isNew && problems.length < MOST_PROBLEMS) problems.push(problem);
  });
  const told = problems.map(({ kind, message, hint, start, end }): Diagnostic =>
    diagnose(`brand/logo-${kind}`, { message: `The logo ${message}.`, hint, at: { source, start, end } }),
  );
  if (told.length > 0) return { diagnostics: told };
  const refuse = (message: string): Outcome<Picture> => ({
    diagnostics: [diagnose('brand/logo-damaged', { message, at: wholeOf(source) })],
  });
  if (drawing.shapes === 0) return refuse('The logo holds no shape: nothing would be printed.');
  const written = writeSvg(drawing);
  return written
    ? { value: { format: 'svg', ...written }, diagnostics: [] }
    : refuse(
        'The logo does not say how large it is, or is more than 1,000 times as long one way as the other: it needs a viewBox, or a width and a height.',
      );
};

const lengthOf = (text: string | undefined): number | undefined => {
  const [, digits, unit = ''] = /^\+?(\d+\.?\d*|\.\d+)(px|pt|pc|mm|cm|in)?$/.exec(text ?? '') ?? [];
  const length = Number(digits) * (UNITS[unit] ?? NaN);
  return length >= 0.1 && length < 100_000 ? length : undefined;
};

const sizeOf = (
  width: number | undefined,
  height: number | undefined,
  [, , boxWidth = 0, boxHeight = 0]: readonly number[],
): Size | undefined => {
  if (width !== undefined && height !== undefined) return { width, height };
  if (!(boxWidth > 0 && boxHeight > 0)) return undefined;
  if (width !== undefined) return { width, height: (width * boxHeight) / boxWidth };
  if (height !== undefined) return { width: (height * boxWidth) / boxHeight, height };
  return { width: boxWidth * 0.75, height: boxHeight * 0.75 };
};

const writeSvg = ({ root, body }: ReadSvg): { readonly text: string; readonly size: Size } | undefined => {
  const [givenWidth, givenHeight] = ['width', 'height'].map((name) => root.get(name));
  const width = lengthOf(givenWidth);
  const height = lengthOf(givenHeight);
  const isOdd = [givenWidth, givenHeight].some(
    (given) => given !== undefined && !given.endsWith('%') && lengthOf(given) === undefined,
  );
  const size = sizeOf(width, height, root.get('viewBox')?.split(' ').map(Number) ?? []);
  if (isOdd || !size || Math.max(size.width, size.height) > SLIMMEST * Math.min(size.width, size.height)) return undefined;
  const box = root.get('viewBox') ?? `0 0 ${size.width / 0.75} ${size.height / 0.75}`;
  const rest = [...root]
    .filter(([name]) => !['width', 'height', 'viewBox'].includes(name))
    .map(([name, value]) => ` ${name}="${value}"`);
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${size.width}pt" height="${size.height}pt"${rest.join('')}>`;
  return { text: `${head}${body}</svg>`, size };
};
