import { z } from 'zod';
import { stack } from './build.ts';
import { partsOf, type ElementSpec, tagOf } from './element.ts';

const sourceNotesTag = tagOf({
  name: 'source-notes',
  about: 'The sources that a document used.',
  attributes: z.strictObject({ id: z.string().optional() }),
  holds: ['source-note'],
});

const sourceNoteTag = tagOf({
  name: 'source-note',
  about: 'One source.',
  attributes: z.strictObject({ id: z.string().optional() }),
  holds: 'words',
});

/** The sources that a document used. */
export const sourceNotes: ElementSpec<typeof sourceNotesTag> = {
  tags: [sourceNotesTag, sourceNoteTag],
  specimen:
    '<source-notes><source-note>Adapted from A. Baker, Bread, 2020. Told here in words of our own.</source-note></source-notes>',
  typeset: (node, context) => [
    stack(
      partsOf(node, sourceNoteTag).map((note) => context.text(note.inlines, { leaf: note.id, style: 'small', role: 'Note' })),
      { leaf: node.id, role: 'Div' },
    ),
  ],
};
