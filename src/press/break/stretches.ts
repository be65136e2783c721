import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Run } from '../../model/definition.ts';
import type { Faces } from '../measure/faces.ts';
import { inOneLine, lettersLacking } from '../measure/letters.ts';
import type { OtherFamily } from '../measure/other-family.ts';
import type { TextStretch } from './chunks.ts';
import { inOtherFamilies } from './other-families.ts';

/** What reserves the width of a page number: no document has a thousand pages. */
const RESERVED = '000';

/** A run as a stretch in the family that its style asks for. */
const ownStretch = (run: Run, faces: Faces): TextStretch => {
  const face = faces.of(run.style);
  const { size, color } = run.style;
  if (run.kind === 'folio') {
    return {
      text: RESERVED,
      face,
      size,
      color,
      underline: false,
      link: run.link === undefined ? undefined : `#${run.link}`,
      language: undefined,
      folio: run.of,
    };
  }
  return {
    text: inOneLine(run.text),
    face,
    size,
    color,
    underline: run.underline ?? false,
    link: run.link,
    language: run.language,
    folio: undefined,
  };
};

/** Runs as stretches in the families that their styles ask for, and whether these have all their letters. */
export type OwnStretches = { readonly stretches: readonly TextStretch[]; readonly isWhole: boolean };

/** Turns runs into stretches in the families that their styles ask for. */
export const ownStretches = (runs: readonly Run[], faces: Faces): OwnStretches => {
  const stretches = runs.map((run) => ownStretch(run, faces));
  return { stretches, isWhole: stretches.every(({ text, face }) => lettersLacking(text, face).length === 0) };
};

/** Sets words that their family lacks letters of in another one, which is noted; what no family has is reported. */
export const inFamilies = (
  runs: readonly Run[],
  { stretches, isWhole }: OwnStretches,
  faces: Faces,
  report: Report,
  note: (words: OtherFamily) => void = () => undefined,
): readonly TextStretch[] => (isWhole ? stretches : inOtherFamilies(runs, stretches, faces, { report, note }));

/** Turns runs into stretches ready to be broken, each word in a family that has its letters. */
export const stretchesOf = (
  runs: readonly Run[],
  faces: Faces,
  report: Report,
  note?: (words: OtherFamily) => void,
): readonly TextStretch[] => inFamilies(runs, ownStretches(runs, faces), faces, report, note);
