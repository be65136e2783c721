import type { Insets, Pt } from '../geometry/units.ts';
import type { Block, FitBlock, GridBlock, GridCell, Run } from '../model/definition.ts';
import type { Theme } from '../model/theme.ts';

const runs = (list: readonly Run[], by: number): readonly Run[] =>
  list.map((run) => ({ ...run, style: { ...run.style, size: run.style.size * by } }));

const insets = ({ top, right, bottom, left }: Insets, by: number): Insets => ({
  top: top * by,
  right: right * by,
  bottom: bottom * by,
  left: left * by,
});

const cells = (list: readonly GridCell[], by: number): readonly GridCell[] =>
  list.map((cell) => ({ ...cell, padding: insets(cell.padding, by), children: scaled(cell.children, by) }));

const grid = (block: GridBlock, by: number): GridBlock => ({
  ...block,
  gap: block.gap * by,
  tracks: block.tracks.map((track) => (track.kind === 'fixed' ? { ...track, width: track.width * by } : track)),
  rows: block.rows.map((row) => ({ ...row, cells: cells(row.cells, by) })),
  frames: block.frames.map((frame) => ({
    ...frame,
    radius: frame.radius * by,
    stroke: { ...frame.stroke, width: frame.stroke.width * by },
    outset: insets(frame.outset, by),
  })),
  before: block.before * by,
  after: block.after * by,
});

/** The same blocks in another size: type, white space and marks alike. What they stand in keeps its width. */
export const scaled = (blocks: readonly Block[], by: number): readonly Block[] =>
  blocks.map((block): Block => {
    switch (block.kind) {
      case 'text':
        return {
          ...block,
          runs: runs(block.runs, by),
          leading: block.leading * by,
          before: block.before * by,
          after: block.after * by,
        };
      case 'stack':
        return {
          ...block,
          padding: insets(block.padding, by),
          before: block.before * by,
          after: block.after * by,
          children: scaled(block.children, by),
        };
      case 'grid':
        return grid(block, by);
      case 'mark':
        return { ...block, size: { width: block.size.width * by, height: block.size.height * by } };
      default:
        return block;
    }
  });

/** What is set as large as fits, and where. */
export type Fitting = Pick<FitBlock, 'room' | 'name' | 'at'> & {
  readonly range: Theme['fit'][keyof Theme['fit']];
  /** The size of running type in the blocks as they are. */
  readonly size: Pt;
};

/** Every size of a range, largest first. */
export const sizesOf = ({ most, least, step }: Theme['fit'][keyof Theme['fit']]): readonly Pt[] => {
  const steps = Math.max(0, Math.round((most - least) / Math.max(0.25, step)));
  return Array.from({ length: steps + 1 }, (_, at) => Math.max(least, most - at * step));
};

/** Blocks in every size of a range, largest first; of several ways to set them, each is tried at every size. */
export const asLargeAsFits = (ways: readonly (readonly Block[])[], { range, size, room, name, at }: Fitting): FitBlock => {
  const sizes = sizesOf(range);
  return {
    kind: 'fit',
    settings: sizes.flatMap((each) => ways.map((blocks) => ({ size: each, children: scaled(blocks, each / size) }))),
    room,
    name,
    ...(at === undefined ? {} : { at }),
  };
};
