import { cell, fixed, grid, row } from '../../elements/build.ts';
import { linePoint } from '../../elements/place-line.ts';
import { BLACK } from '../../model/black.ts';
import type { GridBlock, LineEnds, MarkBlock } from '../../model/definition.ts';
import { besideWords, boxField, type Around, type Walk } from './walk.ts';

/** On a screen no cross can be drawn anywhere: a line has so many places to choose from, one of them in its middle. */
const PLACES = 9;

/** A line to place something on, as a row of circles of which one is checked. Each says which place it is, and between what. */
export const lineInPlaces = (walk: Walk, block: MarkBlock, ends: LineEnds, { leaf }: Around): GridBlock => {
  const { size, mark } = block;
  const stroke = mark.paths.flatMap((path) => path.stroke ?? [])[0] ?? { width: 1, color: BLACK };
  const place = (at: number): MarkBlock => {
    const point = linePoint(size, stroke, at, PLACES);
    const said = walk.phrase('field.place', { at: String(at + 1), of: String(PLACES), ...ends });
    const field = boxField(walk, { ...besideWords(walk, said, leaf), answer: `place-${String(at + 1)}` }, 'circle');
    return { ...block, mark: point, size: point.view, align: 'left', field };
  };
  const cells = Array.from({ length: PLACES }, (_, at) => cell([place(at)]));
  return grid(
    cells.map(() => fixed(size.width / PLACES)),
    [row(cells)],
    { sides: true, before: block.before, after: block.after },
  );
};
