import type { Field, LinesBlock, MarkShape, Question } from '../../model/definition.ts';
import { labelsOf, type Draft } from './labels.ts';
import { clipped, LONGEST, newName, plainName, type Taken } from './names.ts';

/** What making fields needs: phrases of the language, and the size of what is typed. */
export type FieldSetting = {
  readonly phrase: (name: string, values?: Readonly<Record<string, string>>) => string;
  readonly size: number;
  /** A line to write on, for an empty cell of a column to write in. */
  readonly line: (leaf: string, label: string) => LinesBlock;
};

/** What surrounds a place: what it is asked by, the leaf it is named after, and which answer it is where it is one of several. */
export type Around = { readonly asked: string; readonly leaf: string; readonly answer?: string };

/** A question of which one answer is checked, while its boxes are met. */
type Asked = {
  readonly asked: string;
  /** What the answers of a question name. */
  readonly of: Question;
  readonly answers: Taken;
  /** Whether an answer is marked already, in an example or a key: then there is nothing left to choose. */
  readonly isAnswered: boolean;
};

/** A walk through a document in reading order. */
export type Walk = FieldSetting & {
  readonly taken: Taken;
  /** The headings that what comes next stands under, by level; the words that were read last, and those before the row it is in. */
  headings: readonly string[];
  last: Around;
  before: string;
  /** The first words under the last heading: of two parts with one heading, they tell which it is. */
  since: readonly string[];
  /** What each place is asked by, until all are known. */
  readonly drafts: { readonly of: Named; readonly draft: Draft }[];
  question: Asked | undefined;
};

/** A field or a question whose label is given when all are known. */
type Named = { label: string };

/** Where a place stands: the headings above it, nearest first, the words before it, then the first words under the heading. */
const whereOf = ({ headings, before, since, last, phrase }: Walk, what: string): readonly string[] => {
  const words = [before, last.asked].find((each) => each !== '' && each !== what && !headings.includes(each));
  const above = headings.filter(Boolean).map((heading) => clipped(heading, LONGEST.label));
  const after = words === undefined ? '' : phrase('field.after', { words: clipped(words, LONGEST.before) });
  const first = since.filter((each) => each !== what).map((each) => clipped(each, LONGEST.before));
  return [...above.toReversed(), after, ...first];
};

/** Gives something a label as soon as all others are known too. */
const labelled = <T extends Field | Question>(walk: Walk, named: T, asked: string, key: string): T => {
  const what = clipped(asked === '' ? walk.last.asked : asked, LONGEST.label);
  const of = { ...named, label: what };
  walk.drafts.push({ of, draft: { key, what, where: whereOf(walk, what) } });
  return of;
};

/** Gives every field its label: what is asked, and as much of where it stands as sets it apart. */
export const giveLabels = ({ drafts, phrase }: Walk): void => {
  const labels = labelsOf(
    drafts.map(({ draft }) => draft),
    phrase,
  );
  for (const { of, draft } of drafts) of.label = labels.get(draft.key) ?? of.label;
};

/** So many pieces of text under a heading are remembered. */
const MOST_SINCE = 8;

/** Notes a heading or a text that is read. */
export const reading = (walk: Walk, words: string, level: number | null): void => {
  if (level === null) {
    if (words !== '' && walk.since.length < MOST_SINCE) walk.since = [...walk.since, words];
    return;
  }
  // A level that is left out stays empty.
  walk.headings = [...Array.from({ length: level - 1 }, (_, at) => walk.headings[at] ?? ''), words];
  walk.since = [];
};

/** A walk that has met nothing yet. */
export const newWalk = (setting: FieldSetting): Walk => ({
  ...setting,
  taken: new Map(),
  headings: [],
  last: { asked: '', leaf: 'field' },
  before: '',
  since: [],
  drafts: [],
  question: undefined,
});

/** What a place is asked by that belongs to two things: a row and a column, a question and an answer. */
export const joined = ({ phrase }: Walk, row: string, column: string): string =>
  row === '' || column === '' ? row || column : phrase('field.cell', { row: clipped(row, LONGEST.question), column });

/** What a box is asked by that has words beside it: in a question they are one of its answers. */
export const besideWords = (walk: Walk, words: string, leaf: string): Around =>
  walk.question === undefined ? { asked: words, leaf } : { asked: joined(walk, walk.question.asked, words), leaf, answer: words };

/** A field to type in. */
export const textField = (walk: Walk, { asked, leaf }: Around): Field => {
  const name = newName(walk.taken, plainName(leaf) || 'text');
  return labelled(walk, { kind: 'text', name, label: '', size: walk.size }, asked, name);
};

/** A box to check: by itself, or as one answer of the question that is being asked. */
export const boxField = (walk: Walk, { asked, leaf, answer = '' }: Around, shape: MarkShape): Field => {
  const { question, size } = walk;
  const box = { kind: 'check', label: '', size, shape } as const;
  if (question === undefined) {
    const name = newName(walk.taken, plainName(leaf) || 'check');
    return labelled(walk, { ...box, name }, asked, name);
  }
  const name = newName(question.answers, plainName(answer) || 'answer');
  return labelled(walk, { ...box, name, of: question.of }, asked, `${question.of.name}/${name}`);
};

/** Walks through a question of which one answer is checked. */
export const asking = <T>(walk: Walk, { asked, leaf }: Around, isAnswered: boolean, through: () => T): T => {
  const outer = walk.question;
  const name = isAnswered ? '' : newName(walk.taken, plainName(leaf) || 'question');
  // One that is answered already asks for nothing, and stands among no labels.
  const of = isAnswered ? { name, label: asked } : labelled(walk, { name, label: '' }, asked, `question/${name}`);
  walk.question = { asked, of, answers: new Map(), isAnswered };
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
