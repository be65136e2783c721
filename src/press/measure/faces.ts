import type { FamilyId } from '../../model/brand.ts';
import type { TextStyle } from '../../model/definition.ts';
import type { Cut, TypeCase } from '../../model/typeface.ts';
import { faceOf, type Face } from './face.ts';

/** The fonts of one type case, found by style. */
export type Faces = {
  /** The cut a style asks for, or the nearest its family has: upright for italic, regular for bold. */
  readonly of: (style: TextStyle) => Face;
  /** The families that words may be set in where their own lacks a letter, those with most letters first. */
  readonly others: readonly FamilyId[];
};

/** Families that are made for reading, those with most letters first: Source Sans 3 has Vietnamese, Greek, Cyrillic and signs. */
const FOR_READING: readonly FamilyId[] = ['source-sans-3', 'lexend', 'atkinson-hyperlegible'];

const WISHES: Record<`${TextStyle['weight']} ${TextStyle['slant']}`, readonly Cut[]> = {
  'regular upright': ['regular', 'bold'],
  'regular italic': ['italic', 'regular', 'bold'],
  'bold upright': ['bold', 'regular'],
  'bold italic': ['bold-italic', 'bold', 'italic', 'regular'],
};

/** Lays out a type case for the compositor. A family that it lacks altogether is a bug of whoever filled the case. */
export const facesOf = (typeCase: TypeCase): Faces => {
  const chosen = new Map<string, Face>();
  const choose = ({ family, weight, slant }: TextStyle): Face => {
    for (const cut of WISHES[`${weight} ${slant}`]) {
      const typeface = typeCase.find((t) => t.family === family && t.cut === cut);
      if (typeface) return faceOf(typeface);
    }
    throw new Error(`The type case has no cut of ${family}.`);
  };
  return {
    of: (style) => {
      const key = `${style.family} ${style.weight} ${style.slant}`;
      const known = chosen.get(key);
      if (known) return known;
      const face = choose(style);
      chosen.set(key, face);
      return face;
    },
    others: FOR_READING.filter((family) => typeCase.some((typeface) => typeface.family === family)),
  };
};
