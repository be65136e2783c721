import type { Theme } from './theme.ts';

/** The theme that every edition is laid over, and the edition that is printed when nobody asks for another. */
export const STANDARD = 'standard';

/** An edition that may be joined with others: a theme that says so, laid over the brand's own. */
export type Preset = { readonly id: string; readonly use: string };

/** Themes by id, as far as editions are asked of them. */
type Themes = ReadonlyMap<string, { readonly value: Pick<Theme, 'id' | 'edition'> }>;

/** The editions that themes make, in the order in which they are named and laid over each other. */
export const presetsIn = (themes: Themes): readonly Preset[] =>
  [...themes.values()]
    .flatMap(({ value: { id, edition } }) => (edition === null ? [] : [{ id, ...edition }]))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ id, use }) => ({ id, use }));

/** What stands between the presets of one edition. */
const AND = '+';

const namesIn = (edition: string): readonly string[] => edition.split(AND).map((name) => name.trim().toLowerCase());

/** Names in an edition that are no presets. */
export const unknownPresets = (edition: string, presets: readonly Preset[]): readonly string[] =>
  namesIn(edition).filter((name) => !presets.some(({ id }) => id === name));

/** The presets that are laid over the brand's own theme, as its name has them; none for the standard edition. */
export const presetsOf = (edition: string): readonly string[] => namesIn(edition).filter((name) => name !== STANDARD);

/** The one name of an edition, however its presets were ordered or repeated: `fillable+large-print` is `large-print+fillable`. */
export const editionName = (edition: string, presets: readonly Preset[]): string => {
  const names = presetsOf(edition);
  const known = presets.map(({ id }) => id).filter((id) => names.includes(id));
  return known.join(AND) || STANDARD;
};
