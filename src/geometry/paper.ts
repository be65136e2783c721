import { inches, millimetres, type Insets, type Pt, type Size } from './units.ts';

/** The papers a packet can be printed on. */
export const PAPERS = {
  letter: { width: inches(8.5), height: inches(11) },
  a4: { width: millimetres(210), height: millimetres(297) },
} as const satisfies Record<string, Size>;

/** Every size that a page can have, upright: the papers, what is half of one, and what a kind may ask for beside them. */
export const FORMATS = {
  ...PAPERS,
  legal: { width: inches(8.5), height: inches(14) },
  tabloid: { width: inches(11), height: inches(17) },
  a3: { width: millimetres(297), height: millimetres(420) },
  'half-letter': { width: inches(5.5), height: inches(8.5) },
  a5: { width: millimetres(148), height: millimetres(210) },
} as const satisfies Record<string, Size>;

/** The name of a paper. */
export type PaperId = keyof typeof PAPERS;

/** The name of the size of a page. */
export type FormatId = keyof typeof FORMATS;

/** How a sheet lies: tall or wide. */
export type Orientation = 'portrait' | 'landscape';

/** Every paper's name, in the order the command line lists them. */
export const PAPER_IDS = Object.keys(PAPERS) as readonly PaperId[];

/** Every format's name. */
export const FORMAT_IDS = Object.keys(FORMATS) as readonly FormatId[];

/** The papers that a kind may ask for in place of the packet's. */
export const OWN_PAPERS = ['tabloid', 'legal'] as const;

/** A paper that a kind asks for. */
export type OwnPaper = (typeof OWN_PAPERS)[number];

/** What a kind's own paper is where the packet is printed on Letter or on A4; nothing in the A series is like legal. */
const OWN: Readonly<Record<OwnPaper, Readonly<Record<PaperId, FormatId>>>> = {
  tabloid: { letter: 'tabloid', a4: 'a3' },
  legal: { letter: 'legal', a4: 'a4' },
};

/** The paper of a document: its kind's own, in the sizes of the packet's paper, or else the packet's. */
export const paperFor = (own: OwnPaper | null, paper: PaperId): FormatId => (own === null ? paper : OWN[own][paper]);

/** The page of a booklet: half of its paper. */
export const halfOf = (paper: PaperId): FormatId => (paper === 'letter' ? 'half-letter' : 'a5');

/** The size of a sheet, turned as asked. */
export const sheetSize = (paper: FormatId, orientation: Orientation): Size => {
  const { width, height } = FORMATS[paper];
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
