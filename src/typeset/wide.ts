import type { Size } from '../geometry/units.ts';

/**
 * Margins of a sheet that lies wide, which is a chart and wants its room: head and foot, the sides, and how near the edge
 * the furniture may stand. Large type takes a little more for its line of furniture.
 */
export const WIDE_MARGINS = {
  columns: { head: 48, foot: 48 },
  narrow: { head: 48, foot: 48 },
  single: { head: 60, foot: 52 },
  side: 40,
  edge: 24,
} as const;

/** Whether a sheet lies wide. */
export const isWide = ({ width, height }: Size): boolean => width > height;

/** How wide the text block of a sheet is that lies wide. */
export const widthOn = ({ width }: Size): number => width - 2 * WIDE_MARGINS.side;
