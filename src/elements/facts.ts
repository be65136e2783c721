import { z } from 'zod';
import { cell, grid, row, share, stack, writingLines } from './build.ts';
import { partsOf, type ElementSpec, type SetContext, type NodeOf, tagOf } from './element.ts';
import { countedIfAny, printed } from './attributes.ts';

const factsTag = tagOf({
  name: 'facts',
  about: 'Facts under small labels, side by side.',
  attributes: z.strictObject({
    columns: countedIfAny(/^[1-4]$/),
    id: z.string().optional(),
  }),
  holds: ['fact'],
});

const factTag = tagOf({
  name: 'fact',
  about: 'One fact; without words it is a line to write on. `lines` are to be written on below words, too.',
  attributes: z.strictObject({ label: printed(), lines: countedIfAny(/^\d{1,2}$/), id: z.string().optional() }),
  holds: 'words',
});

const factCell = (fact: NodeOf<typeof factTag>, context: SetContext) => {
  const { label, lines = 0 } = fact.attributes;
  const isOpen = fact.inlines.length === 0;
  const words = isOpen ? [] : [context.text(fact.inlines, { leaf: fact.id, style: 'body' })];
  const count = Math.max(lines, isOpen ? 1 : 0);
  const written = count === 0 ? [] : [writingLines(context, isOpen ? fact.id : `${fact.id}.lines`, label.text, count)];
  return cell(
    [
      stack([context.label(label, { style: 'caption', keepWithNext: true }), ...words, ...written], {
        keep: 'together',
      }),
    ],
    { is: 'fact' },
  );
};

/** Facts under small labels: who, when, where. One without words is a line to write on. */
export const facts: ElementSpec<typeof factsTag> = {
  tags: [factsTag, factTag],
  specimen:
    '<facts columns="2"><fact label="Date">Thursday</fact><fact label="Place"></fact><fact label="Led by" lines="1">Ana Ruiz</fact></facts>',
  typeset: (node, context) => {
    const items = partsOf(node, factTag);
    const count = Math.max(1, Math.min(node.attributes.columns ?? 2, items.length));
    const rows = Array.from({ length: Math.ceil(items.length / count) }, (_, at) => items.slice(at * count, at * count + count));
    const gap = context.space('item');
    return [
      grid(
        Array.from({ length: count }, () => share()),
        rows.map((line, at) =>
          row(
            [...line.map((fact) => factCell(fact, context)), ...Array.from({ length: count - line.length }, () => cell([]))].map(
              (each) => ({ ...each, padding: { top: 0, right: 0, left: 0, bottom: at === rows.length - 1 ? gap : gap * 1.5 } }),
            ),
          ),
        ),
        { gap: context.space('gutter') * 1.5, before: gap * 1.5, after: gap },
      ),
    ];
  },
};
