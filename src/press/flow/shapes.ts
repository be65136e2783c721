import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Pt, Size } from '../../geometry/units.ts';
import type { EdgeBlock, LinesBlock, MarkBlock, PictureBlock, RuleBlock, SpaceBlock } from '../../model/definition.ts';
import type { Span } from '../../source/text.ts';
import { spanOf } from '../spans.ts';
import { growPart } from '../structure/grow.ts';
import type { Placed } from '../placed.ts';
import { newPart, type Part } from '../structure/part.ts';
import type { Builder } from './builder.ts';
import { setField } from './field.ts';
import { COST } from './items.ts';
import { roomFor } from './room.ts';
import type { BlockPlace, Setting } from './setting.ts';

/** Sets a rule across its place. */
export const setRule = (block: RuleBlock, place: BlockPlace, builder: Builder): void => {
  const { stroke } = block;
  const length = Math.min(block.width ?? place.width, place.width);
  builder.space(block.before);
  builder.box({
    kind: 'box',
    height: stroke.width,
    leaf: undefined,
    draw: (x, y) => [{ kind: 'rule', artifact: true, x: x + place.x, y: y + stroke.width / 2, length, stroke }],
  });
  builder.space(block.after);
};

/** Lines to write on say nothing, but each of them has to be there: they are counted with nothing around them. */
const countedLines = ({ leaf }: LinesBlock, count: number, place: BlockPlace, setting: Setting): Part | undefined => {
  if (place.within === undefined) return undefined;
  const part = newPart('Div', undefined, { leaf }, true);
  part.set = count;
  setting.count(part);
  return part;
};

/** Sets lines to write on: each stands at the foot of its own box, so that there is room above the first. */
export const setLines = (block: LinesBlock, place: BlockPlace, builder: Builder, setting: Setting): void => {
  const { leaf, pitch, stroke } = block;
  const count = roomFor(block, place, setting);
  const field = setField(block.field, count > 1, place, setting);
  const part = field?.isLong === true ? undefined : countedLines(block, count, place, setting);
  const inField = (x: Pt, y: Pt): readonly Placed[] => {
    if (field === undefined) return [];
    const outline = field.isLong ? stroke : undefined;
    return [{ kind: 'field', artifact: true, x: x + place.x, y, width: place.width, height: pitch, set: field, outline }];
  };
  builder.space(block.before);
  builder.anchor({ leaf, outline: undefined });
  for (let index = 0; index < count; index++) {
    const alone = index < 2 || count - index < 2;
    builder.box(
      {
        kind: 'box',
        height: pitch,
        leaf,
        draw: (x, y) =>
          field?.isLong === true
            ? inField(x, y)
            : [
                {
                  kind: 'rule',
                  leaf,
                  part,
                  artifact: true,
                  x: x + place.x,
                  y: y + pitch - stroke.width / 2,
                  length: place.width,
                  stroke,
                },
                ...inField(x, y),
              ],
        ...(index === count - 1 ? { grow: { pitch } } : {}),
      },
      // What stands above says what is to be written: lines overleaf without it are lost.
      index === 0 ? COST.next : alone ? COST.widow : COST.line,
    );
  }
  builder.space(block.after);
};

/** Sets a strip along the fore edge of the page: it takes no room where it stands. On which page that is, the ink knows. */
export const setEdge = ({ width, color }: EdgeBlock, builder: Builder): void => {
  builder.box({ kind: 'box', height: 0, leaf: undefined, draw: () => [{ kind: 'edge', artifact: true, strip: width, color }] });
};

/** Sets height that stays, also at the head of a page. */
export const setSpace = (block: SpaceBlock, builder: Builder): void => {
  builder.box({ kind: 'box', height: block.height, leaf: undefined, draw: () => [] });
};

const indentOf = (align: 'left' | 'center' | 'right', width: Pt, room: Pt): Pt =>
  align === 'left' ? 0 : align === 'center' ? (room - width) / 2 : room - width;

/** Where a shape comes from: its own place, or that of the words around it. */
const placeOf = (block: PictureBlock | MarkBlock, { around }: BlockPlace): Span | undefined =>
  spanOf(block) ?? (around === undefined ? undefined : spanOf(around));

/** The size a shape is set in: made smaller, with a warning, where it is wider than its place. */
const fitted = (block: PictureBlock | MarkBlock, place: BlockPlace, setting: Setting): Size => {
  const { width, height } = block.size;
  if (width <= place.width + 0.01) return block.size;
  const small = { width: place.width, height: (height * place.width) / width };
  const asked = block.kind === 'picture' ? block.asked : undefined;
  if (asked === 'template') return small;
  if (asked !== undefined) {
    setting.notes.widePicture({ at: asked, width, room: place.width, fits: small.height });
    return small;
  }
  const name = block.leaf === undefined ? `The ${block.kind}` : `The ${block.kind} “${block.leaf}”`;
  setting.report(
    diagnose('press/too-wide', {
      message: `${name} is ${width.toFixed(1)} pt wide and its place ${place.width.toFixed(1)} pt; it was made smaller.`,
      at: placeOf(block, place),
    }),
  );
  return small;
};

/** The part that a picture or a mark is, where it says something. */
const figureOf = (leaf: string | undefined, alt: string | undefined, place: BlockPlace, setting: Setting): Part | undefined => {
  if (place.within === undefined || alt === undefined) return undefined;
  const part = growPart(place.within, 'Figure', { leaf, alt });
  part.set = 1;
  setting.count(part);
  return part;
};

/** Sets a small drawing. */
export const setMark = (block: MarkBlock, place: BlockPlace, builder: Builder, setting: Setting): void => {
  const size = fitted(block, place, setting);
  const dx = place.x + indentOf(block.align, size.width, place.width);
  const { leaf, label, mark } = block;
  const part = figureOf(leaf, label, place, setting);
  const field = setField(block.field, false, place, setting);
  builder.space(block.before);
  if (leaf !== undefined) builder.anchor({ leaf, outline: undefined });
  builder.box({
    kind: 'box',
    height: size.height,
    leaf,
    draw: (x, y) => [
      {
        kind: 'mark',
        leaf,
        role: label === undefined ? undefined : 'Figure',
        artifact: part === undefined,
        part,
        x: x + dx,
        y,
        ...size,
        mark,
        label,
      },
      ...(field === undefined ? [] : [{ kind: 'field' as const, artifact: true, x: x + dx, y, ...size, set: field }]),
    ],
  });
  builder.space(block.after);
};

/** Sets a picture. */
export const setPicture = (block: PictureBlock, place: BlockPlace, builder: Builder, setting: Setting): void => {
  const size = fitted(block, place, setting);
  const dx = place.x + indentOf(block.align, size.width, place.width);
  const { leaf, alt, picture } = block;
  const at = placeOf(block, place);
  const part = figureOf(leaf, alt ?? undefined, place, setting);
  if (size.height > setting.pageHeight && !place.artifact) {
    setting.report(
      diagnose('press/block-too-tall', {
        message: `The picture “${leaf}” is ${size.height.toFixed(0)} pt tall and a page has ${setting.pageHeight.toFixed(0)} pt.`,
        at,
      }),
    );
  }
  builder.space(block.before);
  builder.anchor({ leaf, outline: undefined });
  builder.box({
    kind: 'box',
    height: size.height,
    leaf,
    draw: (x, y) => [
      { kind: 'picture', leaf, role: 'Figure', artifact: part === undefined, part, x: x + dx, y, ...size, picture, alt, at },
    ],
  });
  builder.space(block.after);
};
