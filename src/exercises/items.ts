import type { Grade, NamedId, PartCitation } from './exercise.ts';

/** Whether something is given: a value, or a record that holds something. */
export const isGiven = (value: unknown): boolean =>
  value !== null && (typeof value !== 'object' || Object.keys(value).length > 0);

/** The grade of an item that may be worked or begun. */
export const gradeOf = (item: { readonly worked: unknown; readonly start: unknown }): Grade =>
  isGiven(item.worked) ? 'worked' : isGiven(item.start) ? 'half-worked' : 'free';

/** The rows that items say they turn on. */
export const rowsOfItems = (
  items: readonly { readonly row: string | null; readonly worked: unknown }[],
): readonly PartCitation[] =>
  items.flatMap(({ row, worked }, index): readonly PartCitation[] =>
    row === null ? [] : [{ of: 'row', name: row, at: ['items', index, 'row'], isWorked: isGiven(worked) }],
  );

/** The citations in a list of names. */
export const citedIn = (of: PartCitation['of'], field: string, names: readonly string[]): readonly PartCitation[] =>
  names.map((name, index) => ({ of, name, at: [field, index], isWorked: false }));

/** The places where an item is said to fit: its answers, then that of the worked example. */
export const fittingIn = (
  items: readonly { readonly answer: readonly string[]; readonly worked: string | null }[],
): readonly NamedId[] =>
  items.flatMap(({ answer, worked }, index) => [
    ...answer.map((id, at): NamedId => ({ id, at: ['items', index, 'answer', at] })),
    ...(worked === null ? [] : [{ id: worked, at: ['items', index, 'worked'] }]),
  ]);

/** The ids of things, in order. */
export const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id);
