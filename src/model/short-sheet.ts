import { exerciseOf, type ExercisePart } from '../exercises/index.ts';
import type { Worksheet } from './worksheet.ts';

/** A list of a part: things with ids, or names of things. */
type Members = readonly (string | { readonly id: string })[];

const idOf = (member: Members[number]): string => (typeof member === 'string' ? member : member.id);

/** The list of a part that a short form may choose from, and the field that holds it; undefined where there is none. */
const listOf = (part: ExercisePart): { readonly field: string; readonly members: Members } | undefined => {
  const { list } = exerciseOf(part);
  return list === null ? undefined : { field: list, members: (part as unknown as Readonly<Record<string, Members>>)[list] ?? [] };
};

/** The ids of what a short form of a part may keep. */
export const memberIds = (part: ExercisePart): readonly string[] => listOf(part)?.members.map(idOf) ?? [];

/** What the short form keeps of a part: the whole of it, nothing, or some members of one of its lists, by their places. */
export type KeptOfPart = 'all' | 'none' | { readonly field: string; readonly places: readonly number[] };

/** Works out what the short form of a worksheet keeps of one of its parts. */
export const keptOf = ({ short }: Worksheet, part: ExercisePart): KeptOfPart => {
  const kept = short[part.id];
  if (kept === undefined) return 'all';
  const list = listOf(part);
  const places = list?.members.flatMap((member, place) => (kept.includes(idOf(member)) ? [place] : [])) ?? [];
  return list === undefined || places.length === 0 ? 'none' : { field: list.field, places };
};

const shortPart = (sheet: Worksheet, part: ExercisePart): readonly ExercisePart[] => {
  const kept = keptOf(sheet, part);
  if (kept === 'all') return [part];
  if (kept === 'none') return [];
  const members = listOf(part)?.members.filter((_, place) => kept.places.includes(place));
  // Members of a list that the schema has read: fewer of them are still of its type.
  return [{ ...part, [kept.field]: members }];
};

/** A worksheet as the short form of its activity uses it. */
export const shortSheet = (sheet: Worksheet): Worksheet => ({
  ...sheet,
  parts: sheet.parts.flatMap((part) => shortPart(sheet, part)),
});
