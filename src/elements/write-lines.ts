import { z } from 'zod';
import type { AttributeWords } from '../model/manuscript.ts';
import { writingLines } from './build.ts';
import { type ElementSpec, tagOf } from './element.ts';
import { counted, spoken, spokenIfAny } from './attributes.ts';

const writeLinesTag = tagOf({
  name: 'write-lines',
  about:
    'Lines to write on, at the distance of the theme (9 mm in the standard one); no fewer than an answer takes that is written by hand as an example (`like`), less the words that begin this one (`begun`).',
  attributes: z.strictObject({
    count: counted(/^\d{1,2}$/),
    label: spoken(),
    like: spokenIfAny(),
    begun: spokenIfAny(),
    id: z.string().optional(),
  }),
  holds: 'nothing',
});

/** Lines to write on. */
export const writeLines: ElementSpec<typeof writeLinesTag> = {
  tags: [writeLinesTag],
  specimen:
    '<p>What did you learn from the person you met?</p><write-lines count="3" label="What did you learn" like="That the bus does not come on Sundays." begun="That the bus"/>',
  typeset: (node, context) => {
    const { label, count, like, begun } = node.attributes;
    const byHand = (words: AttributeWords) => context.label(words, { style: 'hand' });
    const example =
      like === undefined ? undefined : { worked: [byHand(like)], ...(begun === undefined ? {} : { begun: byHand(begun) }) };
    // The last line is written on too: what follows must not hang from it.
    return [{ ...writingLines(context, node.id, label.text, count, example), after: context.space('item') }];
  },
};
