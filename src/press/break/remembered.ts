import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Pt } from '../../geometry/units.ts';
import type { Run } from '../../model/definition.ts';
import type { Faces } from '../measure/faces.ts';
import type { OtherFamily } from '../measure/other-family.ts';
import type { SetLine } from '../placed.ts';
import type { TextStretch } from './chunks.ts';
import { linesOf } from './lines.ts';
import { inFamilies, ownStretches, type OwnStretches } from './stretches.ts';

/** How the runs of one document become lines. */
export type Breaking = {
  /** Turns runs into stretches ready to be broken, as `stretchesOf` does. */
  readonly stretchesOf: (runs: readonly Run[], report: Report, note?: (words: OtherFamily) => void) => readonly TextStretch[];
  /** Breaks stretches of a language into lines no wider than a measure, as `linesOf` does. */
  readonly linesOf: (stretches: readonly TextStretch[], measure: Pt, language?: string) => readonly SetLine[];
};

/** Lines that stretches were broken into, and what decided where. */
type Broken = { readonly measure: Pt; readonly language: string | undefined; readonly lines: readonly SetLine[] };

/**
 * Breaks and remembers what it broke: parts are set several times, with more and less white space, which changes no line.
 * Words that need another family are set in it anew each time, because some settings report them and others are trials.
 */
export const rememberingBreaks = (faces: Faces): Breaking => {
  const known = new WeakMap<readonly Run[], OwnStretches>();
  const broken = new WeakMap<readonly TextStretch[], Broken[]>();
  return {
    stretchesOf: (runs, report, note) => {
      const own = known.get(runs) ?? ownStretches(runs, faces);
      known.set(runs, own);
      return inFamilies(runs, own, faces, report, note);
    },
    linesOf: (stretches, measure, language) => {
      const before = broken.get(stretches);
      const found = before?.find((each) => each.measure === measure && each.language === language);
      if (found !== undefined) return found.lines;
      const lines = linesOf(stretches, measure, language);
      if (before === undefined) broken.set(stretches, [{ measure, language, lines }]);
      else before.push({ measure, language, lines });
      return lines;
    },
  };
};
