import { z } from 'zod';
import type { Block } from '../../model/definition.ts';
import { abreast, framed, share, snug } from '../../elements/build.ts';
import { partsOf, type ElementSpec, type SetContext, type NodeOf, tagOf } from '../../elements/element.ts';
import { printed } from '../../elements/attributes.ts';

const textsTag = tagOf({
  name: 'texts',
  about: 'Texts to compare: two stand side by side, more of them one below the other.',
  attributes: z.strictObject({ id: z.string().optional() }),
  holds: ['text-piece'],
});

const textPieceTag = tagOf({
  name: 'text-piece',
  about: 'One text under its name.',
  attributes: z.strictObject({ label: printed(), id: z.string().optional() }),
  holds: 'blocks',
});

const pieceOf = (piece: NodeOf<typeof textPieceTag>, context: SetContext): Block =>
  framed(
    context,
    [
      context.label(piece.attributes.label, {
        style: 'label',
        keepWithNext: true,
        measure: null,
      }),
      ...snug(context.blocks(piece.children)),
    ],
    { leaf: piece.id, role: 'Div', before: context.space('item'), after: context.space('item') },
  );

/** Texts to compare: two side by side, more of them one below the other. */
export const textsElement: ElementSpec<typeof textsTag> = {
  tags: [textsTag, textPieceTag],
  specimen:
    '<texts><text-piece label="Note A"><p>Seen for one hour. Low mood.</p></text-piece><text-piece label="Note B"><p>We walked to the market and talked about work.</p></text-piece></texts>',
  typeset: (node, context) => {
    const pieces = partsOf(node, textPieceTag).map((piece) => pieceOf(piece, context));
    if (pieces.length !== 2 || context.theme.layout === 'single') return pieces;
    return [
      abreast(
        pieces.map((piece) => [piece]),
        [share(), share()],
        context,
        { gap: context.space('gutter'), before: context.space('item'), after: context.space('item') },
      ),
    ];
  },
};
