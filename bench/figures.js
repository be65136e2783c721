// @ts-check
/** Medians, spans and ratios, as text. */

/** @param {readonly number[]} values */
export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
};

const shown = (/** @type {number} */ value) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

/** `median (min–max)`. @param {readonly number[]} values */
export const span = (values) => `${shown(median(values))} (${shown(Math.min(...values))}–${shown(Math.max(...values))})`;

/** Each round's quotient on its own: a busy moment falls on both sides of it. @param {readonly number[]} above @param {readonly number[]} below */
export const quotients = (above, below) => above.map((value, index) => value / (below[index] ?? NaN));

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
export const table = (head, rows) =>
  [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
