import { z } from 'zod';
import { stack } from './build.ts';
import type { Block, RunningHead, StackBlock } from '../model/definition.ts';
import { snugBlock } from '../model/definition/snug.ts';
import { type ElementSpec, type SetContext, type NodeOf, tagOf } from './element.ts';
import { countedIfAny, flag, printedIfAny } from './attributes.ts';

const sectionTag = tagOf({
  name: 'section',
  about:
    'A part of the document; `start="page"` begins a new page, `start="part"` does so where the theme gives each part its own page, with `facing` on a left-hand one if the part takes two, `start="recto"` begins a right-hand one where leaves are bound; `start="spread"` begins a page, and a left-hand one if the part takes two pages, so that nobody turns in the middle; `start="leaf"` is for what leaves the document: it begins a right-hand page in every edition, and nothing stands on the back of its last one. `snug` gives up white space where that saves a page. `running` stands at the head of its pages, `foot` in their foot before the page number, both until another part says otherwise; with `numbered` its lines are numbered in the margin, from 1 on each page, for the eye only. `tab` stands in their outer margin, the `tab-place`th of `tab-count` from above (0 for the first).',
  attributes: z.strictObject({
    start: z.enum(['page', 'part', 'recto', 'spread', 'leaf']).optional(),
    facing: flag(),
    snug: flag(),
    running: printedIfAny(),
    foot: printedIfAny(),
    numbered: flag(),
    tab: printedIfAny(),
    'tab-place': countedIfAny(/^\d{1,3}$/),
    'tab-count': countedIfAny(/^\d{1,3}$/),
    id: z.string().optional(),
  }),
  holds: 'blocks',
});

/** So many settings are tried, the loosest among them: beyond these a page saved is a page crammed. */
const CALM = 3;

/** What a section holds; a snug one in several settings, from which the press takes the loosest that saves a page. */
const blocksOf = ({ attributes, children }: NodeOf<typeof sectionTag>, context: SetContext): readonly Block[] =>
  !attributes.snug || context.theme.layout !== 'columns'
    ? context.blocks(children)
    : [
        snugBlock(context.blocks(children), context.least(CALM - 1), () =>
          context
            .ways()
            .slice(1, CALM)
            .map((way) => way.blocks(children)),
        ),
      ];

/** What stands at the head and foot of its pages, where it says so. */
const headOf = ({ attributes }: NodeOf<typeof sectionTag>, context: SetContext): { readonly running?: RunningHead } => {
  const { running, foot, numbered, tab, 'tab-place': place = 0, 'tab-count': count = 1 } = attributes;
  if (running === undefined && foot === undefined && !numbered) return {};
  return {
    running: context.runningHead({
      ...(running === undefined ? {} : { words: running }),
      ...(foot === undefined ? {} : { foot }),
      ...(numbered ? { numbered } : {}),
      ...(tab === undefined ? {} : { tab: { words: tab, place, count } }),
    }),
  };
};

type Start = StackBlock['start'];

/** Where a part begins. Leaves that are printed on both sides lie open together, bound or not; in large type few parts take two pages. */
const startOf = ({ start: asked, facing }: NodeOf<typeof sectionTag>['attributes'], { bound, theme }: SetContext): Start => {
  if (asked === 'leaf' || (asked === 'recto' && bound)) return 'recto';
  if ((asked === 'spread' || facing) && theme.layout === 'columns') return 'spread';
  return asked === undefined || (asked === 'part' && theme.parts === 'follow') ? undefined : 'page';
};

/** A part of a document that begins a page. */
export const section: ElementSpec<typeof sectionTag> = {
  tags: [sectionTag],
  specimen:
    '<section><p>One part.</p></section><section start="part" facing="" snug="" numbered="" running="The second part" foot="Part 2 of 2" tab="2" tab-place="1" tab-count="2"><p>Another, on a page of its own.</p></section>',
  typeset: (node, context) => {
    const start = startOf(node.attributes, context);
    return [
      stack(blocksOf(node, context), {
        leaf: node.id,
        role: 'Sect',
        ...headOf(node, context),
        ...(start === undefined ? { before: context.space('section') } : { start }),
        ...(node.attributes.start === 'leaf' ? { ownsLeaf: true } : {}),
      }),
    ];
  },
};
