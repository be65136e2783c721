import { z } from 'zod';
import { writingLines } from './build.ts';
import type { ElementSpec } from './element.ts';

/** Lines to write on. */
export const writeLines: ElementSpec = {
  tags: [
    {
      name: 'write-lines',
      about: 'Lines to write on, at the distance of the theme (9 mm in the standard one).',
      attributes: z.strictObject({ count: z.string().regex(/^\d{1,2}$/), label: z.string().min(1), id: z.string().optional() }),
      holds: 'nothing',
    },
  ],
  specimen: '<p>What did you learn from the person you met?</p><write-lines count="3" label="What did you learn"/>',
  typeset: (node, context) => [
    {
      ...writingLines(context, node.id, node.attributes['label'] ?? '', Number(node.attributes['count'] ?? 1)),
      // The last line is written on too: what follows must not hang from it.
      after: context.space('item'),
    },
  ],
};
