import { z } from 'zod';
import { stack } from './build.ts';
import { type ElementSpec, tagOf } from './element.ts';

const keepTag = tagOf({
  name: 'keep',
  about: 'What it holds stays on one page wherever it fits on one.',
  attributes: z.strictObject({ id: z.string().optional() }),
  holds: 'blocks',
});

/** Blocks that stay on one page. */
export const keep: ElementSpec<typeof keepTag> = {
  tags: [keepTag],
  specimen: '<keep><p>Read this aloud.</p><write-lines count="2" label="Read this aloud"/></keep>',
  typeset: (node, context) => [stack(context.blocks(node.children), { keep: 'together' })],
};
