import type { Renderer as PdfmakeRenderer } from 'pdfmake/js/Renderer.js';
import type { SVGMeasure as PdfmakeSvgMeasure } from 'pdfmake/js/SVGMeasure.js';
import type { PdfImage } from 'pdfmake/js/PDFDocument.js';
import type { PlacedPage, PlacedPicture } from '../placed.ts';
import type { InkDocument } from './document.ts';

/** Draws a picture at its place. Throws where it cannot be drawn. */
export type DrawPicture = (piece: PlacedPicture) => void;

/** Some loaders hand out what a CommonJS module exports, some its `default`. */
const exported = (module: { readonly default: unknown }): unknown => {
  const found = module.default;
  return typeof found === 'object' && found !== null && 'default' in found ? found.default : found;
};

/** Drawings that were drawn before, by their place and size, as the operators that draw them again. */
const drawings = new WeakMap<PlacedPicture['picture'], Map<string, readonly string[]>>();

/** What operators name (a font, a pattern) belongs to one document, but for the spaces of color that all of them have. */
const OWN_NAME = /\/(?!Device(?:Gray|RGB|CMYK)\b)/;

/** A logo stands at the same place in every document of a packet: it is read and drawn once. */
const remembering =
  (document: InkDocument, draw: DrawPicture): DrawPicture =>
  (piece) => {
    const known = drawings.get(piece.picture) ?? new Map<string, readonly string[]>();
    drawings.set(piece.picture, known);
    const place = [piece.x, piece.y, piece.width, piece.height].join(' ');
    const drawn = known.get(place);
    if (drawn !== undefined) {
      for (const operators of drawn) document.addContent(operators);
      return;
    }
    const before = document.contentLength;
    draw(piece);
    const operators = document.contentSince(before);
    for (const each of operators) document.addContent(each);
    if (!operators.some((each) => OWN_NAME.test(each))) known.set(place, operators);
  };

/** pdfmake's drawing of SVG is big: it is loaded when there is a drawing. */
const svgDrawer = async (document: InkDocument): Promise<DrawPicture> => {
  const Renderer = exported(await import('pdfmake/js/Renderer.js')) as typeof PdfmakeRenderer;
  const SVGMeasure = exported(await import('pdfmake/js/SVGMeasure.js')) as typeof PdfmakeSvgMeasure;
  const renderer = new Renderer(document);
  const measure = new SVGMeasure();
  return ({ picture, x, y, width, height }) => {
    if (picture.format !== 'svg') return;
    const svg = measure.writeDimensions(picture.text, { width, height });
    // A drawing cannot bring another picture along: whatever it asks for is nothing.
    renderer.renderSVG({ svg, x, y, _width: width, _height: height, options: { imageCallback: () => '' } });
  };
};

/** Makes ready to draw the pictures of some pages; the same bytes are put in the file once. */
export const pictureDrawer = async (document: InkDocument, pages: readonly PlacedPage[]): Promise<DrawPicture> => {
  const isDrawn = pages.some(({ pieces }) => pieces.some((p) => p.kind === 'picture' && p.picture.format === 'svg'));
  const drawSvg = isDrawn ? remembering(document, await svgDrawer(document)) : undefined;
  const images = new Map<Uint8Array, PdfImage>();
  return (piece) => {
    const { picture, x, y, width, height } = piece;
    if (picture.format === 'svg') {
      drawSvg?.(piece);
      return;
    }
    const image = images.get(picture.bytes) ?? document.openImage(new Uint8Array(picture.bytes).buffer);
    images.set(picture.bytes, image);
    document.image(image, x, y, { width, height });
  };
};
