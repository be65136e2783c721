import { counted } from '../../diagnostics/counted.ts';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Brand } from '../../model/brand.ts';
import type { Loaded } from '../../model/curriculum.ts';
import { contrastOnPaper, nearestShade } from './contrast.ts';

/** What each color of a palette is for, and the contrast that this needs on white paper. */
const USES = [
  { color: 'ink', use: 'smaller headings, which are all that it colors', needed: 4.5 },
  { color: 'primary', use: 'headings, numbers and strong rules', needed: 4.5 },
  { color: 'accent', use: 'marks and numbers', needed: 4.5 },
  { color: 'line', use: 'frames and rules', needed: 3 },
] as const satisfies readonly { color: keyof Brand['palette']; use: string; needed: number }[];

/** Characters of the short name that fit beside the document number and the page number. */
const LONGEST_SHORT_NAME = 32;

/** Rounded down, so that a color that fails never seems to pass. */
const ratio = (value: number): string => `${(Math.floor(value * 100) / 100).toFixed(2)}:1`;

const paleColors = ({ value, spanAt }: Loaded<Brand>): readonly Diagnostic[] =>
  USES.flatMap(({ color, use, needed }) => {
    const given = value.palette[color];
    const measured = contrastOnPaper(given);
    if (measured >= needed) return [];
    const shade = nearestShade(given, needed);
    const message = `${given} is too pale for ${use} (palette.${color}): its contrast on white paper is ${ratio(measured)}, and ${needed}:1 is needed.`;
    const hint = `The nearest shade that passes is ${shade} (${ratio(contrastOnPaper(shade))}).`;
    return [diagnose('brand/color-too-pale', { message, hint, at: spanAt(['palette', color]) })];
  });

const longName = ({ value, spanAt }: Loaded<Brand>): readonly Diagnostic[] => {
  const { length } = [...value.names.short];
  if (length <= LONGEST_SHORT_NAME) return [];
  const message = `The short name has ${counted(length, 'character')}; at most ${LONGEST_SHORT_NAME} fit at the foot of a page.`;
  return [diagnose('brand/name-too-long', { message, at: spanAt(['names', 'short']) })];
};

const nobodyToCall = ({ value, spanAt }: Loaded<Brand>): readonly Diagnostic[] =>
  value.crisis.length > 0
    ? []
    : [diagnose('brand/no-crisis-line', { message: 'This brand lists no crisis line and no warmline.', at: spanAt(['crisis']) })];

/** Holds a brand against what paper, readers and copiers demand of it. */
export const checkBrand = (loaded: Loaded<Brand>): readonly Diagnostic[] => [
  ...paleColors(loaded),
  ...longName(loaded),
  ...nobodyToCall(loaded),
];
