import type { Pt, Size } from '../geometry/units.ts';
import { trimOf } from './objects/pages.ts';
import type { OpenedPdf } from './opened.ts';

/** A stretch of text: its letters, and where its first one stands, from the page's top left corner to its baseline. */
export type ReadText = { readonly text: string; readonly x: Pt; readonly y: Pt };

/** A page as it was read back: how large it is when it is cut, and every stretch of text in the order in which it was drawn. */
export type ReadPage = { readonly size: Size; readonly texts: readonly ReadText[] };

/** Every page of a file, read back. */
export const pagesRead = ({ pages, ink }: Pick<OpenedPdf, 'pages' | 'ink'>): readonly ReadPage[] =>
  pages.map((page, at) => {
    const [left, bottom, right, top] = trimOf(page) ?? [0, 0, 0, 0];
    const texts = (ink[at]?.texts ?? []).map(({ text, x, y }) => ({ text, x: x - left, y: top - y }));
    return { size: { width: right - left, height: top - bottom }, texts };
  });
