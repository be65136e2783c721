import { circlePath } from '../geometry/circle.ts';
import type { Color, Mark, Stroke } from '../model/definition.ts';

const VIEW = { width: 24, height: 24 } as const;

const filled = (d: string, fill: Color, hatch?: string): Mark => ({
  view: VIEW,
  paths: [{ d, fill, ...(hatch === undefined ? {} : { hatch }) }],
});
const outlined = (d: string, stroke: Stroke): Mark => ({ view: VIEW, paths: [{ d, stroke }] });

const circle = (radius: number): string => circlePath(VIEW.width / 2, VIEW.height / 2, radius, String);

/** Shapes that tell columns and boxes apart without color; drawn on a 24-unit square. */
const SHAPES = {
  circle: circle(9),
  ring: circle(9),
  square: 'M 4 4 L 20 4 L 20 20 L 4 20 Z',
  diamond: 'M 12 2 L 22 12 L 12 22 L 2 12 Z',
  triangle: 'M 12 3 L 22 20 L 2 20 Z',
  hexagon: 'M 12 2 L 20.7 7 L 20.7 17 L 12 22 L 3.3 17 L 3.3 7 Z',
} as const;

/** Chords of a circle, for where nothing may be filled: all of them, and those of its left half. */
const HATCH = 'M 4.6 8 L 19.4 8 M 3.4 12 L 20.6 12 M 4.6 16 L 19.4 16';
const HALF_HATCH = 'M 4.6 8 L 12 8 M 3.4 12 L 12 12 M 4.6 16 L 12 16';

/** A drawn shape's name. */
export type ShapeName = keyof typeof SHAPES;

/** Every shape's name. */
export const SHAPE_NAMES = Object.keys(SHAPES) as readonly ShapeName[];

/** A solid shape; a ring is the one that is open. */
export const shape = (name: ShapeName, color: Color): Mark =>
  name === 'ring'
    ? { view: VIEW, paths: [{ d: SHAPES.ring, stroke: { width: 3.5, color } }] }
    : filled(SHAPES[name], color, name === 'circle' ? HATCH : undefined);

/** An empty square to tick; its stroke is in units of a 24-unit square. */
export const checkSquare = (color: Color, width: number): Mark => ({
  ...outlined(
    'M 4 2 L 20 2 C 21.1 2 22 2.9 22 4 L 22 20 C 22 21.1 21.1 22 20 22 L 4 22 C 2.9 22 2 21.1 2 20 L 2 4 C 2 2.9 2.9 2 4 2 Z',
    { width, color },
  ),
  empty: 'square',
});

/** The same square, ticked as by hand. */
export const tickedSquare = (color: Color, width: number): Mark => ({
  view: VIEW,
  paths: [...checkSquare(color, width).paths, { d: 'M 5.5 12.5 L 10.5 18 L 21 3', stroke: { width: width * 1.8, color } }],
});

/** An empty circle, for a point of a scale. */
export const openCircle = (color: Color, width: number): Mark => ({
  ...outlined(circle(10.5), { width, color }),
  empty: 'circle',
});

/** A circle drawn round something by hand: not quite closed. */
export const handCircle = (color: Color, width: number): Mark =>
  outlined(
    'M 21.5 9 C 20 3.5 14 1 8.5 2.6 C 3 4.2 0.6 9.4 2 14.6 C 3.5 20.2 9.5 23.2 15 21.6 C 20.6 20 23.6 14.6 22 9.4 C 21.4 7.2 19.8 5 17.6 3.6',
    { width, color },
  );

/** An arrow to the right or down, from one step to the next. */
export const arrow = (to: 'right' | 'down', color: Color): Mark =>
  outlined(to === 'right' ? 'M 1 12 L 22 12 M 15 5 L 22 12 L 15 19' : 'M 12 1 L 12 22 M 5 15 L 12 22 L 19 15', {
    width: 2,
    color,
  });

/** How an activity fares when time is short: a full, half or empty circle. */
export const fullness = (priority: 'core' | 'shorten' | 'omit', color: Color): Mark => {
  const outline = { d: circle(9), stroke: { width: 2, color } };
  if (priority === 'core') return { view: VIEW, paths: [{ d: circle(10), fill: color, hatch: HATCH }] };
  if (priority === 'omit') return { view: VIEW, paths: [outline] };
  return { view: VIEW, paths: [outline, { d: 'M 12 3 C 7 3 3 7 3 12 C 3 17 7 21 12 21 Z', fill: color, hatch: HALF_HATCH }] };
};

const STEPS = {
  do: 'M 5 3 L 20 12 L 5 21 Z',
  say: 'M 3 4 L 21 4 L 21 16 L 11 16 L 6 21 L 6 16 L 3 16 Z',
  ask: 'M 8 8.5 C 8 3 17 3 17 8.5 C 17 12 12.5 11.5 12.5 15.5 M 12.5 19 L 12.5 21',
  listen:
    'M 3 12 C 6 5 18 5 21 12 C 18 19 6 19 3 12 Z M 12 9 C 14 9 15 10.3 15 12 C 15 13.7 14 15 12 15 C 10 15 9 13.7 9 12 C 9 10.3 10 9 12 9 Z',
} as const;

/** The drawn mark of a step: an arrow to do, a balloon to say, a question to ask, an ear's stand-in, an open eye, to listen for. */
export const stepMark = (verb: keyof typeof STEPS, color: Color): Mark =>
  verb === 'do' ? filled(STEPS.do, color) : outlined(STEPS[verb], { width: verb === 'ask' ? 3 : 2, color });

const CALLOUTS = {
  safety: 'M 12 2 L 21 5.5 L 21 12 C 21 17.5 17 21 12 22.5 C 7 21 3 17.5 3 12 L 3 5.5 Z',
  policy: 'M 5 2 L 15 2 L 19 6 L 19 22 L 5 22 Z M 8 9 L 16 9 M 8 13 L 16 13 M 8 17 L 13 17',
  talk: STEPS.say,
  takeaway: 'M 6 2 L 18 2 L 18 22 L 12 17 L 6 22 Z',
  note: 'M 12 5 L 12 13 M 12 17 L 12 19',
  private: 'M 5 11 L 19 11 L 19 22 L 5 22 Z M 8 11 L 8 7.5 C 8 2 16 2 16 7.5 L 16 11',
} as const;

/** What a callout is about. */
export type CalloutName = keyof typeof CALLOUTS;

/** Every kind of callout. */
export const CALLOUT_NAMES = Object.keys(CALLOUTS) as readonly CalloutName[];

/** The drawn mark of a callout. */
export const calloutMark = (name: CalloutName, color: Color): Mark => outlined(CALLOUTS[name], { width: 2, color });
