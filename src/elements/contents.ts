import { z } from 'zod';
import type { Block, Run } from '../model/definition.ts';
import { stack } from './build.ts';
import { partsOf, type ElementSpec, type SetContext, type NodeOf, tagOf } from './element.ts';

const contentsTag = tagOf({
  name: 'contents',
  about: 'A table of contents.',
  attributes: z.strictObject({ id: z.string().optional() }),
  holds: ['entry'],
});

const entryTag = tagOf({
  name: 'entry',
  about: 'One entry; `to` names the id of what it leads to.',
  attributes: z.strictObject({ to: z.string().min(2), level: z.enum(['1', '2', '3']).optional(), id: z.string().optional() }),
  holds: 'words',
});

const depthOf = (entry: NodeOf<typeof entryTag> | undefined): number => Number(entry?.attributes.level ?? '1') - 1;

const isDeep = (entry: NodeOf<typeof entryTag> | undefined): boolean => depthOf(entry) > 0;

/** An entry; one that others stand under is not left behind by them. */
const entryBlock = (entry: NodeOf<typeof entryTag>, next: NodeOf<typeof entryTag> | undefined, context: SetContext): Block => {
  const target = entry.attributes.to.replace(/^#/, '');
  const deep = isDeep(entry);
  const style = deep ? 'small' : 'body';
  const text = context.text(entry.inlines, {
    leaf: entry.id,
    style,
    role: 'TOCI',
    weight: deep ? 'regular' : 'bold',
    measure: null,
    after: 0,
  });
  const folio: Run = { kind: 'folio', of: { leaf: target }, style: context.style(style), link: target };
  const linked = text.runs.map((run): Run => (run.kind === 'text' ? { ...run, link: `#${target}` } : run));
  return stack([{ ...text, runs: [...linked, folio], leader: true }], {
    padding: { top: 0, right: 0, bottom: 0, left: depthOf(entry) * context.space('indent') },
    before: deep ? 0 : context.space('unit'),
    keepWithNext: !deep && isDeep(next),
  });
};

/** A table of contents: entries with the page where each begins. */
export const contents: ElementSpec<typeof contentsTag> = {
  tags: [contentsTag, entryTag],
  specimen:
    '<h2 id="sort">Sort the tasks</h2><contents><entry to="#sort">Sort the tasks</entry><entry level="2" to="#sort">The first task</entry></contents>',
  typeset: (node, context) => [
    stack(
      partsOf(node, entryTag).map((entry, at, entries) => entryBlock(entry, entries[at + 1], context)),
      { role: 'TOC', leaf: node.id, after: context.space('section') },
    ),
  ],
};
