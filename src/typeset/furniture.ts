import { FLUSH } from '../geometry/units.ts';
import type { SetContext } from '../elements/element.ts';
import type { Block, LineNumbers, RunningHead, ThumbTab } from '../model/definition.ts';
import { plainText } from '../model/leaves.ts';
import type { AttributeWords, Paragraph } from '../model/manuscript.ts';
import { inBlack } from './black.ts';
import { isWide, widthOn } from './wide.ts';

const ALIGNS = ['left', 'center', 'right'] as const;

/** How much of the line the left, middle and right of furniture take, by how many there are. */
const SHARES: Readonly<Record<number, readonly number[]>> = { 1: [1], 2: [1, 1], 3: [1, 1.2, 1] };

/** The same for three of which the first is too long for the middle to stand in the middle of the page. */
const LONG_SHARES = [1.2, 1, 0.6] as const;
const LONG = 24;

/** A piece of a head or foot: its words and the leaf that they are. */
type HeadPiece = Pick<Paragraph, 'id' | 'inlines'>;

/** What stands in one place of a head or foot, and how much of the line that place takes. */
type Place = { readonly paragraphs: readonly HeadPiece[]; readonly share: number };

/** Half a page has no room for three pieces side by side: the first ones stand below each other. */
const BESIDE_LAST = 2.6;

/** The places of right-hand pages; left-hand ones have the same, changed over. */
const placesOf = (paragraphs: readonly HeadPiece[], context: SetContext, page: 'recto' | 'verso'): readonly Place[] => {
  const { theme } = context;
  const isLong = paragraphs.length === LONG_SHARES.length && plainText(paragraphs[0]?.inlines ?? []).length > LONG;
  const usual = isLong ? LONG_SHARES : (SHARES[paragraphs.length] ?? paragraphs.map(() => 1));
  // Large type has no room to give away: each piece takes what it needs.
  const shares = theme.layout === 'single' ? paragraphs.map((paragraph) => 1 + widthOf(paragraph, context)) : usual;
  const places =
    theme.layout === 'narrow' && paragraphs.length > 2
      ? [
          { paragraphs: paragraphs.slice(0, -1), share: BESIDE_LAST },
          { paragraphs: paragraphs.slice(-1), share: 1 },
        ]
      : paragraphs.map((paragraph, index) => ({ paragraphs: [paragraph], share: shares[index] ?? 1 }));
  return page === 'recto' ? places : places.toReversed();
};

/** About how wide a letter is, in parts of the type's size, and how many letters a page number takes. */
const LETTER = 0.55;
const NUMBER = 3;

/** About how wide a piece of furniture stands on one line. */
const widthOf = ({ inlines }: HeadPiece, context: SetContext): number => {
  const numbers = inlines.filter(({ kind }) => kind === 'folio').length;
  return (plainText(inlines).length + numbers * NUMBER) * context.style('furniture').size * LETTER;
};

/** Whether a head or foot stands on one line of a sheet that lies wide. */
export const fitsAcross = (paragraphs: readonly HeadPiece[], context: SetContext): boolean => {
  const gaps = Math.max(0, paragraphs.length - 1) * context.space('gutter');
  const needed = paragraphs.reduce((sum, paragraph) => sum + widthOf(paragraph, context), gaps);
  return isWide(context.sheet) && needed <= widthOn(context.sheet);
};

/** In large type the pieces of a head or foot stand below each other: side by side each would be a tower of words. */
const inLines = (paragraphs: readonly HeadPiece[], rule: 'above' | 'below', context: SetContext): readonly Block[] => {
  const line: Block = { kind: 'rule', stroke: context.stroke('hair', context.color('line')), before: 0, after: 0 };
  const gap: Block = { kind: 'space', height: context.space('unit') };
  // The page number comes first: it is looked for most, and the foot of a page is where it is looked for.
  const ordered = rule === 'above' ? [...paragraphs.slice(-1), ...paragraphs.slice(0, -1)] : paragraphs;
  const lines = ordered.map((paragraph) =>
    context.text(paragraph.inlines, { leaf: paragraph.id, style: 'furniture', measure: null }),
  );
  return rule === 'above' ? [line, gap, ...lines] : [...lines, gap, line];
};

/** Sets a running head or foot: under or over a hairline, as wide and as black as the theme says. */
export const setFurniture = (
  paragraphs: readonly HeadPiece[],
  rule: 'above' | 'below',
  context: SetContext,
  page: 'recto' | 'verso' = 'recto',
): readonly Block[] => {
  if (paragraphs.length === 0) return [];
  const { layout, ink } = context.theme;
  const isBelow = layout === 'single' && !fitsAcross(paragraphs, context);
  const blocks = isBelow ? inLines(paragraphs, rule, context) : abreast(paragraphs, rule, context, page);
  return ink === 'black' ? inBlack(blocks) : blocks;
};

