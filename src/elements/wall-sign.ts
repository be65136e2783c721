import { z } from 'zod';
import type { Block, MarkBlock } from '../model/definition.ts';
import { plainText } from '../model/leaves.ts';
import { cell, fixed, grid, row, share } from './build.ts';
import { markBlock, partsOf, tagOf, type ElementSpec, type NodeOf, type SetContext } from './element.ts';
import { shape, SHAPE_NAMES, type ShapeName } from './marks.ts';
import { asLargeAsFits } from './scaled.ts';

const wallSignTag = tagOf({
  name: 'wall-sign',
  about:
    'A sign for the wall, a page of its own in the middle of its sheet: its words as large as fits, under its shape (`mark`). With numbered lines it begins at the left.',
  attributes: z.strictObject({
    mark: z.enum(SHAPE_NAMES as [ShapeName, ...ShapeName[]]).optional(),
    id: z.string().optional(),
  }),
  holds: ['sign-head', 'sign-text', 'sign-line'],
});

const partOf = (name: string, about: string) => tagOf({ name, about, attributes: z.strictObject({}), holds: 'words' });

const signHeadTag = partOf('sign-head', 'What is read from the farthest seat.');

const signTextTag = partOf('sign-text', 'A sentence below, for who has come near.');

const signLineTag = partOf('sign-line', 'A line of a list; lines are numbered.');

/** How many times as high as the words the shape over them is: it is what can be told apart from the farthest seat. */
const SHAPE_HEIGHT = 1.7;

/** Room for the number of a line, in sizes of its type. */
const NUMBER_WIDTH = 1.1;

const markOf = ({ attributes: { mark } }: NodeOf<typeof wallSignTag>, align: MarkBlock['align'], context: SetContext) => {
  if (mark === undefined) return [];
  const size = context.style('wallHead').size * SHAPE_HEIGHT;
  return [{ ...markBlock(shape(mark, context.color('primary')), size, { align }), after: context.space('item') }];
};

const lineOf = (line: NodeOf<typeof signLineTag>, at: number, context: SetContext): Block => {
  const number = context.numeral(String(at + 1), {
    leaf: `${line.id}.number`,
    style: 'wallHead',
    color: context.color('accent'),
    measure: null,
  });
  const said = context.text(line.inlines, { leaf: line.id, style: 'wall', measure: null });
  const tracks = [fixed(context.style('wallHead').size * NUMBER_WIDTH), share()];
  return grid(tracks, [row([cell([number]), cell([said])])], { before: context.space('item') });
};

const blocksOf = (node: NodeOf<typeof wallSignTag>, context: SetContext): readonly Block[] => {
  const lines = partsOf(node, signLineTag);
  const align = lines.length > 0 ? 'left' : 'center';
  const heads = partsOf(node, signHeadTag).map(({ id, inlines }): Block => ({
    ...context.text(inlines, { leaf: id, style: 'wallHead', role: 'H1', align, measure: null, before: 0, after: 0 }),
    outline: { title: plainText(inlines), depth: 1 },
  }));
  const texts = partsOf(node, signTextTag).map(({ id, inlines }) => {
    return context.text(inlines, { leaf: id, style: 'lead', align, measure: null, before: context.space('item') });
  });
  return [...markOf(node, align, context), ...heads, ...texts, ...lines.map((line, at) => lineOf(line, at, context))];
};

/** A sign that is read from across the room. */
export const wallSign: ElementSpec<typeof wallSignTag> = {
  tags: [wallSignTag, signHeadTag, signTextTag, signLineTag],
  specimen:
    '<wall-sign mark="triangle"><sign-head>Ovens</sign-head><sign-text>Mind the heat.</sign-text></wall-sign><wall-sign><sign-head>Before you bake</sign-head><sign-line>Is it for them?</sign-line><sign-line>Did I ask?</sign-line></wall-sign>',
  typeset: (node, context) => {
    const [head] = partsOf(node, signHeadTag);
    const whole = grid([share()], [row([cell(blocksOf(node, context), { align: 'middle' })])]);
    return [
      asLargeAsFits([[whole]], {
        range: context.theme.fit.sign,
        size: context.style('wallHead').size,
        room: 'page',
        name: plainText(head?.inlines ?? []),
        at: head?.origin.words ?? node.origin.placed,
      }),
    ];
  },
};
