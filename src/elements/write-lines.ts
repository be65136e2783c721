import { z } from 'zod';
import { writingLines } from './build.ts';
import { type ElementSpec, tagOf } from './element.ts';
import { counted, spoken } from './attributes.ts';

const writeLinesTag = tagOf({
  name: 'write-lines',
  about: 'Lines to write on, at the distance of the theme (9 mm in the standard one).',
  attributes: z.strictObject({ count: counted(/^\d{1,2}$/), label: spoken(), id: z.string().optional() }),
  holds: 'nothing',
});

/** Lines to write on. */
export const writeLines: ElementSpec<typeof writeLinesTag> = {
  tags: [writeLinesTag],
  specimen: '<p>What did you learn from the person you met?</p><write-lines count="3" label="What did you learn"/>',
  typeset: (node, context) => [
    {
      ...writingLines(context, node.id, node.attributes.label.text, node.attributes.count),
      // The last line is written on too: what follows must not hang from it.
      after: context.space('item'),
    },
  ],
};
