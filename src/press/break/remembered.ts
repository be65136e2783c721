import type { Pt } from '../../geometry/units.ts';
import type { SetLine } from '../placed.ts';
import type { TextStretch } from './chunks.ts';
import { linesOf } from './lines.ts';

/** Breaks styled text of a language into lines no wider than a measure. */
export type BreakLines = (stretches: readonly TextStretch[], measure: Pt, language?: string) => readonly SetLine[];

const keyOf = ({ text, face, size, color, underline, link, language }: TextStretch): string =>
  [face.name, size, color, underline, link ?? '', language ?? '', text].join('\t');

/**
 * Breaks as `linesOf` does, and remembers what it broke: for a part that is set several times with more and less white
 * space, which changes no line. What holds a page number is broken anew, because each is filled in by itself.
 */
export const rememberingLines = (): BreakLines => {
  const known = new Map<string, readonly SetLine[]>();
  return (stretches, measure, language) => {
    if (stretches.some(({ folio }) => folio !== undefined)) return linesOf(stretches, measure, language);
    const key = [measure, language, ...stretches.map(keyOf)].join('\n');
    const lines = known.get(key) ?? linesOf(stretches, measure, language);
    known.set(key, lines);
    return lines;
  };
};
