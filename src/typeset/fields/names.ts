/** How often each name is given. */
export type Taken = Map<string, number>;

/** The most letters of a label, of the question in the label of one of its answers, and of the words that stand before a place. */
export const LONGEST = { label: 280, question: 200, before: 60 } as const;

/** Text of so many letters at the most. */
export const clipped = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 2).trimEnd()} …` : text;

/** Letters that a field's name may have: a period would part it into levels. */
export const plainName = (text: string): string => text.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** A name that no other has: the second of one name is numbered. */
export const newName = (taken: Taken, base: string): string => {
  const count = (taken.get(base) ?? 0) + 1;
  taken.set(base, count);
  return count === 1 ? base : `${base}-${count}`;
};
