import { z } from 'zod';
import { shares } from './attributes.ts';
import { abreast, share, snug } from './build.ts';
import { partsOf, type ElementSpec, tagOf } from './element.ts';

const columnsTag = tagOf({
  name: 'columns',
  about: 'Blocks side by side; read one column after the other.',
  attributes: z.strictObject({
    shares: shares(),
    id: z.string().optional(),
  }),
  holds: ['column'],
});

const columnTag = tagOf({ name: 'column', about: 'One column.', attributes: z.strictObject({}), holds: 'blocks' });

/** Blocks side by side. */
export const columns: ElementSpec<typeof columnsTag> = {
  tags: [columnsTag, columnTag],
  specimen: '<columns shares="2 1"><column><p>What I bring</p></column><column><p>What I receive</p></column></columns>',
  typeset: (node, context) => {
    const parts = partsOf(node, columnTag).map((part) => snug(context.blocks(part.children)));
    const across = abreast(
      parts,
      parts.map((_, index) => share(node.attributes.shares[index] ?? 1)),
      context,
      { gap: context.space('gutter') * 1.5, after: context.space('item') },
    );
    // Frames want white above them, as they have anywhere else.
    return [across.frames.length === 0 ? across : { ...across, before: context.space('item') * 1.5 }];
  },
};
