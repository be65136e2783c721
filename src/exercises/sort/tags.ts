import { z } from 'zod';
import { printedIfAny, spoken } from '../../elements/attributes.ts';
import { tagOf } from '../../elements/element.ts';

/** Items to sort. */
export const sorterTag = tagOf({
  name: 'sorter',
  about: 'Items to sort: a square for each box, and a last column to write in where `write-in` names one.',
  attributes: z.strictObject({ summary: spoken(), 'write-in': printedIfAny(), id: z.string().optional() }),
  holds: ['bin', 'sort-item'],
});

/** A box to sort into. */
export const binTag = tagOf({
  name: 'bin',
  about: 'One box to sort into.',
  attributes: z.strictObject({ name: z.string().min(1), id: z.string().optional() }),
  holds: 'words',
});

/** An item to sort. */
export const sortItemTag = tagOf({
  name: 'sort-item',
  about: 'One item; `bin` ticks boxes, `wrote` fills the last column, `hint` stands under it, `state` is a small label above it.',
  attributes: z.strictObject({
    number: printedIfAny(),
    bin: z.string().optional(),
    wrote: printedIfAny(),
    hint: printedIfAny(),
    state: printedIfAny(),
    id: z.string().optional(),
  }),
  holds: 'words',
});
