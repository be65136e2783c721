import type { Curriculum } from '../model/curriculum.ts';
import { presetsOf, STANDARD } from '../model/edition.ts';
import { layered, type Theme } from '../model/theme.ts';

/** The theme of a brand in an edition: the brand's own, with what each preset says laid over it. Undefined where one is not there. */
export const themeFor = (
  { themes }: Pick<Curriculum, 'themes'>,
  own: string | null | undefined,
  edition: string,
): Theme | undefined => {
  const theme = themes.get(own ?? STANDARD)?.value;
  const presets = presetsOf(edition).map((preset) => themes.get(preset));
  if (theme === undefined || presets.some((preset) => preset === undefined)) return undefined;
  return layered(
    theme,
    presets.flatMap((preset) => preset?.layer ?? []),
  );
};
