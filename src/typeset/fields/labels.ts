/** What a place to fill in is asked by, before it is known what sets it apart from the others of its document. */
export type Draft = {
  /** The place's name; several settings of one place share it, and its label. */
  readonly key: string;
  readonly what: string;
  /** Where it stands, nearest first: the headings that it stands under, then the words before it. */
  readonly where: readonly string[];
};

/** A phrase of the language, filled in. */
type Phrase = (name: string, values?: Readonly<Record<string, string>>) => string;

const worded = ({ what }: Draft, where: readonly string[], phrase: Phrase): string => {
  const said = where.filter((each, at) => each !== '' && each !== what && where.indexOf(each) === at);
  if (said.length === 0) return what;
  return phrase('field.under', { what, heading: said.reduce((inner, outer) => phrase('field.within', { inner, outer })) });
};

const groupsOf = <T>(list: readonly T[], by: (one: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = by(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
};

/** A label that is nobody's yet: where nothing sets places apart, they are counted. */
const counted = (label: string, number: number, count: number, phrase: Phrase, taken: ReadonlySet<string>): string => {
  let said = count === 1 ? label : phrase('field.counted', { what: label, number: String(number), count: String(count) });
  for (let more = 2; taken.has(said); more++)
    said = phrase('field.counted', { what: label, number: String(more), count: String(Math.max(more, count)) });
  return said;
};

/**
 * The label of each place, by its name. All say what is asked and the heading they stand under; those that would sound alike
 * say more of where they stand, as much as sets them apart, and are counted where nothing does. No two are the same.
 */
export const labelsOf = (drafts: readonly Draft[], phrase: Phrase): ReadonlyMap<string, string> => {
  const once = [...new Map(drafts.map((draft) => [draft.key, draft])).values()];
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  const give = (group: readonly Draft[], where: readonly string[]): void =>
    group.forEach((draft, at) => {
      const label = counted(worded(draft, where, phrase), at + 1, group.length, phrase, taken);
      labels.set(draft.key, label);
      taken.add(label);
    });
  const setApart = (group: readonly Draft[], where: readonly string[], next: number): void => {
    const isOver = group.every((draft) => next >= draft.where.length);
    if (group.length === 1 || isOver) {
      give(group, where);
      return;
    }
    const parts = groupsOf(group, (draft) => draft.where[next] ?? '');
    for (const part of parts) setApart(part, parts.length === 1 ? where : [...where, part[0]?.where[next] ?? ''], next + 1);
  };
  for (const group of groupsOf(once, (draft) => worded(draft, draft.where.slice(0, 1), phrase)))
    setApart(group, group[0]?.where.slice(0, 1) ?? [], 1);
  return labels;
};
