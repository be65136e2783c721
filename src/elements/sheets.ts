import { sheetsFor, type CutLine } from '../geometry/cards.ts';
import { inches, millimetres, type Pt } from '../geometry/units.ts';
import type { Mark, SheetCell } from '../model/definition.ts';
import type { ElementNode } from '../model/manuscript.ts';
import { partsOf, type SetContext } from './element.ts';

/** How far what is printed is moved against a printer that pulls: right and down in millimetres, on fronts and then on backs. */
export const SHIFT = /^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/;

/** The shift of one side of a sheet, in points. */
export const shiftOf = ({ attributes }: ElementNode, side: 'front' | 'back'): { readonly dx: Pt; readonly dy: Pt } => {
  const [dx = 0, dy = 0, backX = 0, backY = 0] = (attributes['shift'] ?? '0,0,0,0').split(',').map(Number).map(millimetres);
  return side === 'front' ? { dx, dy } : { dx: backX, dy: backY };
};

/** Every piece of some sheets: those of the template, and more to write on, as many as are asked for and as fill the last sheet. */
export const filledUp = (
  node: ElementNode,
  part: string,
  perSheet: number,
  blank: ElementNode['attributes'] = {},
): readonly ElementNode[] => {
  const pieces = partsOf(node, part);
  const total = sheetsFor(pieces.length + Number(node.attributes['blanks'] ?? 0), perSheet) * perSheet;
  const blanks = Array.from({ length: total - pieces.length }, (_, at) => ({
    ...node,
    id: `${node.id}.blank.${at + 1}`,
    name: part,
    attributes: blank,
    children: [],
  }));
  return [...pieces, ...blanks];
};

/** Where the lines in a sheet's margins stand: from its upper or lower edge, and from the sides. */
const MARGIN_LINE = { edge: inches(0.2), side: inches(0.25) } as const;

/** A line in a margin that is cut off or that nobody folds: whose sheet it is, and how to print it. */
export const marginLine = (leaf: string, words: string, edge: 'top' | 'bottom', context: SetContext): SheetCell => {
  const { sheet } = context;
  const height = context.leading('furniture');
  return {
    x: MARGIN_LINE.side,
    y: edge === 'top' ? MARGIN_LINE.edge : sheet.height - MARGIN_LINE.edge - height,
    width: sheet.width - 2 * MARGIN_LINE.side,
    height,
    isArtifact: true,
    children: [context.label(words, { leaf, style: 'furniture', align: 'center', measure: null })],
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
                colour: context.colour('line'),
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
