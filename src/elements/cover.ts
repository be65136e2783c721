import { z } from 'zod';
import { cell, grid, row, share, stack } from './build.ts';
import type { Block, EdgeBlock } from '../model/definition.ts';
import { type TagSpec, partsOf, type ElementSpec, type SetContext, tagOf, slotOf } from './element.ts';

const coverTag = tagOf({
  name: 'cover',
  about: 'A front page.',
  attributes: z.strictObject({ id: z.string().optional() }),
  holds: ['cover-head', 'cover-title', 'cover-foot'],
});

const coverHeadTag = slotOf('cover-head', 'What stands at the head of a front page: the logo.');

const coverTitleTag = slotOf('cover-title', 'The title of a front page.');

const coverFootTag = slotOf('cover-foot', 'What stands at the foot of a front page: date, place, who leads.');

/** A strip in the brand's color along the fore edge. */
const edgeOf = (context: SetContext): EdgeBlock => ({
  kind: 'edge',
  width: context.space('edge'),
  color: context.color('primary'),
});

/** How tall the parts of a front page stand at least, in spaces between sections; half a page has less to give. */
const HEIGHTS = { page: { head: 7.5, title: 11, foot: 8 }, half: { head: 7, title: 9, foot: 8 } } as const;

/** The front page of a document: logo at the head, title where the eye rests, facts at the foot. */
export const cover: ElementSpec<typeof coverTag> = {
  tags: [coverTag, coverHeadTag, coverTitleTag, coverFootTag],
  specimen:
    '<cover><cover-head><p>Harbor House</p></cover-head><cover-title><h1>Clear about the role</h1></cover-title><cover-foot><p>Thursday</p></cover-foot></cover>',
  typeset: (node, context) => {
    const part = (tag: TagSpec) => context.blocks(partsOf(node, tag).flatMap((each) => each.children));
    const unit = context.space('section');
    const tall = context.theme.layout === 'narrow' ? HEIGHTS.half : HEIGHTS.page;
    // A strip in full color has no place where nothing may be filled.
    const edge = context.theme.ink === 'black' ? [] : [edgeOf(context)];
    const head = stack(part(coverHeadTag), { minHeight: unit * tall.head });
    const rule: Block = {
      kind: 'rule',
      stroke: context.stroke('strong', context.color('accent')),
      width: context.space('margin'),
      before: 0,
      after: context.space('item') * 2,
    };
    const title = stack([rule, ...part(coverTitleTag)], { minHeight: unit * tall.title });
    const foot = stack(part(coverFootTag), { keep: 'together' });
    const whole = { leaf: node.id, role: 'Sect' } as const;
    // In large type a front page holds its title; the facts stand overleaf, before what follows.
    if (context.theme.layout === 'single') return [...edge, stack([head, title, { ...foot, start: 'page' }], whole)];
    // The facts stand at the foot; a title of many lines takes its height from the white above them.
    const atFoot = grid([share()], [row([cell([foot], { align: 'bottom' })], { minHeight: unit * tall.foot })]);
    return [...edge, stack([head, title, atFoot], whole)];
  },
};
