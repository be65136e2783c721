import { FLUSH } from '../geometry/units.ts';
import type { SetContext } from '../elements/element.ts';
import type { Block, PageDesign } from '../model/definition.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { inBlack } from './black.ts';
import { setFurniture } from './furniture.ts';

/** A page that is left over looks meant: ruled for notes, under a word that says so. */
const notesPage = (context: SetContext): readonly Block[] => [
  {
    kind: 'stack',
    children: [
      context.said('page.notes', {}, { leaf: 'blank.label', style: 'label', after: context.space('item') }),
      {
        kind: 'lines',
        leaf: 'blank.lines',
        label: context.phrase('page.notes'),
        count: 1,
        pitch: context.space('writeLine'),
        stroke: context.stroke('hair', context.color('black')),
        before: 0,
        after: 0,
      },
    ],
    padding: FLUSH,
    keep: 'loose',
    before: 0,
    after: 0,
    fillPage: true,
  },
];

/** What stands on pages that are left over. Where people type there is nothing: their lines would be no field. */
export const setBlank = (context: SetContext): readonly Block[] => {
  if (context.theme.form === 'fillable') return [];
  return context.theme.ink === 'black' ? inBlack(notesPage(context)) : notesPage(context);
};

/** Head and foot of left-hand pages: those of right-hand ones, changed over. */
export const setVerso = ({ header, footer }: Manuscript, context: SetContext): NonNullable<PageDesign['verso']> => ({
  header: setFurniture(header, 'below', context, 'verso'),
  footer: setFurniture(footer, 'above', context, 'verso'),
});
