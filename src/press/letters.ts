import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FamilyId } from '../model/brand.ts';
import type { TextStyle } from '../model/definition.ts';
import type { TypeCase } from '../model/typeface.ts';
import type { Spot } from '../source/text.ts';
import { facesOf } from './measure/faces.ts';
import { checkLetters } from './measure/letters.ts';

/** Words that are going to be printed, and where they stand. */
export type Words = { readonly text: string; readonly at: Spot };

const PLAIN = { weight: 'regular', slant: 'upright', size: 12, colour: '#000000' } as const;

/**
 * Characters that none of a brand's families has, or that cannot be printed at all: whatever style the words get, they
 * would be refused. What only some of the families lack is known when the words are set.
 */
export const lettersNobodyHas = (
  words: readonly Words[],
  families: readonly FamilyId[],
  typeCase: TypeCase,
): readonly Diagnostic[] => {
  const faces = facesOf(typeCase);
  const told = families.map((family) => {
    const style: TextStyle = { ...PLAIN, family };
    const found = new Map<string, Diagnostic>();
    for (const { text, at } of words) {
      if (/^[\x20-\x7e]*$/.test(text)) continue;
      checkLetters({ kind: 'text', text, style, at }, faces.of(style), faces, (diagnostic) => {
        const letter = /U\+[0-9A-F]+/.exec(diagnostic.message)?.[0] ?? '';
        found.set(`${letter} ${at.source.file} ${String(at.start)}`, diagnostic);
      });
    }
    return found;
  });
  const [first = new Map<string, Diagnostic>(), ...others] = told;
  return [...first].filter(([key]) => others.every((each) => each.has(key))).map(([, diagnostic]) => diagnostic);
};
