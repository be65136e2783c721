import { z } from 'zod';
import { abreast, share, snug } from './build.ts';
import { partsOf, type ElementSpec } from './element.ts';

/** Blocks side by side. */
export const columns: ElementSpec = {
  tags: [
    {
      name: 'columns',
      about: 'Blocks side by side; read one column after the other.',
      attributes: z.strictObject({
        shares: z
          .string()
          .regex(/^[\d. ]+$/)
          .optional(),
        id: z.string().optional(),
      }),
      holds: ['column'],
    },
    { name: 'column', about: 'One column.', attributes: z.strictObject({}), holds: 'blocks' },
  ],
  specimen: '<columns shares="2 1"><column><p>What I bring</p></column><column><p>What I receive</p></column></columns>',
  typeset: (node, context) => {
    const parts = partsOf(node, 'column').map((part) => snug(context.blocks(part.children)));
    const shares = (node.attributes['shares'] ?? '').split(' ').filter(Boolean).map(Number);
    const across = abreast(
      parts,
      parts.map((_, index) => share(shares[index] ?? 1)),
      context,
      { gap: context.space('gutter') * 1.5, after: context.space('item') },
    );
    // Frames want white above them, as they have anywhere else.
    return [across.frames.length === 0 ? across : { ...across, before: context.space('item') * 1.5 }];
  },
};
