/**
 * Editions one can ask for, in the order in which they are named and laid over each other. Each is a theme of the same
 * name that extends `standard`; what it changes is said there and nowhere in code.
 */
export const PRESETS = ['standard', 'large-print', 'ink-saver', 'fillable'] as const;

/** The name of an edition that may be combined with others. */
export type PresetId = (typeof PRESETS)[number];

/** What an edition is for, in a few words, for the terminal. */
export const PRESET_USES: Readonly<Record<PresetId, string>> = {
  standard: 'in color on paper, at the usual size',
  'large-print': '18-point type in one column; for reading with low vision, or without glasses',
  'ink-saver': 'pure black on white, nothing filled; for a black-and-white copier',
  fillable: 'the same pages with fields to type in and boxes to check; for joining by video',
};

/** What stands between the presets of one edition. */
const AND = '+';

/** The theme that every edition is laid over, and the edition that is printed when nobody asks for another. */
export const STANDARD: PresetId = 'standard';

const isPreset = (name: string): name is PresetId => PRESETS.some((preset) => preset === name);

/** The presets that a name is made of, in no order; names that are not known among them. */
export const presetNames = (edition: string): readonly string[] => edition.split(AND).map((name) => name.trim().toLowerCase());

/** Names in an edition that are no presets. */
export const unknownPresets = (edition: string): readonly string[] => presetNames(edition).filter((name) => !isPreset(name));

/** The presets that are laid over the brand's own theme, in their order; none for the standard edition. */
export const presetsOf = (edition: string): readonly PresetId[] => {
  const names = presetNames(edition);
  return PRESETS.filter((preset) => preset !== STANDARD && names.includes(preset));
};

/** The one name of an edition, however its presets were ordered or repeated: `fillable+large-print` is `large-print+fillable`. */
export const editionName = (edition: string): string => presetsOf(edition).join(AND) || STANDARD;
