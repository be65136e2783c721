import type { Block, GridCell } from '../model/definition.ts';
import { cell, pad } from './build.ts';
import { markBlock, type SetContext } from './element.ts';
import { handCircle, openCircle } from './marks.ts';

/** How a circle to mark differs: its size in points, where it stands, and whether it is marked already, in an example or a key. */
export type CircleOptions = { readonly size: number; readonly isChosen?: boolean; readonly align?: 'left' | 'center' };

/** A circle drawn round by hand is so much larger than an open one, in points. */
const BY_HAND = 3;

/** A circle to mark, or one that is marked by hand. */
export const circleToMark = ({ size, isChosen = false, align = 'center' }: CircleOptions, context: SetContext): Block =>
  isChosen
    ? // What a circle means is seen; whoever hears the page is told.
      markBlock(handCircle(context.color('black'), 2.6), size + BY_HAND, { align, label: context.phrase('mark.circled') })
    : markBlock(openCircle(context.color('black'), 1.4), size, { align });

/** A cell of a table that is a circle to mark. */
export const circleCell = (options: CircleOptions, context: SetContext): GridCell =>
  cell([circleToMark(options, context)], {
    role: 'TD',
    is: 'choice',
    padding: pad(0, context.space('cellPad')),
    align: 'middle',
  });
