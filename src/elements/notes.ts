import { z } from 'zod';
import { stack, writingLines } from './build.ts';
import { type ElementSpec, tagOf } from './element.ts';
import { printed } from './attributes.ts';

const notesTag = tagOf({
  name: 'notes',
  about: 'Ruled lines to the foot of the page, under a heading.',
  attributes: z.strictObject({ label: printed(), id: z.string().optional() }),
  holds: 'nothing',
});

/** Ruled room for notes that fills its page. */
export const notes: ElementSpec<typeof notesTag> = {
  tags: [notesTag],
  specimen: '<notes label="Notes"/>',
  typeset: (node, context) => [
    stack(
      [
        context.label(node.attributes.label, { style: 'label', keepWithNext: true }),
        writingLines(context, node.id, node.attributes.label.text, 3),
      ],
      { fillPage: true, before: context.space('section') },
    ),
  ],
};
