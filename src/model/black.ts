import type { Color } from './definition.ts';

/** The one black that everything to be read or written on is printed in, whatever the brand. */
export const BLACK: Color = '#000000';
