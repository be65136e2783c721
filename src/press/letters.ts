import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FamilyId } from '../model/brand.ts';
import type { TextStyle } from '../model/definition.ts';
import type { TypeCase } from '../model/typeface.ts';
import type { Span } from '../source/text.ts';
import { stretchesOf } from './break/stretches.ts';
import { facesOf } from './measure/faces.ts';
import type { OtherFamily } from './measure/other-family.ts';

export { familyTitle, shownLetters, type OtherFamily } from './measure/other-family.ts';

/** Words that are going to be printed, and where they stand. */
export type PrintedWords = { readonly text: string; readonly at: Span };

const PLAIN = { weight: 'regular', slant: 'upright', size: 12, color: '#000000' } as const;

/** What there is to say of the letters of some words. */
export type LetterReport = {
  /** Characters that no family has, or that cannot be printed at all. */
  readonly diagnostics: readonly Diagnostic[];
  /** Words that will stand in another family than their own. */
  readonly otherFamilies: readonly OtherFamily[];
};

/** Looks for the letters of words in families, as the press would: what none has is an error whatever style the words get. */
export const lettersOf = (words: readonly PrintedWords[], families: readonly FamilyId[], typeCase: TypeCase): LetterReport => {
  const faces = facesOf(typeCase);
  const diagnostics: Diagnostic[] = [];
  const otherFamilies: OtherFamily[] = [];
  for (const { text, at } of words) {
    if (/^[\x20-\x7e]*$/.test(text)) continue;
    for (const family of new Set(families)) {
      const style: TextStyle = { ...PLAIN, family };
      stretchesOf(
        [{ kind: 'text', text, style, at }],
        faces,
        (found) => diagnostics.push(found),
        (other) => otherFamilies.push(other),
      );
    }
  }
  return { diagnostics, otherFamilies };
};
