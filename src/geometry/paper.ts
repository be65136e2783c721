import { inches, millimetres, type Insets, type Pt, type Size } from './units.ts';

/** The papers a packet can be printed on. */
export const PAPERS = {
  letter: { width: inches(8.5), height: inches(11) },
  a4: { width: millimetres(210), height: millimetres(297) },
} as const satisfies Record<string, Size>;

/** The name of a paper. */
export type PaperId = keyof typeof PAPERS;

/** How a sheet lies: tall or wide. */
export type Orientation = 'portrait' | 'landscape';

/** Every paper's name, in the order the command line lists them. */
export const PAPER_IDS = Object.keys(PAPERS) as readonly PaperId[];

/** The size of a sheet, turned as asked. */
export const sheetSize = (paper: PaperId, orientation: Orientation): Size => {
  const { width, height } = PAPERS[paper];
  return orientation === 'portrait' ? { width, height } : { width: height, height: width };
};

/**
 * The margins that give every paper the same text block, so that lines break alike on Letter and A4.
 * What one paper has more than the block is shared between the two opposite margins.
 */
export const marginsFor = (sheet: Size, block: Size, inner: Pt, top: Pt): Insets => {
  const spareWidth = sheet.width - block.width;
  const left = Math.max(inner, spareWidth / 2);
  return { left, right: spareWidth - left, top, bottom: sheet.height - block.height - top };
};
