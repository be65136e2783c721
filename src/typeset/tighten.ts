import { SPACE_NAMES, STYLE_NAMES, type Theme } from '../model/theme.ts';

/** How often a theme may be tightened: beyond this a page looks crammed. */
export const TIGHTEST = 3;

/** What one step takes from the white between lines, and from other white space. */
const FROM_LINES = 0.2;
const FROM_SPACES = 0.16;

/** Lengths that people write in or take hold of: they never shrink. */
const FIRM: ReadonlySet<string> = new Set(['writeLine', 'checkSize', 'markSize', 'radius', 'margin', 'gutter', 'indent']);

/** The part of its height that a block keeps at least: lines give up less than other white space does. */
export const leastAt = (step: number): number => 1 - FROM_SPACES * step;

/**
 * The same theme with less white space, for a document that has to stay within a number of pages.
 * Type never gets smaller, and neither does room to write. `step` counts from 0 (as it is) to `TIGHTEST`.
 */
export const tighten = (theme: Theme, step: number): Theme => {
  if (step === 0) return theme;
  const lines = 1 - FROM_LINES * step;
  const spaces = 1 - FROM_SPACES * step;
  const styles = STYLE_NAMES.map((name) => {
    const style = theme.styles[name];
    return [
      name,
      {
        ...style,
        leading: style.size + (style.leading - style.size) * lines,
        before: style.before * spaces,
        after: style.after * spaces,
      },
    ];
  });
  const space = SPACE_NAMES.map((name) => [name, FIRM.has(name) ? theme.space[name] : theme.space[name] * spaces]);
  return { ...theme, styles: Object.fromEntries(styles) as Theme['styles'], space: Object.fromEntries(space) as Theme['space'] };
};
