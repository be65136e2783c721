import { SAFE, type Rect } from '../../geometry/cards.ts';
import { FLUSH, inches, type Pt } from '../../geometry/units.ts';
import type { Block, TextBlock } from '../../model/definition.ts';
import { plainText } from '../../model/leaves.ts';
import type { AttributeWords } from '../../model/manuscript.ts';
import { cell, grid, row, share, stack, writingLines } from '../build.ts';
import { markBlock, partsOf, type NodeOf, type SetContext } from '../element.ts';
import { shape } from '../marks.ts';
import { asLargeAsFits } from '../scaled.ts';
import { tentWordsTag, type TentNode } from './tags.ts';

/** A tent may be as wide as its sheet, and printers leave the edges of a sheet white. */
const FROM_EDGE: Pt = inches(0.5);

/** Where words may stand on a face: clear of cut and fold, and of the edges of the sheet. */
export const faceArea = (face: Rect, { sheet }: SetContext): Rect => {
  const left = Math.max(face.x + SAFE, FROM_EDGE);
  const right = Math.min(face.x + face.width - SAFE, sheet.width - FROM_EDGE);
  return { x: left, y: face.y + SAFE, width: right - left, height: face.height - 2 * SAFE };
};

/** Blocks in the middle of a height. */
const amid = (blocks: readonly Block[], height: Pt): Block =>
  grid([share()], [row([cell(blocks, { align: 'middle' })], { minHeight: height })]);

/** Whose tents they are, at the foot of a face. */
const agencyLine = (tent: TentNode, agency: AttributeWords, context: SetContext): Block =>
  context.label(agency, { leaf: `${tent.id}.agency`, style: 'furniture', align: 'center', measure: null, before: 0, after: 0 });

/** A tent is a heading with a bookmark, so that its sheet can be found; its face that is for the eye only is none. */
const headingOf = (title: string, isHeard: boolean): Pick<TextBlock, 'role' | 'outline'> =>
  isHeard ? { role: 'H1', outline: { title, depth: 1 } } : { role: 'P' };

/** A name that is printed, as large as fits, under the shape of its column where it has one. */
const printedName = (
  tent: TentNode,
  words: NodeOf<typeof tentWordsTag>,
  room: Pt,
  isHeard: boolean,
  context: SetContext,
): readonly Block[] => {
  const { mark } = tent.attributes;
  const { size } = context.style('wallHead');
  const sign = mark === undefined ? [] : [markBlock(shape(mark, context.color('primary')), size, { align: 'center' })];
  const said = plainText(words.inlines);
  const set = context.text(words.inlines, {
    leaf: words.id,
    style: 'wallHead',
    align: 'center',
    measure: null,
    before: 0,
    after: 0,
  });
  const name = { ...set, ...headingOf(said, isHeard) };
  const { tent: range } = context.theme.fit;
  const at = words.origin.words ?? words.origin.placed;
  return [amid([asLargeAsFits([[...sign, name]], { range, size, room, name: said, at })], room)];
};

/** How far a line for a name ends from the sides of its face, and where it stands: a little under the middle. */
const NAME_LINE = { inset: inches(0.5), down: 0.78 } as const;

/** A line to write on with a thick pen, and under it what for. */
const nameLine = (tent: TentNode, asked: AttributeWords, room: Pt, isHeard: boolean, context: SetContext): readonly Block[] => {
  const line = writingLines(context, `${tent.id}.line`, asked.text, 1);
  const stroke = context.stroke('strong', context.color('black'));
  const padding = { ...FLUSH, left: NAME_LINE.inset, right: NAME_LINE.inset };
  const set = context.label(asked, {
    leaf: `${tent.id}.caption`,
    style: 'caption',
    align: 'center',
    measure: null,
    before: context.space('unit'),
    after: 0,
  });
  const caption = { ...set, ...headingOf(asked.text, isHeard) };
  return [stack([stack([{ ...line, pitch: room * NAME_LINE.down, stroke }, caption], { padding })], { minHeight: room })];
};

/** What stands on a face of a tent. */
export const faceOf = (
  tent: TentNode,
  { agency, asked }: { readonly agency: AttributeWords; readonly asked: AttributeWords },
  { height }: Rect,
  isHeard: boolean,
  context: SetContext,
): readonly Block[] => {
  const [words] = partsOf(tent, tentWordsTag);
  const room = height - context.leading('furniture') - context.space('item');
  const name =
    words === undefined ? nameLine(tent, asked, room, isHeard, context) : printedName(tent, words, room, isHeard, context);
  return [...name, agencyLine(tent, agency, context)];
};
