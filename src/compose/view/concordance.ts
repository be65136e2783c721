import type { Concordance } from '../../model/concordance.ts';
import { presetsOf, STANDARD } from '../../model/edition.ts';
import type { View } from './view.ts';

/** How wide the names stand, where each page number is 1. */
const NAMES = 2.6;

/** A concordance as a template sees it: editions by their presets, documents with what they hold. */
export const concordanceView = ({ editions, documents }: Concordance = { editions: [], documents: [] }): View => ({
  editions: editions.map((edition) => {
    const presets = presetsOf(edition);
    return { presets: presets.length === 0 ? [STANDARD] : presets };
  }),
  shares: [NAMES, ...editions.map(() => 1)].join(' '),
  documents,
});
