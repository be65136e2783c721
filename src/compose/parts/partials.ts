import { EXERCISES, typeOf } from '../../exercises/index.ts';

/** What a part is printed as: the exercise on a sheet, or its key. */
type Use = 'sheet' | 'key';

/** The helpers that choose a partial by the type of a part, each with what it prints of it. */
export const CHOOSERS = { 'sheet-partial': 'sheet', 'key-partial': 'key' } as const satisfies Readonly<Record<string, Use>>;

/** The name of a helper that chooses a partial. */
export type Chooser = keyof typeof CHOOSERS;

/** Whether a helper chooses a partial. */
export const isChooser = (name: string): name is Chooser => Object.hasOwn(CHOOSERS, name);

const PARTIALS = new Map<string, Readonly<Record<Use, string>>>(
  EXERCISES.map((exercise) => [typeOf(exercise), { sheet: exercise.sheet, key: exercise.key }]),
);

/** The partial that prints a type of exercise; undefined where no exercise has that name. */
export const partialFor = (chooser: Chooser, type: string): string | undefined => PARTIALS.get(type)?.[CHOOSERS[chooser]];

/** Every partial that a helper may choose. */
export const partialsOf = (chooser: Chooser): readonly string[] => [...PARTIALS.values()].map((each) => each[CHOOSERS[chooser]]);

/** What a partial prints where it is the one of an exercise: `the exercise "sort" on a sheet`; undefined for any other. */
export const printedBy = (partial: string): string | undefined => {
  for (const [type, { sheet, key }] of PARTIALS) {
    if (partial === sheet) return `the exercise "${type}" on a sheet`;
    if (partial === key) return `the key of the exercise "${type}"`;
  }
  return undefined;
};