/** The paragraphs side by side, as far as there is room. */
const abreast = (
  paragraphs: readonly HeadPiece[],
  rule: 'above' | 'below',
  context: SetContext,
  page: 'recto' | 'verso',
): readonly Block[] => {
  const places = placesOf(paragraphs, context, page);
  const cells = places.map((place, index) => ({
    role: 'none' as const,
    span: 1,
    padding: { ...FLUSH, [rule === 'above' ? 'top' : 'bottom']: context.space('unit') },
    align: 'top' as const,
    children: place.paragraphs.map((paragraph) =>
      context.text(paragraph.inlines, {
        leaf: paragraph.id,
        style: 'furniture',
        measure: null,
        align: places.length === 2 && index === 1 ? 'right' : (ALIGNS[index] ?? 'left'),
      }),
    ),
  }));
  const line = context.stroke('hair', context.color('line'));
  return [
    {
      kind: 'grid',
      role: 'none',
      tracks: places.map(({ share }) => ({ kind: 'share', share })),
      gap: context.space('gutter'),
      headerRows: 0,
      frames: [],
      keep: 'together',
      before: 0,
      after: 0,
      rows: [{ cells, ...(rule === 'above' ? {} : { ruleBelow: line }) }],
    },
  ];
};

type Tab = { readonly words: AttributeWords; readonly place: number; readonly count: number };

/** A thumb tab: the name of a part between two bars. */
const setTab = ({ words, place, count }: Tab, context: SetContext): ThumbTab => {
  const bar: Block = { kind: 'rule', stroke: context.stroke('rule', context.color('primary')), before: 0, after: 0 };
  const gap: Block = { kind: 'space', height: context.space('unit') };
  const name = context.label(words, { style: 'furniture', weight: 'bold', measure: null, align: 'center' });
  const blocks = [bar, gap, name, gap, bar];
  return { blocks: context.theme.ink === 'black' ? inBlack(blocks) : blocks, place, count };
};

/** Line numbers: as small as the running head, and in pure black where all is. */
const numbersIn = (context: SetContext): LineNumbers => ({
  style: context.style('furniture'),
  leading: context.leading('furniture'),
  gap: context.space('gutter'),
});

/** Head and foot of a document: up to three pieces each. */
export type DocumentFurniture = { readonly header: readonly HeadPiece[]; readonly footer: readonly HeadPiece[] };

/** What a part of a document has at its pages in place of the document's own. */
export type PartFurniture = {
  readonly words?: AttributeWords;
  readonly foot?: AttributeWords;
  readonly tab?: Tab;
  /** Whether lines are numbered in the margin. */
  readonly numbered?: boolean;
};

/** The pieces of a head or foot, one of them in other words: at a place counted from behind. */
const withWords = (pieces: readonly HeadPiece[], fromEnd: number, words: AttributeWords | undefined): readonly HeadPiece[] => {
  if (words === undefined) return pieces;
  const place = Math.max(0, pieces.length - fromEnd);
  return [...pieces.slice(0, place), words, ...pieces.slice(place + 1)];
};

/** The head of a part's pages: half a page has room for the words of the part alone. */
const headWith = (
  header: readonly HeadPiece[],
  words: AttributeWords | undefined,
  { theme }: SetContext,
): readonly HeadPiece[] => (words !== undefined && theme.layout === 'narrow' ? [words] : withWords(header, 1, words));

/**
 * Sets head and foot of a part's pages: the document's own, with the words of the part in place of what stands outside in the
 * head, and before the page number in the foot. A thumb tab needs an outer margin, which large type and half pages do not have.
 */
export const runningHeadOf = (
  { header, footer }: DocumentFurniture,
  { words, foot, tab, numbered = false }: PartFurniture,
  context: SetContext,
): RunningHead => {
  const [head, below] = [headWith(header, words, context), withWords(footer, 2, foot)];
  return {
    recto: setFurniture(head, 'below', context),
    verso: setFurniture(head, 'below', context, 'verso'),
    ...(foot === undefined
      ? {}
      : { foot: { recto: setFurniture(below, 'above', context), verso: setFurniture(below, 'above', context, 'verso') } }),
    ...(numbered ? { lineNumbers: numbersIn(context) } : {}),
    ...(tab === undefined || context.theme.layout !== 'columns' ? {} : { tab: setTab(tab, context) }),
  };
};
