import { z } from 'zod';
import { millimetres, type Pt, type Size } from '../../geometry/units.ts';
import type { FitBlock, SheetBlock, SheetCell } from '../../model/definition.ts';
import { plainText } from '../../model/leaves.ts';
import type { ElementNode } from '../../model/manuscript.ts';
import { cell, grid, row, share, stack } from '../build.ts';
import { partsOf, type ElementSpec, type SetContext, tagOf, slotOf } from '../element.ts';
import {
  BANK_CARD,
  crosshairs,
  foldScale,
  ruler,
  sizeTests,
  type RulerDrawing,
  type RulerLabel,
  type SizeTests,
} from './rulers.ts';

const calibrationTag = tagOf({
  name: 'calibration',
  about: 'A sheet with rulers at its four edges, scales where it is folded, and crosses on both sides.',
  attributes: z.strictObject({ id: z.string().optional() }),
  holds: ['calibration-front', 'calibration-size', 'calibration-back'],
});

const calibrationFrontTag = slotOf('calibration-front', 'The words on its front.');

const calibrationSizeTag = slotOf('calibration-size', 'The words that stand with the outline of a bank card.');

const calibrationBackTag = slotOf('calibration-back', 'The words on its back.');

/** Where the words stand: within the rulers, the scales and the crosses. */
const WORDS = { side: millimetres(42), top: millimetres(38), foot: millimetres(20) } as const;
/** Room for a number beside a ruler, in parts of its size. */
const LABEL_WIDTH = 3;

const numberCell = ({ text, x, y }: RulerLabel, leaf: string, context: SetContext): SheetCell => ({
  x: x - (LABEL_WIDTH * context.style('caption').size) / 2,
  y: y - context.leading('caption') / 2,
  width: LABEL_WIDTH * context.style('caption').size,
  height: context.leading('caption'),
  isArtifact: true,
  children: [context.numeral(text, { leaf, style: 'caption', align: 'center', measure: null })],
});

/** Numbers in large print stand further apart. */
const NUMBERS = { usual: { every: 10, folds: [-10, 0, 10] }, large: { every: 20, folds: [-10, 10] } } as const;

/** Millimetres from the left and the top, inches below and at the right. */
const rulersOf = (sheet: Size, every: number): readonly RulerDrawing[] => [
  ruler('top', 'mm', sheet, every),
  ruler('left', 'mm', sheet, every),
  ruler('bottom', 'in', sheet),
  ruler('right', 'in', sheet),
];

/** A phrase in the middle of the sheet, at a height. */
const amid = (
  phrase: string,
  leaf: string,
  { y, width, height }: { y: Pt; width: Pt; height: Pt },
  context: SetContext,
): SheetCell => {
  const label = context.said(phrase, {}, { leaf, style: 'small', align: 'center', measure: null });
  return {
    x: (context.sheet.width - width) / 2,
    y,
    width,
    height,
    isArtifact: false,
    children: [grid([share()], [row([cell([label], { align: 'middle' })], { minHeight: height })])],
  };
};

/** The words beside the bar and in the card. */
const testWords = (node: ElementNode, width: Pt, { card, bar }: SizeTests, context: SetContext): readonly SheetCell[] => {
  const height = context.leading('small');
  return [
    amid('calibration.bar', `${node.id}.bar`, { y: bar.y - height - 8, width, height }, context),
    amid('calibration.card', `${node.id}.card`, { y: card.y, width: BANK_CARD.width - 24, height: BANK_CARD.height }, context),
  ];
};

/** Words in the one size that they are read in; where they run into what stands below them, that is told. */
const inRoom = (parts: readonly ElementNode[], room: Pt, context: SetContext): FitBlock => {
  const children = parts.map((part) => stack(context.blocks(part.children), { role: 'Sect', leaf: part.id }));
  const first = parts.flatMap((part) => part.children).find((node) => node.kind === 'heading');
  return {
    kind: 'fit',
    settings: [{ size: context.style('body').size, children }],
    room,
    name: plainText(first?.inlines ?? []),
    ...(first === undefined ? {} : { at: first.origin.words ?? first.origin.placed }),
  };
};

/** The test of size stands on the front; in large print, where the words take all of that, on the back. */
const sideOf = (node: ElementNode, side: 'front' | 'back', context: SetContext): SheetBlock => {
  const { sheet, theme } = context;
  const isLarge = theme.layout === 'single';
  const isTested = (side === 'front') !== isLarge;
  const { every, folds } = isLarge ? NUMBERS.large : NUMBERS.usual;
  const tests = sizeTests(sheet);
  const width = sheet.width - 2 * WORDS.side;
  const size = isTested ? [calibrationSizeTag] : [];
  const tags = side === 'front' ? [calibrationFrontTag, ...size] : [...size, calibrationBackTag];
  const parts = tags.flatMap((tag) => partsOf(node, tag));
  const drawings = [
    foldScale('top', sheet, folds),
    foldScale('left', sheet, folds),
    ...(side === 'front' ? rulersOf(sheet, every) : []),
  ];
  const d = [...drawings.map((drawing) => drawing.d), crosshairs(side, sheet), ...(isTested ? [tests.d] : [])].join(' ');
  const foot = isTested ? tests.bar.y - 8 - context.leading('small') : sheet.height - WORDS.foot;
  const room = foot - WORDS.top;
  return {
    kind: 'sheet',
    side,
    cells: [
      {
        x: WORDS.side,
        y: WORDS.top,
        width,
        height: room,
        isArtifact: false,
        children: [inRoom(parts, room, context)],
      },
      ...(isTested ? testWords(node, width, tests, context) : []),
      ...drawings
        .flatMap(({ labels }) => labels)
        .map((label, at) => numberCell(label, `${node.id}.${side}.number.${at + 1}`, context)),
    ],
    ground: [{ view: sheet, paths: [{ d, stroke: context.stroke('hair', context.color('black')) }] }],
    shift: { dx: 0, dy: 0 },
  };
};

/** A sheet that shows what a printer does to others: rulers at all four edges, scales to fold at, crosses on both sides. */
export const calibration: ElementSpec<typeof calibrationTag> = {
  tags: [calibrationTag, calibrationFrontTag, calibrationSizeTag, calibrationBackTag],
  specimen:
    '<calibration><calibration-front><p>Fold the sheet, left edge on right edge.</p></calibration-front><calibration-size><p>Lay a bank card down.</p></calibration-size><calibration-back><p>Hold it against the light.</p></calibration-back></calibration>',
  typeset: (node, context) => [sideOf(node, 'front', context), sideOf(node, 'back', context)],
};
