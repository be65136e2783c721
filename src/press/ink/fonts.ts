import pdfmake from 'pdfmake';
import type { PlacedPage } from '../placed.ts';

const shelved = new WeakMap<Uint8Array, string>();
let shelf = 0;

/** Puts a font's bytes where pdfmake looks files up; the same bytes are put there once. */
const shelve = (name: string, bytes: Uint8Array): string => {
  const known = shelved.get(bytes);
  if (known !== undefined) return known;
  const file = `type-case/${String(++shelf)}/${name}.ttf`;
  pdfmake.virtualfs.writeFileSync(file, bytes);
  shelved.set(bytes, file);
  return file;
};

/** The fonts that the pages use, as pdfmake wants them told: each cut is a font of its own. */
export const fontsOf = (pages: readonly PlacedPage[]): Record<string, { normal: string }> => {
  const fonts: Record<string, { normal: string }> = {};
  for (const { pieces } of pages) {
    for (const piece of pieces) {
      if (piece.kind !== 'text') continue;
      for (const { face } of piece.line.segments) fonts[face.name] ??= { normal: shelve(face.name, face.bytes) };
    }
  }
  return fonts;
};
