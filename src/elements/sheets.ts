import { z } from 'zod';
import { sheetsFor, type CutLine } from '../geometry/cards.ts';
import { inches, millimetres, type Pt } from '../geometry/units.ts';
import type { Mark, SheetCell } from '../model/definition.ts';
import type { ElementNode } from '../model/manuscript.ts';
import { partsOf, type NodeOf, type SaidValues, type SetContext, type TagSpec } from './element.ts';

const SHIFT = /^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/;

/** The schema of how far print is moved against a printer that pulls: right and down in millimetres, on fronts and then on backs. */
export const shift = () =>
  z
    .string()
    .regex(SHIFT)
    .optional()
    .transform((value = '0,0,0,0') => value.split(',').map(Number));

/** The shift of one side of a sheet, in points. */
export const shiftOf = (
  { attributes }: ElementNode<{ readonly shift: readonly number[] }>,
  side: 'front' | 'back',
): { readonly dx: Pt; readonly dy: Pt } => {
  const [dx = 0, dy = 0, backX = 0, backY = 0] = attributes.shift.map(millimetres);
  return side === 'front' ? { dx, dy } : { dx: backX, dy: backY };
};

/** Every piece of some sheets: those of the template, and more to write on, as many as are asked for and as fill the last sheet. */
export const filledUp = <T extends TagSpec>(
  node: ElementNode<{ readonly blanks: number | undefined }>,
  tag: T,
  perSheet: number,
  blank: z.output<T['attributes']>,
): readonly NodeOf<T>[] => {
  const pieces = partsOf(node, tag);
  const total = sheetsFor(pieces.length + (node.attributes.blanks ?? 0), perSheet) * perSheet;
  const blanks = Array.from({ length: total - pieces.length }, (_, at) => ({
    ...node,
    id: `${node.id}.blank.${at + 1}`,
    name: tag.name,
    attributes: blank,
    words: [],
    children: [],
  }));
  return [...pieces, ...blanks];
};

/** Where the lines in a sheet's margins stand: from its upper or lower edge, and from the sides. */
const MARGIN_LINE = { edge: inches(0.2), side: inches(0.25) } as const;

/** A line in a margin that is cut off or that nobody folds: whose sheet it is, and how to print it. */
export const marginLine = (
  leaf: string,
  [phrase, values]: readonly [string, SaidValues],
  edge: 'top' | 'bottom',
  context: SetContext,
): SheetCell => {
  const { sheet } = context;
  const height = context.leading('furniture');
  return {
    x: MARGIN_LINE.side,
    y: edge === 'top' ? MARGIN_LINE.edge : sheet.height - MARGIN_LINE.edge - height,
    width: sheet.width - 2 * MARGIN_LINE.side,
    height,
    isArtifact: true,
    children: [context.said(phrase, values, { leaf, style: 'furniture', align: 'center', measure: null })],
  };
};

/** A hairline on the ground of a sheet; nothing where there is nothing to draw. */
export const hairline = (d: string, context: SetContext, dash?: readonly number[]): readonly Mark[] =>
  d === ''
    ? []
    : [
        {
          view: context.sheet,
          paths: [
            {
              d,
              stroke: {
                width: context.theme.strokes.hair,
                color: context.color('line'),
                ...(dash === undefined ? {} : { dash }),
              },
            },
          ],
        },
      ];

/** Straight lines as a path. */
export const pathOf = (lines: readonly CutLine[]): string =>
  lines.map(({ x1, y1, x2, y2 }) => `M ${x1} ${y1} L ${x2} ${y2}`).join(' ');

/** Dashes of a line to cut along. */
export const CUT_DASH: readonly number[] = [2, 3];
