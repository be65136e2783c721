/**
 * How many single-letter slips lie between two words: a letter too many, too few or wrong, or two neighbours exchanged.
 * Runs in the product of the lengths.
 */
export const editDistance = (from: string, to: string): number => {
  let twoAbove: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const least = Math.min(at(above, column) + 1, at(current, column - 1) + 1, at(above, column - 1) + (same ? 0 : 1));
      current.push(swapped ? Math.min(least, at(twoAbove, column - 2) + 1) : least);
    }
    twoAbove = above;
    above = current;
  }
  return at(above, to.length);
};

const at = (cells: readonly number[], index: number): number => cells[index] ?? Number.POSITIVE_INFINITY;

/** Longer names are never weighed letter by letter: nobody mistypes them, and hostile ones cost time. */
const LONGEST = 100;

/** What two names have in common in whole steps (`bread-and-cake/…`, `….cake`) says nothing about slips in the rest. */
const differing = (from: string, to: string): readonly [string, string] => {
  const [left, right] = [from.split(/[/.]/), to.split(/[/.]/)];
  while (left.length > 1 && right.length > 1 && left[0] === right[0]) [left, right].forEach((steps) => steps.shift());
  while (left.length > 1 && right.length > 1 && left.at(-1) === right.at(-1)) [left, right].forEach((steps) => steps.pop());
  return [left.join('/'), right.join('/')];
};

/** How far a known name may lie from what was written: two slips in five letters. */
const SLIPS_PER_LETTER = 0.4;

/** The known name that was probably meant, if any comes near enough; the first of those that lie equally near. */
export const nearest = (name: string, known: Iterable<string>): string | undefined => {
  if (name.length > LONGEST) return undefined;
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    const [wanted, offered] = differing(name.toLowerCase(), candidate.toLowerCase());
    const most = Math.max(1, Math.round(wanted.length * SLIPS_PER_LETTER));
    if (Math.abs(wanted.length - offered.length) > most) continue;
    const distance = editDistance(wanted, offered);
    if (distance <= most && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { name: candidate, distance };
  }
  return best?.name;
};

const MOST_LISTED = 12;

/** A hint for an unknown name: the nearest known one, or what there is to choose from. */
export const suggest = (name: string, known: Iterable<string>): string | undefined => {
  const names = [...new Set(known)];
  const meant = nearest(name, names);
  if (meant !== undefined) return `Did you mean "${meant}"?`;
  if (names.length === 0) return undefined;
  const more = names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : '';
  return `Known here: ${names.slice(0, MOST_LISTED).join(', ')}${more}.`;
};
