import type { Field, LinesBlock, MarkShape } from '../../model/definition.ts';

/** What making fields needs: phrases of the language, and the size of what is typed. */
export type FieldSetting = {
  readonly phrase: (name: string, values?: Readonly<Record<string, string>>) => string;
  readonly size: number;
  /** A line to write on, for a cell that is empty. */
  readonly line: (leaf: string, label: string) => LinesBlock;
};

/** What surrounds a place: what it is asked by, the leaf it is named after, and which answer it is where it is one of several. */
export type Around = { readonly asked: string; readonly leaf: string; readonly answer?: string };

/** How often each name is given. */
type Taken = Map<string, number>;

/** A question of which one answer is checked, while its boxes are met. */
type Asked = {
  readonly asked: string;
  readonly name: string;
  readonly label: string;
  readonly answers: Taken;
  /** Whether an answer is marked already, in an example or a key: then there is nothing left to choose. */
  readonly isAnswered: boolean;
};

/** A walk through a document in reading order. */
export type Walk = FieldSetting & {
  readonly taken: Taken;
  /** The heading that what comes next stands under, and the words that were read last. */
  heading: string;
  last: Around;
  question: Asked | undefined;
};

/** The most letters of a label, and of the question in the label of one of its answers. */
const LONGEST = { label: 280, question: 200 } as const;

const clipped = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 2).trimEnd()} …` : text);

/** Letters that a field's name may have: a period would part it into levels. */
const plainName = (text: string): string => text.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');

const newName = (taken: Taken, base: string): string => {
  const count = (taken.get(base) ?? 0) + 1;
  taken.set(base, count);
  return count === 1 ? base : `${base}-${count}`;
};

const labelOf = ({ heading, last, phrase }: Walk, asked: string): string => {
  const what = clipped(asked === '' ? last.asked : asked, LONGEST.label);
  return heading === '' || heading === what ? what : phrase('field.under', { what, heading: clipped(heading, LONGEST.label) });
};

/** A walk that has met nothing yet. */
export const newWalk = (setting: FieldSetting): Walk => ({
  ...setting,
  taken: new Map(),
  heading: '',
  last: { asked: '', leaf: 'field' },
  question: undefined,
});

/** What a place is asked by that belongs to two things: a row and a column, a question and an answer. */
export const joined = ({ phrase }: Walk, row: string, column: string): string =>
  row === '' || column === '' ? row || column : phrase('field.cell', { row: clipped(row, LONGEST.question), column });

/** What a box is asked by that has words beside it: in a question they are one of its answers. */
export const besideWords = (walk: Walk, words: string, leaf: string): Around =>
  walk.question === undefined ? { asked: words, leaf } : { asked: joined(walk, walk.question.asked, words), leaf, answer: words };

/** A field to type in. */
export const textField = (walk: Walk, { asked, leaf }: Around): Field => ({
  kind: 'text',
  name: newName(walk.taken, plainName(leaf) || 'text'),
  label: labelOf(walk, asked),
  size: walk.size,
});

/** A box to check: by itself, or as one answer of the question that is being asked. */
export const boxField = (walk: Walk, { asked, leaf, answer = '' }: Around, shape: MarkShape): Field => {
  const { question, size } = walk;
  const label = labelOf(walk, asked);
  if (question === undefined) return { kind: 'check', name: newName(walk.taken, plainName(leaf) || 'check'), label, size, shape };
  const name = newName(question.answers, plainName(answer) || 'answer');
  return { kind: 'check', name, label, size, shape, of: { name: question.name, label: question.label } };
};

/** Walks through a question of which one answer is checked. */
export const asking = <T>(walk: Walk, { asked, leaf }: Around, isAnswered: boolean, through: () => T): T => {
  const outer = walk.question;
  const name = isAnswered ? '' : newName(walk.taken, plainName(leaf) || 'question');
  walk.question = { asked, name, label: labelOf(walk, asked), answers: new Map(), isAnswered };
  const result = through();
  walk.question = outer;
  return result;
};

/** Several settings of the same blocks, of which one is printed: each begins from the same names. */
export const eachFrom = <T>(walk: Walk, settings: readonly T[], set: (setting: T) => T): readonly T[] => {
  const before = new Map(walk.taken);
  return settings.map((setting) => {
    walk.taken.clear();
    for (const [name, count] of before) walk.taken.set(name, count);
    return set(setting);
  });
};
