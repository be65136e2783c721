import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { WidePicture } from '../press/noted.ts';

/** Logos that are wider than the places templates give them: told once, where the brand says how tall, with the height that fits all. */
export const wideLogos = (pictures: readonly WidePicture[]): readonly Diagnostic[] => {
  const least = new Map<string, WidePicture>();
  for (const picture of pictures) {
    const key = `${picture.at.source.file} ${String(picture.at.start)}`;
    const known = least.get(key);
    if (known === undefined || picture.fits < known.fits) least.set(key, picture);
  }
  return [...least.values()].map(({ at, width, room, fits }) =>
    diagnose('press/too-wide', {
      message: `At this height the logo is ${width.toFixed(1)} pt wide, and the narrowest place for it has ${room.toFixed(1)} pt; it was made smaller there.`,
      at,
      hint: `Give it a height of at most ${String(Math.floor(fits))}.`,
    }),
  );
};
