import { z } from 'zod';
import { stack } from './build.ts';
import { partsOf, type ElementSpec } from './element.ts';

/** The sources that a document used, with what is known of their rights. */
export const sourceNotes: ElementSpec = {
  tags: [
    {
      name: 'source-notes',
      about: 'The sources that a document used.',
      attributes: z.strictObject({ id: z.string().optional() }),
      holds: ['source-note'],
    },
    { name: 'source-note', about: 'One source.', attributes: z.strictObject({ id: z.string().optional() }), holds: 'words' },
  ],
  specimen: '<source-notes><source-note>Adapted from A. Baker, Bread, 2020. Rights: unknown.</source-note></source-notes>',
  typeset: (node, context) => [
    stack(
      partsOf(node, 'source-note').map((note) => context.text(note.inlines, { leaf: note.id, style: 'small', role: 'Note' })),
      { leaf: node.id, role: 'Div' },
    ),
  ],
};
