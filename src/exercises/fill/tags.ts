import { z } from 'zod';
import { countedIfAny, printedIfAny, spoken } from '../../elements/attributes.ts';
import { tagOf } from '../../elements/element.ts';

/** A table to fill in. */
export const fillTag = tagOf({
  name: 'fill',
  about: 'A table to fill in.',
  attributes: z.strictObject({ summary: spoken(), id: z.string().optional() }),
  holds: ['fill-column', 'fill-row'],
});

/** A column of a table to fill in. */
export const fillColumnTag = tagOf({
  name: 'fill-column',
  about: 'The heading of a column.',
  attributes: z.strictObject({ id: z.string().optional() }),
  holds: 'words',
});

/** A row of a table to fill in. */
export const fillRowTag = tagOf({
  name: 'fill-row',
  about: 'One row; `state` is a small label beside its number.',
  attributes: z.strictObject({ number: printedIfAny(), state: printedIfAny(), id: z.string().optional() }),
  holds: ['fill-cell'],
});

/** A cell of a table to fill in. */
export const fillCellTag = tagOf({
  name: 'fill-cell',
  about: 'One cell: given words, worked or begun by hand, and lines to write on.',
  attributes: z.strictObject({
    state: z.enum(['given', 'worked', 'start']).optional(),
    lines: countedIfAny(/^\d{0,2}$/),
    id: z.string().optional(),
  }),
  holds: 'words',
});
