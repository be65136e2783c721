import { diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { Picture } from '../../model/definition.ts';
import type { Span } from '../../source/text.ts';
import { gatePng } from './png.ts';
import { gateSvg } from './svg.ts';

/** Other formats that logos arrive in, by their first bytes in Latin-1. */
const STRANGERS: readonly (readonly [name: string, head: RegExp])[] = [
  ['a JPEG', /^\xff\xd8/],
  ['a GIF', /^GIF8/],
  ['a WebP picture', /^RIFF[^]{4}WEBP/],
  ['a PDF', /^%PDF/],
  ['an EPS', /^(%!PS|\xc5\xd0\xd3\xc6)/],
  ['a TIFF', /^(II\*\0|MM\0\*)/],
  ['a BMP', /^BM/],
  ['an icon file', /^\0\0[^]\0/],
  ['a HEIC or AVIF picture', /^[^]{4}ftyp/],
  ['a compressed SVG', /^[^]\x8b/],
  ['a web page', /^\s*<(!doctype\s+html|html)/i],
];

const headOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 512));

/** Markup in UTF-8, perhaps with a byte order mark, or in UTF-16 (which the SVG gate then refuses with its reason). */
const looksLikeMarkup = (head: string): boolean => /^(\xef\xbb\xbf)?\s*</.test(head) || /^(\xff\xfe|\xfe\xff)/.test(head);

/**
 * Lets a picture through that can be printed without harm, made anew from what was understood of it: nothing
 * of the file goes on that was not checked. What a file is counts by its content. `span` is where the picture
 * is asked for; what is wrong inside an SVG is told at its place in the SVG.
 */
export const gatePicture = (file: string, bytes: Uint8Array, span: Span): Outcome<Picture> => {
  const head = headOf(bytes);
  if (bytes.length === 0) return { diagnostics: [diagnose('brand/logo-damaged', { message: `${file} is empty.`, at: span })] };
  if (head.startsWith('\x89PNG')) return gatePng(file, bytes, span);
  const stranger = STRANGERS.find(([, pattern]) => pattern.test(head))?.[0];
  if (stranger === undefined && looksLikeMarkup(head)) return gateSvg(file, bytes, span);
  const message = `${file} is ${stranger ?? 'no picture that is known here'}; a logo is an SVG or a PNG.`;
  const hint =
    stranger === 'a JPEG'
      ? 'Convert it to PNG, or better, ask the designer for the SVG: JPEG blurs the edges of a logo.'
      : undefined;
  return { diagnostics: [diagnose('brand/logo-format', { message, at: span, hint })] };
};
