import type { Pt } from '../../geometry/units.ts';
import type { LeafId } from '../../model/definition.ts';
import type { Bounds, Part } from '../structure/part.ts';
import type { InkDocument } from './document.ts';
import { addressString, reference, short, textString, verbatim } from './syntax.ts';

/** A stretch of a line that leads somewhere. */
export type LinkedStretch = {
  readonly link: string;
  readonly part: Part | undefined;
  readonly page: number;
  readonly bounds: Bounds;
};

/** A place in the document that a link or a bookmark leads to. */
export type Destination = { readonly page: number; readonly y: Pt };

/** Where things are, in the file that is being written. */
export type Whereabouts = {
  /** The numbers of the pages' objects. */
  readonly pages: readonly number[];
  readonly height: Pt;
  readonly placeOf: (leaf: LeafId) => Destination | undefined;
};

/** What is above a place shows too, so that it does not stick to the window's edge. */
const HEADROOM: Pt = 12;

/** A place as readers want it told: the page, and its height on it. */
export const destination = ({ page, y }: Destination, { pages, height }: Whereabouts): string =>
  `[${reference(pages[page] ?? 0)}/XYZ null ${short(Math.min(height, height - y + HEADROOM))} null]`;

/** Annotations of one document: noted while pages are drawn, written when all pages are there. */
export type Links = {
  readonly note: (stretch: LinkedStretch) => void;
  /** Writes them; those of a tagged file are numbered for the parent tree from `firstKey` on. Gives back their parts by number. */
  readonly write: (whereabouts: Whereabouts, firstKey: number) => readonly Part[];
};

const actionOf = (link: string, whereabouts: Whereabouts): string => {
  const place = link.startsWith('#') ? whereabouts.placeOf(link.slice(1)) : undefined;
  return place ? `/Dest${destination(place, whereabouts)}` : `/A<</S/URI/URI${addressString(link)}>>`;
};

/** Begins to collect the links of a document. */
export const linksOf = (document: InkDocument): Links => {
  const noted: (LinkedStretch & { readonly object: number })[] = [];
  return {
    note: (stretch) => {
      const object = document.reserve();
      document.page.annotations.push(verbatim(reference(object)));
      stretch.part?.kids.push({ kind: 'annotated', page: stretch.page, object });
      noted.push({ ...stretch, object });
    },
    write: (whereabouts, firstKey) => {
      const parts: Part[] = [];
      for (const { object, link, bounds, part, page } of noted) {
        const key = part ? `/StructParent ${String(firstKey + parts.push(part) - 1)}` : '';
        const contents = part ? `/Contents${textString(part.words.trim())}` : '';
        const rect = bounds.map(short).join(' ');
        document.put(
          object,
          `<</Type/Annot/Subtype/Link/Rect[${rect}]/Border[0 0 0]/F 4/P ${reference(whereabouts.pages[page] ?? 0)}${key}${contents}${actionOf(link, whereabouts)}>>`,
        );
      }
      return parts;
    },
  };
};
