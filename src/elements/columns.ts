import { z } from 'zod';
import { shares } from './attributes.ts';
import { abreast, share, snug } from './build.ts';
import type { CellUse, GridBlock } from '../model/definition.ts';
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

const columnTag = tagOf({
  name: 'column',
  about:
    'One column. Where columns stand below each other, as in large print, `is` says what it holds: a `label` introduces the next one, a `hung` one stands beside the others, `fact`s stand side by side.',
  attributes: z.strictObject({ is: z.enum(['label', 'fact', 'hung']).optional() }),
  holds: 'blocks',
});

/** The same cells, each saying what it is. */
const saying = (grid: GridBlock, uses: readonly (CellUse | undefined)[]): GridBlock => ({
  ...grid,
  rows: grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) => ({ ...cell, ...(uses[at] === undefined ? {} : { is: uses[at] }) })),
  })),
});

/** Blocks side by side. */
export const columns: ElementSpec<typeof columnsTag> = {
  tags: [columnsTag, columnTag],
  specimen:
    '<columns shares="2 1"><column is="label"><p>What I bring</p></column><column><p>What I receive</p></column></columns>',
  typeset: (node, context) => {
    const columns = partsOf(node, columnTag);
    const parts = columns.map((part) => snug(context.blocks(part.children)));
    const across = abreast(
      parts,
      parts.map((_, index) => share(node.attributes.shares[index] ?? 1)),
      context,
      { gap: context.space('gutter') * 1.5, after: context.space('item') },
    );
    const uses = columns.map((part) => part.attributes.is);
    const said = saying(across, uses);
    // Frames want white above them, as they have anywhere else.
    return [said.frames.length === 0 ? said : { ...said, before: context.space('item') * 1.5 }];
  },
};
