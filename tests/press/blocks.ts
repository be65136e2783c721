import { evenly, FLUSH, type Size } from '../../src/geometry/units.ts';
import { PAPERS } from '../../src/geometry/paper.ts';
import type {
  Block,
  Definition,
  GridBlock,
  GridCell,
  GridRow,
  LinesBlock,
  Run,
  StackBlock,
  TextBlock,
  TextRun,
  TextStyle,
} from '../../src/model/definition.ts';

/** Body text. */
export const BODY: TextStyle = {
  family: 'atkinson-hyperlegible',
  weight: 'regular',
  slant: 'upright',
  size: 12,
  color: '#1a1a1a',
};

/** Body text in bold. */
export const BOLD: TextStyle = { ...BODY, weight: 'bold' };

/** A stretch of body text. */
export const run = (text: string, style: Partial<TextStyle> = {}, more: Partial<TextRun> = {}): TextRun => ({
  kind: 'text',
  text,
  style: { ...BODY, ...style },
  ...more,
});

let count = 0;

/** A leaf id that no other test block has. */
export const leaf = (name = 'leaf'): string => `${name}-${String(++count)}`;

/** A paragraph. */
export const para = (text: string | readonly Run[], more: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'text',
  leaf: leaf('para'),
  role: 'P',
  runs: typeof text === 'string' ? [run(text)] : text,
  leading: 16,
  align: 'left',
  before: 0,
  after: 8,
  keepWithNext: false,
  ...more,
});

/** A heading that stays with what follows. */
export const heading = (text: string, more: Partial<TextBlock> = {}): TextBlock =>
  para([run(text, { weight: 'bold', size: 18 })], {
    leaf: leaf('heading'),
    role: 'H2',
    leading: 24,
    before: 20,
    after: 6,
    keepWithNext: true,
    ...more,
  });

/** Blocks one below the other. */
export const stack = (children: readonly Block[], more: Partial<StackBlock> = {}): StackBlock => ({
  kind: 'stack',
  children,
  padding: FLUSH,
  keep: 'loose',
  before: 0,
  after: 8,
  ...more,
});

/** A cell with a little room round what it holds. */
export const cell = (children: readonly Block[], more: Partial<GridCell> = {}): GridCell => ({
  role: 'TD',
  span: 1,
  padding: evenly(4),
  align: 'top',
  children,
  ...more,
});

/** A row of cells. */
export const row = (cells: readonly GridCell[], more: Partial<GridRow> = {}): GridRow => ({ cells, ...more });

/** A table with as many equal columns as its first row has cells. */
export const table = (rows: readonly GridRow[], more: Partial<GridBlock> = {}): GridBlock => ({
  kind: 'grid',
  role: 'Table',
  tracks: (rows[0]?.cells ?? []).map(() => ({ kind: 'share', share: 1 })),
  gap: 0,
  headerRows: 0,
  rows,
  frames: [],
  keep: 'loose',
  before: 0,
  after: 8,
  ...more,
});

/** Lines to write on, 9 mm apart. */
export const lines = (count: number, more: Partial<LinesBlock> = {}): LinesBlock => ({
  kind: 'lines',
  leaf: leaf('lines'),
  label: 'Write here',
  count,
  pitch: 25.5,
  stroke: { width: 0.75, color: '#767676' },
  before: 0,
  after: 8,
  ...more,
});

/** A whole document on letter paper with one-inch margins and a plain footer. */
export const document = (
  body: readonly Block[],
  more: { readonly sheet?: Size; readonly footer?: readonly Block[]; readonly header?: readonly Block[] } = {},
): Definition => ({
  record: { title: 'A garden workshop', author: 'The seed library', subject: 'Sowing and saving', language: 'en-US' },
  page: {
    sheet: more.sheet ?? PAPERS.letter,
    margins: evenly(72),
    furniture: { header: more.header ?? [], headerDrop: 30, footer: more.footer ?? [], footerRise: 30, firstPageBare: true },
  },
  body,
});

const SENTENCES = [
  'Seeds keep for years where it is cool, dark and dry.',
  'Ask the group what they have grown before, and what they would like to grow.',
  'A tray of soil warms up faster on a south window than in the yard.',
  'Write the name of the plant and the date on every pot, also on the one you are sure you will remember.',
  'Bread wants time more than it wants work.',
];

/** A paragraph's worth of plain words. */
export const words = (sentences: number, start = 0): string =>
  Array.from({ length: sentences }, (_, i) => SENTENCES[(start + i) % SENTENCES.length]).join(' ');
