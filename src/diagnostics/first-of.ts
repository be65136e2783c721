import { counted } from './counted.ts';

/**
 * Names in a message: the first `most` of them, and how many more there are, as in "a, b and 3 more files". `thing` is what
 * one of them is called; without it nothing stands behind the number.
 */
export const firstOf = (names: readonly string[], most: number, thing?: string): string => {
  const more = names.length - most;
  const rest = thing === undefined ? `${String(more)} more` : counted(more, `more ${thing}`);
  return names.slice(0, most).join(', ') + (more > 0 ? ` and ${rest}` : '');
};
