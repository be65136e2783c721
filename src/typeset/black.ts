import type { Block, Frame, GridBlock, Mark, MarkPath, Run, Stroke, TextBlock } from '../model/definition.ts';
import { BLACK } from '../model/black.ts';
import { snugBlock } from '../model/definition/snug.ts';
import type { Brand } from '../model/brand.ts';
import { inBlackAndWhite } from './logo/logo.ts';

/** A palette that is all ink: most of a page is black from the start. */
export const BLACK_PALETTE: Brand['palette'] = { ink: BLACK, primary: BLACK, accent: BLACK, line: BLACK };

/** An outline in a shape's own units, as strong as the marks' other lines. */
const OUTLINE: Stroke = { width: 2, color: BLACK };

const strokeIn = (stroke: Stroke): Stroke => ({ ...stroke, color: BLACK });

const runIn = (run: Run): Run => ({ ...run, style: { ...run.style, color: BLACK } });

/** A filled shape becomes its outline, with its hatching where it has one. */
const pathsIn = ({ d, fill, stroke, hatch }: MarkPath): readonly MarkPath[] => {
  if (fill === undefined) return [{ d, ...(stroke === undefined ? {} : { stroke: strokeIn(stroke) }) }];
  const outline = { d, stroke: stroke === undefined ? OUTLINE : strokeIn(stroke) };
  return hatch === undefined ? [outline] : [outline, { d: hatch, stroke: OUTLINE }];
};

const markIn = (mark: Mark): Mark => ({ ...mark, paths: mark.paths.flatMap(pathsIn) });

const frameIn = ({ fill: _fill, stroke, ...frame }: Frame): Frame => ({ ...frame, stroke: strokeIn(stroke) });

const gridIn = (grid: GridBlock): GridBlock => ({
  ...grid,
  frames: grid.frames.map((frame) => ({ ...frame, stroke: strokeIn(frame.stroke) })),
  rows: grid.rows.map((row) => ({
    ...row,
    ...(row.ruleAbove === undefined ? {} : { ruleAbove: strokeIn(row.ruleAbove) }),
    ...(row.ruleBelow === undefined ? {} : { ruleBelow: strokeIn(row.ruleBelow) }),
    cells: row.cells.map((cell) => ({ ...cell, children: inBlack(cell.children) })),
  })),
});

/** Runs that are not black yet, as they were made so: blocks that share their runs are broken into lines once. */
const blackened = new WeakMap<readonly Run[], readonly Run[]>();

const runsIn = (runs: readonly Run[]): readonly Run[] => {
  const known = blackened.get(runs);
  if (known !== undefined) return known;
  const black = runs.map(runIn);
  blackened.set(runs, black);
  return black;
};

const textIn = (block: TextBlock): TextBlock =>
  block.runs.every(({ style }) => style.color === BLACK) ? block : { ...block, runs: runsIn(block.runs) };

/** A strip of color at the edge is only color. */
const isInk = ({ kind }: Block): boolean => kind !== 'edge';

/** Blocks in pure black, with nothing filled: shapes become outlines, and what told them apart by filling is hatched. */
export const inBlack = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter(isInk).map((block): Block => {
    switch (block.kind) {
      case 'text':
        return textIn(block);
      case 'stack':
        return {
          ...block,
          children: inBlack(block.children),
          ...(block.frame === undefined ? {} : { frame: frameIn(block.frame) }),
          ...(block.again === undefined ? {} : { again: textIn(block.again) }),
        };
      case 'snug':
        return snugBlock(inBlack(block.loosest), block.least, () => block.tighter.map(inBlack));
      case 'abreast':
        return { ...block, items: block.items.map((item) => ({ ...item, children: inBlack(item.children) })) };
      case 'grid':
        return gridIn(block);
      case 'rule':
      case 'lines':
        return { ...block, stroke: strokeIn(block.stroke) };
      case 'mark':
        return { ...block, mark: markIn(block.mark) };
      case 'sheet':
        return {
          ...block,
          cells: block.cells.map((cell) => ({ ...cell, children: inBlack(cell.children) })),
          ground: block.ground.map(markIn),
        };
      case 'fit':
        return { ...block, settings: block.settings.map((setting) => ({ ...setting, children: inBlack(setting.children) })) };
      case 'picture':
        return { ...block, picture: inBlackAndWhite(block.picture, block.size.height) };
      default:
        return block;
    }
  });
