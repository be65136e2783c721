import { z } from 'zod';
import { stack } from './build.ts';
import type { ElementSpec } from './element.ts';

/** A part of a document that begins a page. */
export const section: ElementSpec = {
  tags: [
    {
      name: 'section',
      about: 'A part of the document; `start="page"` begins a new page, `start="recto"` a right-hand one.',
      attributes: z.strictObject({ start: z.enum(['page', 'recto']).optional(), id: z.string().optional() }),
      holds: 'blocks',
    },
  ],
  specimen: '<section><p>One part.</p></section><section start="page"><p>Another, on a page of its own.</p></section>',
  typeset: (node, context) => {
    const start = node.attributes['start'];
    return [
      stack(context.blocks(node.children), {
        leaf: node.id,
        role: 'Sect',
        ...(start === 'page' || start === 'recto' ? { start } : {}),
      }),
    ];
  },
};
