import { exerciseOf } from '../../exercises/index.ts';
import { keptOf } from '../../model/short-sheet.ts';
import type { Worksheet } from '../../model/worksheet.ts';
import { PartType } from '../parts/part-type.ts';
import { listIn } from './state.ts';
import type { View } from './view.ts';

/** A part with some members of one of its lists; its `type` is that of the part as it is shown. */
const partWith = (shown: View, field: string, members: readonly unknown[]): View => {
  const { type } = shown;
  const part: Record<string, unknown> = { ...shown, [field]: members };
  if (type instanceof PartType) part['type'] = type.of(() => part);
  return part;
};

/** How a workshop uses a sheet: in its short form or not, and with or without what only the agency can answer. */
export type SheetUse = { readonly isShort: boolean; readonly asksAgency: boolean };

/** A sheet as templates see it in one use: with the parts, and the members of their lists, that the use keeps. */
export const sheetView = (sheet: Worksheet, view: View, { isShort, asksAgency }: SheetUse): View => {
  const parts = listIn(view, 'parts');
  return {
    ...view,
    parts: sheet.parts.flatMap((part, index): readonly View[] => {
      const shown = parts[index];
      const kept = isShort ? keptOf(sheet, part) : 'all';
      if (shown === undefined || kept === 'none' || (!asksAgency && exerciseOf(part).asksAgency)) return [];
      if (kept === 'all') return [shown];
      const members = listIn(shown, kept.field);
      const places = kept.places.flatMap((place) => members[place] ?? []);
      return [partWith(shown, kept.field, places)];
    }),
  };
};
