import type { Pt } from '../../geometry/units.ts';
import type { Chunk } from './chunks.ts';
import { widthOf, withoutEndSpace } from './pieces.ts';

/** What stands between two places where a line may end, as a line takes it. */
export type LinePart = Pick<Chunk, 'pieces' | 'width' | 'hyphen'>;

/** A line before it is set: its parts, and whether it ends within a word that is wider than a line. */
export type OpenLine = { readonly parts: readonly LinePart[]; readonly isCut: boolean };

/** A word of fewer letters, or one that takes less of the measure, looks lost on a last line of its own. */
const LEAST = { letters: 5, part: 1 / 8 } as const;

const textOf = ({ pieces }: LinePart): string => pieces.map(({ text }) => text).join('');

/** Whether a line is one short word. */
const isRunt = ({ parts: [only, ...others] }: OpenLine, measure: Pt): boolean => {
  if (only === undefined || others.length > 0) return false;
  const letters = textOf(only).replace(/[^\p{L}\p{N}]/gu, '').length;
  return letters > 0 && (letters < LEAST.letters || widthOf(withoutEndSpace(only.pieces)) < measure * LEAST.part);
};

/** The same lines, with the last two words together where the last would stand alone: never one line more. */
export const withoutRunt = (lines: readonly OpenLine[], measure: Pt): readonly OpenLine[] => {
  const [before, last] = lines.slice(-2);
  if (before === undefined || last === undefined || before.isCut || !isRunt(last, measure)) return lines;
  const moved = before.parts.at(-1);
  // A line that is left with one word would only be another short one.
  if (moved === undefined || before.parts.length < 3 || moved.hyphen || !textOf(moved).endsWith(' ')) return lines;
  const width = moved.width + last.parts.reduce((sum, part) => sum + part.width, 0);
  if (width > measure) return lines;
  return [...lines.slice(0, -2), { ...before, parts: before.parts.slice(0, -1) }, { ...last, parts: [moved, ...last.parts] }];
};
