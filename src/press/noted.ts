import type { Pt } from '../geometry/units.ts';
import type { Span } from '../source/text.ts';
import type { OtherFamily } from './measure/other-family.ts';

/** A picture that is wider than its place at the height that a brand asks for, and was made smaller. */
export type WidePicture = {
  /** Where the height is asked for. */
  readonly at: Span;
  readonly width: Pt;
  readonly room: Pt;
  /** The height at which it is as wide as its place. */
  readonly fits: Pt;
};

/** What was done about a document that is for one message over all documents of a brand, each place once. */
export type Noted = { readonly otherFamilies: readonly OtherFamily[]; readonly widePictures: readonly WidePicture[] };

/** Takes notes while a document is set, some parts of it several times. */
export type Notes = {
  readonly otherFamily: (words: OtherFamily) => void;
  readonly widePicture: (picture: WidePicture) => void;
  readonly all: () => Noted;
};

const keyOf = ({ letters, lackedBy, at }: OtherFamily): string =>
  `${lackedBy} ${letters.join('')} ${at?.source.file ?? ''} ${String(at?.start)}`;

/** Notes that hold nothing as yet. */
export const newNotes = (): Notes => {
  const words = new Map<string, OtherFamily>();
  const pictures = new Map<string, WidePicture>();
  return {
    otherFamily: (each) => void words.set(keyOf(each), each),
    widePicture: (each) => void pictures.set(`${each.at.source.file} ${String(each.at.start)} ${String(each.fits)}`, each),
    all: () => ({ otherFamilies: [...words.values()], widePictures: [...pictures.values()] }),
  };
};
