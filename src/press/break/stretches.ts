import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Run } from '../../model/definition.ts';
import type { Faces } from '../measure/faces.ts';
import { checkLetters, inOneLine } from '../measure/letters.ts';
import type { Stretch } from './chunks.ts';

/** What reserves the width of a page number: no document has a thousand pages. */
const RESERVED = '000';

/** Turns runs into stretches ready to be broken; letters that a font lacks are reported here. */
export const stretchesOf = (runs: readonly Run[], faces: Faces, report: Report): Stretch[] =>
  runs.map((run) => {
    const face = faces.of(run.style);
    const { size, colour } = run.style;
    if (run.kind === 'folio') {
      return {
        text: RESERVED,
        face,
        size,
        colour,
        underline: false,
        link: run.link === undefined ? undefined : `#${run.link}`,
        language: undefined,
        folio: run.of,
      };
    }
    checkLetters(run, face, faces, report);
    const text = inOneLine(run.text);
    return {
      text,
      face,
      size,
      colour,
      underline: run.underline ?? false,
      link: run.link,
      language: run.language,
      folio: undefined,
    };
  });
