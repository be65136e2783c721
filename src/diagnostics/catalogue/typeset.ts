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
} as const satisfies Record<string, CatalogueEntry>;
