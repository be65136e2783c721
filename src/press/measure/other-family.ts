import { firstOf } from '../../diagnostics/first-of.ts';
import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
import type { FamilyId } from '../../model/brand.ts';
import type { Span } from '../../source/text.ts';
import { scriptsOf } from './scripts.ts';

/** Words that stand in another family than their style asks for, because their own lacks letters of them. */
export type OtherFamily = {
  /** The letters that are lacking, each once. */
  readonly letters: readonly string[];
  readonly lackedBy: FamilyId;
  readonly setIn: FamilyId;
  readonly at: Span | undefined;
};

/** A family's name as it is written, like "Source Sans 3". */
export const familyTitle = (family: FamilyId): string =>
  family
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');

const isUnprintable = (character: string): boolean => /[\p{Cc}\p{Co}\p{Cs}\p{Cn}]/u.test(character);

const numberOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Letters as messages show them: the first few, and how many more there are. */
export const shownLetters = (letters: readonly string[], most = 8): string =>
  firstOf(
    letters.map((letter) => `“${letter}”`),
    most,
  );

/** What is wrong with letters that no embedded family has: the tool lacks them, and no name is wrong for being written in them. */
const lackingMessage = (letters: readonly string[]): string => {
  const scripts = scriptsOf(letters);
  const [first = ''] = letters;
  const shown = letters.length === 1 ? `${shownLetters(letters)} (${numberOf(first)})` : shownLetters(letters);
  if (scripts.length === 0) return `No embedded family has a letter for ${shown}.`;
  return `Rolepress has no type for ${scripts.join(' and ')} yet: ${shown}. The words are right; it is the letters that are missing here.`;
};

const HINTS = {
  sign: 'Write it another way: no family that can be embedded has it.',
  script:
    'Leave it out here, or write it in Latin, Greek or Cyrillic letters. Where a name stands in an event, its line can be left open to be written on by hand.',
} as const;

/** Reports letters of some words that cannot be printed whichever family they are set in: each place once. */
export const reportLacking = (letters: readonly string[], at: Span | undefined, report: Report): void => {
  for (const character of letters.filter(isUnprintable))
    report(
      diagnose('press/unprintable-character', {
        message: `The text holds ${numberOf(character)}, which cannot be printed.`,
        at,
      }),
    );
  const lacking = letters.filter((character) => !isUnprintable(character));
  if (lacking.length === 0) return;
  const hint = scriptsOf(lacking).length === 0 ? HINTS.sign : HINTS.script;
  report(diagnose('press/missing-glyph', { message: lackingMessage(lacking), hint, at }));
};
