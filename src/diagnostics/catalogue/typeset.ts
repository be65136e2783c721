import type { CatalogueEntry } from './entry.ts';

/** What can be wrong when a manuscript gets its look. */
export const typesetCodes = {
  'typeset/unknown-look': {
    title: 'A look is a style of the theme',
    severity: 'error',
    why: 'The template asks for a look that the theme does not have, so its size and weight are not known.',
    fix: 'Use one of the theme’s styles; see docs/yaml.md.',
  },
  'typeset/unknown-phrase': {
    title: 'A phrase that an element prints stands in the language file',
    severity: 'error',
    why: 'Elements hold no words of their own: what they print comes from language.yaml.',
    fix: 'Add the phrase to language.yaml.',
  },
  'typeset/phrase-unfilled': {
    title: 'Every place in a phrase that an element prints is filled in',
    severity: 'error',
    why: 'The phrase has a {place} for which the element has no value, so the braces would be printed.',
    fix: 'Take the place out of the phrase, or name one that the element fills in.',
  },
} as const satisfies Record<string, CatalogueEntry>;
