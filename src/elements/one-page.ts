import { z } from 'zod';
import type { Block, FitBlock } from '../model/definition.ts';
import { cell, grid, row, share, stack, writingLines } from './build.ts';
import { plainText } from '../model/leaves.ts';
import { partsOf, type ElementSpec, type SetContext, type NodeOf, tagOf, slotOf } from './element.ts';
import { scaled, sizesOf } from './scaled.ts';
import { countedIfAny, flag, printedIfAny } from './attributes.ts';

const onePageTag = tagOf({
  name: 'one-page',
  about:
    'A page of its own, whose foot stands at the foot of the page. `large` sets it to be read from afar, as large as fits; `add` is the heading over `lines` to add to by hand.',
  attributes: z.strictObject({
    large: flag(),
    add: printedIfAny(),
    lines: countedIfAny(/^\d{1,2}$/),
    id: z.string().optional(),
  }),
  holds: ['page-body', 'page-foot'],
});

const pageBodyTag = slotOf('page-body', 'What stands at the head of the page.');

const pageFootTag = slotOf('page-foot', 'What stands at the foot of the page.');

/** What is added with a marker stands so many times as far apart as what is written with a pen. */
const MARKER_PITCH = 1.9;

/** A page with little on it is given so much more white between its pieces at the most, in steps: its type stays as it is. */
const AIR = { most: 3, step: 0.25 } as const;

const airs: readonly number[] = Array.from({ length: (AIR.most - 1) / AIR.step + 1 }, (_, step) => AIR.most - step * AIR.step);

/** The same pieces further apart. */
const airy = (blocks: readonly Block[], by: number): readonly Block[] =>
  blocks.map((block) => ('before' in block ? { ...block, before: block.before * by, after: block.after * by } : block));

/** The same words as wide as the page: large type is read from afar, where a long line is no burden. */
const asWideAsThePage = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block): Block => {
    switch (block.kind) {
      case 'text': {
        const { measure: _measure, ...rest } = block;
        return rest;
      }
      case 'stack':
        return { ...block, children: asWideAsThePage(block.children) };
      case 'grid':
        return {
          ...block,
          rows: block.rows.map((each) => ({
            ...each,
            cells: each.cells.map((one) => ({ ...one, children: asWideAsThePage(one.children) })),
          })),
        };
      default:
        return block;
    }
  });

/** Room to add something by hand, under a heading; one that is read from afar is `by` times as large as in the theme. */
const roomToAdd = (
  node: NodeOf<typeof onePageTag>,
  context: SetContext,
  by?: number,
  count = node.attributes.lines,
): readonly Block[] => {
  const { add } = node.attributes;
  if (add === undefined) return [];
  const lines = writingLines(context, `${node.id}.add-lines`, add.text, count ?? 4);
  const style = by === undefined ? 'h2' : 'wallHead';
  const head = context.label(add, { style, keepWithNext: true, measure: null });
  return [
    stack([...scaled([head], by ?? 1), { ...lines, pitch: lines.pitch * MARKER_PITCH }], {
      keep: 'together',
      before: context.space('section'),
    }),
  ];
};

const bodyOf = (node: NodeOf<typeof onePageTag>, context: SetContext): readonly Block[] =>
  context.blocks(partsOf(node, pageBodyTag).flatMap(({ children }) => children));

const footOf = (node: NodeOf<typeof onePageTag>, context: SetContext): readonly Block[] =>
  context.blocks(partsOf(node, pageFootTag).flatMap(({ children }) => children));

/** What the page is called in messages: its first heading. */
const titleOf = (node: NodeOf<typeof onePageTag>): string => {
  const heads = partsOf(node, pageBodyTag).flatMap(({ children }) => children.filter((child) => child.kind === 'heading'));
  return plainText(heads[0]?.inlines ?? []);
};

/** The foot in a row that takes what height is left, at its lower edge. */
const atTheFoot = (blocks: readonly Block[], context: SetContext): Block =>
  grid(
    [share()],
    [row([cell(blocks, { align: 'bottom', padding: { top: context.space('section'), right: 0, bottom: 0, left: 0 } })])],
  );

const footIfAny = (node: NodeOf<typeof onePageTag>, context: SetContext): readonly Block[] =>
  partsOf(node, pageFootTag).length === 0 ? [] : [atTheFoot(footOf(node, context), context)];

/**
 * A page that is read from afar: as large as fits, down to the least size of a poster with less white, then with fewer lines to add
 * to. Only where its words are too many even so, they are smaller, above one line.
 */
const readFromAfar = (node: NodeOf<typeof onePageTag>, context: SetContext): Pick<FitBlock, 'kind' | 'settings'> => {
  const { poster, wall } = context.theme.fit;
  const most = node.attributes.lines ?? 1;
  const { size } = context.style('wall');
  const setting = (each: number, lines: number) =>
    context.ways().map((way) => ({
      size: each,
      children: [
        ...scaled(asWideAsThePage(bodyOf(node, way)), each / size),
        ...roomToAdd(node, way, each / size, lines),
        ...footIfAny(node, way),
      ],
    }));
  const large = Array.from({ length: most }, (_, fewer) => sizesOf(poster).flatMap((each) => setting(each, most - fewer)));
  const smaller = sizesOf(wall).filter((each) => each < poster.least);
  return { kind: 'fit', settings: [...large.flat(), ...smaller.flatMap((each) => setting(each, 1))] };
};

/** A page of its own, filled from head to foot. */
export const onePage: ElementSpec<typeof onePageTag> = {
  tags: [onePageTag, pageBodyTag, pageFootTag],
  specimen:
    '<one-page large="" add="What we add" lines="2"><page-body><h1>How we want to be together</h1><ul look="wall"><li><p>Share the oven.</p></li></ul></page-body><page-foot><p>Harbor House</p></page-foot></one-page>',
  typeset: (node, context) => {
    const { theme } = context;
    const place = { room: 'page', name: titleOf(node), at: node.origin.placed } as const;
    if (node.attributes.large) return [{ ...readFromAfar(node, context), ...place }];
    // In one column a page runs on where it has to: nothing is made smaller to stay on it.
    if (theme.layout === 'single') return [...bodyOf(node, context), ...roomToAdd(node, context), ...footOf(node, context)];
    const { size } = context.style('body');
    const foot = atTheFoot(footOf(node, context), context);
    const body = bodyOf(node, context);
    const loose = airs.map((by) => ({ size, children: [...airy(body, by), ...roomToAdd(node, context), foot] }));
    const tighter = context.ways().map((way) => ({
      size,
      children: [...bodyOf(node, way), ...roomToAdd(node, way), atTheFoot(footOf(node, way), way)],
    }));
    return [{ kind: 'fit', settings: [...loose, ...tighter], ...place }];
  },
};
