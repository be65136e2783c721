import type { Pt } from '../../geometry/units.ts';
import type { Block, Frame, StackBlock } from '../../model/definition.ts';
import type { Placed } from '../placed.ts';
import { growGroup } from '../structure/grow.ts';
import type { Part } from '../structure/part.ts';
import { builderFor, type Builder } from './builder.ts';
import { setField } from './field.ts';
import { heightOf } from './height.ts';
import { holdsHeading } from './heading.ts';
import type { Draw, PageSide } from './items.ts';
import type { BlockPlace, Setting } from './setting.ts';
import { extentOf, SPREAD, tooLong } from './spread.ts';

/** What a frame looks like round a stretch of page. */
const framePieces =
  (frame: Frame | undefined, left: Pt, width: Pt) =>
  (x: Pt, top: Pt, bottom: Pt): readonly Placed[] =>
    frame ? [{ kind: 'frame', artifact: true, x: x + left, y: top, width, height: bottom - top, frame }] : [];

const partOf = ({ role, leaf, language, numbering }: StackBlock, { within }: BlockPlace): Part | undefined =>
  within === undefined || role === undefined ? within : growGroup(within, role, { leaf, language, numbering });

/** What is drawn in the room that a least height leaves: a place to type in, where it is one. */
const roomToWrite = ({ write }: StackBlock, inner: BlockPlace, setting: Setting) => {
  if (write?.field === undefined) return undefined;
  return (height: Pt): Draw => {
    const set = setField(write.field, true, inner, setting);
    return (x, y) => (set ? [{ kind: 'field', artifact: true, x: x + inner.x, y, width: inner.width, height, set }] : []);
  };
};

/** What says again, at the head of the next page, what a box is that goes on there: for the eye only. */
const againOf = ({ again }: StackBlock, inner: BlockPlace, setting: Setting) => {
  if (again === undefined) return undefined;
  const builder = builderFor(setting.keepHeight);
  setting.setBlock(again, { ...inner, within: undefined, artifact: true }, builder, setting);
  const { items, below } = builder.finish();
  const spaced = [...items, { kind: 'box', height: below, leaf: undefined, draw: () => [] }] as const;
  return { items: spaced, height: heightOf(spaced) };
};

const setInside = (block: StackBlock, place: BlockPlace, builder: Builder, setting: Setting): void => {
  const { padding, frame } = block;
  const inner: BlockPlace = {
    x: place.x + padding.left,
    width: Math.max(1, place.width - padding.left - padding.right),
    language: block.language ?? place.language,
    within: partOf(block, place),
    artifact: place.artifact,
    around: block,
  };
  const last = block.children.length - 1;
  const setChildren = (): void =>
    block.children.forEach((child: Block, at) => {
      setting.setBlock(child, inner, builder, setting);
      // The last item of a list does not stand alone overleaf.
      if (block.role === 'L' && at > 0 && at === last - 1) builder.reluctant();
    });
  const stands =
    frame !== undefined || padding.top > 0 || padding.bottom > 0 || block.minHeight !== undefined || block.fillPage === true;
  if (!stands) {
    setChildren();
    return;
  }
  builder.open({
    top: padding.top,
    bottom: padding.bottom,
    surround: framePieces(frame, place.x, place.width),
    repeat: againOf(block, inner, setting),
    fills: block.fillPage ?? false,
  });
  setChildren();
  builder.close(Math.min(block.minHeight ?? 0, setting.pageHeight), roomToWrite(block, inner, setting));
};

/** The page that a stack begins on; where all of it is to be seen at once, this depends on the pages that it takes. */
const sideOf = (block: StackBlock, place: BlockPlace, setting: Setting): PageSide | undefined => {
  if (block.start !== 'spread') return block.start === 'recto' ? 'recto' : undefined;
  const { pages, last } = extentOf(block.children, place, setting);
  if (pages > SPREAD) setting.report(tooLong(block, pages, last));
  return pages === SPREAD ? 'verso' : undefined;
};

/** Sets blocks one below the other, with what stands round them. */
export const setStack = (block: StackBlock, place: BlockPlace, builder: Builder, setting: Setting): void => {
  if (block.start) builder.forceBreak(sideOf(block, place, setting));
  builder.space(block.before);
  const { leaf, outline, running } = block;
  if (leaf !== undefined || outline !== undefined || running !== undefined)
    builder.anchor({ leaf, outline, ...(running === undefined ? {} : { running }) });
  const set = (): void => setInside(block, place, builder, setting);
  // What fills a page is one piece: it moves to the next page whole rather than begin at the foot of one.
  if (block.keep === 'together' || block.fillPage) builder.together(set);
  else set();
  builder.space(block.after);
  if (block.keepWithNext) builder.keepWithNext(holdsHeading(block));
  if (block.fillPage === true || block.ownsLeaf === true) builder.forceBreak(block.ownsLeaf === true ? 'recto' : undefined);
};
