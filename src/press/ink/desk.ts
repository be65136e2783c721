import type { Overrun } from '../../geometry/boxes.ts';
import type { Size } from '../../geometry/units.ts';
import type { LeafId } from '../../model/definition.ts';
import type { Face } from '../measure/face.ts';
import type { InkDocument } from './document.ts';
import { letteringOf, type Lettering } from './lettering.ts';
import type { Fields } from './fields.ts';
import type { Links } from './links.ts';
import type { Pen } from './pen.ts';
import type { DrawPicture } from './pictures.ts';

/** What one needs at hand to draw on a page. */
export type DrawingContext = Tools & { readonly pen: Pen; readonly page: number };

/** What one needs to draw a document. */
export type Tools = {
  /** The page as it is cut, and what is around it. */
  readonly sheet: Size;
  readonly overrun: Overrun;
  readonly links: Links;
  readonly fields: Pick<Fields, 'note'>;
  readonly drawPicture: DrawPicture;
  /** Whether a leaf is in this document, so that a link can lead there. */
  readonly isHere: (leaf: LeafId) => boolean;
  readonly letteringOf: (face: Face) => Lettering;
  /** SVG path data as operators. */
  readonly pathOf: (d: string) => string;
  readonly put: (operators: string) => void;
};

/** Lays out the tools for a document. */
export const toolsFor = (
  document: InkDocument,
  given: Pick<Tools, 'sheet' | 'overrun' | 'links' | 'fields' | 'drawPicture' | 'isHere'>,
): Tools => {
  const letterings = new Map<Face, Lettering>();
  const paths = new Map<string, string>();
  return {
    ...given,
    put: (operators) => void document.addContent(operators),
    letteringOf: (face) => {
      const known = letterings.get(face);
      if (known) return known;
      const lettering = letteringOf(face, document.provideFont(face.name));
      letterings.set(face, lettering);
      return lettering;
    },
    pathOf: (d) => {
      const known = paths.get(d);
      if (known !== undefined) return known;
      const before = document.contentLength;
      document.path(d);
      const operators = document.contentSince(before).join(' ');
      paths.set(d, operators);
      return operators;
    },
  };
};
