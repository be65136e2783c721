import { z } from 'zod';
import { stack, writingLines } from './build.ts';
import type { ElementSpec } from './element.ts';

/** Ruled room for notes that fills its page. */
export const notes: ElementSpec = {
  tags: [
    {
      name: 'notes',
      about: 'Ruled lines to the foot of the page, under a heading.',
      attributes: z.strictObject({ label: z.string().min(1), id: z.string().optional() }),
      holds: 'nothing',
    },
  ],
  specimen: '<notes label="Notes"/>',
  typeset: (node, context) => [
    stack(
      [
        context.label(node.attributes['label'] ?? '', { leaf: `${node.id}.label`, style: 'label', keepWithNext: true }),
        writingLines(context, node.id, node.attributes['label'] ?? '', 3),
      ],
      { fillPage: true, before: context.space('section') },
    ),
  ],
};
