import type { Pt } from '../../geometry/units.ts';
import type { Run, TextBlock } from '../../model/definition.ts';
import type { TextStretch } from '../break/chunks.ts';
import type { Breaking } from '../break/remembered.ts';
import type { Faces } from '../measure/faces.ts';
import type { SetLine } from '../placed.ts';
import { growText } from '../structure/grow.ts';
import type { Part } from '../structure/part.ts';
import type { Builder } from './builder.ts';
import { holdsHeading } from './heading.ts';
import { COST, type Box } from './items.ts';
import type { BlockPlace, Setting } from './setting.ts';

/** Dots need at least this much room to read as a line of dots. */
const LEAST_LEADER: Pt = 14;

/**
 * How far below the top of its line a baseline stands: the leading is shared above and below the letters. The families
 * that styles ask for decide it, so that a word in another family stands on the line of its neighbors.
 */
const baselineIn = (leading: Pt, runs: readonly Run[], faces: Faces): Pt => {
  let tallest: Run['style'] | undefined;
  for (const { style } of runs) if (tallest === undefined || style.size > tallest.size) tallest = style;
  if (tallest === undefined) return leading;
  const { ascent, descent } = faces.of(tallest);
  return (leading - (ascent + descent) * tallest.size) / 2 + ascent * tallest.size;
};

/** Lines whose last run stands flush right, after dots. */
const leaderLines = (
  stretches: readonly TextStretch[],
  measure: Pt,
  language: string | undefined,
  { linesOf }: Breaking,
): readonly SetLine[] => {
  const last = stretches.at(-1);
  if (last === undefined) return [];
  const width = last.face.width(last.text, last.size);
  const lines = linesOf(stretches.slice(0, -1), Math.max(1, measure - width - LEAST_LEADER), language);
  const final = lines.at(-1) ?? { segments: [], width: 0 };
  return [...lines.slice(0, -1), { segments: [...final.segments, { ...last, width }], width: final.width + width }];
};

/** What a break before line `index` of `count` costs. What leads to something else is not parted from it by half. */
const breakCost = (index: number, count: number, isHeading: boolean, leads: boolean): number => {
  if (index === 0) return 0;
  if (isHeading) return COST.heading;
  if (leads) return COST.widow;
  return index < 2 || count - index < 2 ? COST.widow : COST.line;
};

/** The part that a paragraph is, with so many lines to be drawn. */
const partOf = (block: TextBlock, { within, language }: BlockPlace, lines: number, setting: Setting): Part | undefined => {
  if (within === undefined || lines === 0) return undefined;
  const part = growText(within, block.role, { leaf: block.leaf, language: block.language ?? language });
  part.set = lines;
  setting.count(part);
  return part;
};

/** Sets a paragraph: one box a line. */
export const setText = (block: TextBlock, place: BlockPlace, builder: Builder, setting: Setting): void => {
  const { breaking } = setting;
  const stretches = breaking.stretchesOf(block.runs, setting.report, setting.notes.otherFamily);
  const measure = Math.min(block.measure ?? place.width, place.width);
  const leader = block.leader ?? false;
  const language = block.language ?? place.language;
  const lines = leader ? leaderLines(stretches, measure, language, breaking) : breaking.linesOf(stretches, measure, language);
  const rise = baselineIn(block.leading, block.runs, setting.faces);
  const { leaf, role, align } = block;
  const part = partOf(block, place, lines.length, setting);
  const isHeading = holdsHeading(block);
  builder.space(block.before);
  builder.anchor({ leaf, outline: block.outline });
  lines.forEach((line, index) => {
    const last = leader && index === lines.length - 1;
    const box: Box = {
      kind: 'box',
      height: block.leading,
      leaf,
      draw: (x: Pt, y: Pt) => [
        {
          kind: 'text',
          leaf,
          role,
          language,
          artifact: place.artifact,
          part,
          x: x + place.x,
          baseline: y + rise,
          measure: align === 'left' || last ? measure : place.width,
          align,
          leader: last,
          line,
        },
      ],
    };
    builder.box(box, breakCost(index, lines.length, isHeading, block.keepWithNext));
  });
  builder.space(block.after);
  if (block.keepWithNext) builder.keepWithNext(isHeading);
};
