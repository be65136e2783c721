import { z } from 'zod';
import { cell, grid, row, share, snug } from './build.ts';
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
    const parts = partsOf(node, 'column');
    const shares = (node.attributes['shares'] ?? '').split(' ').filter(Boolean).map(Number);
    return [
      grid(
        parts.map((_, index) => share(shares[index] ?? 1)),
        [row(parts.map((part) => cell(snug(context.blocks(part.children)))))],
        { gap: context.space('gutter') * 1.5, after: context.space('item') },
      ),
    ];
  },
};
