import { counted } from '../diagnostics/counted.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/text.ts';
import type { Rule } from './rule.ts';

/** Names that Windows keeps for devices, whatever ending stands behind them. */
const RESERVED = /^(aux|con|nul|prn|com\d|lpt\d)$/i;

/** The most characters of one id: with what is put before and behind it, a name still fits into 255 bytes. */
const LONGEST = 80;

/** Why an id cannot be a name; `isWhole` where nothing is put before it. */
const reasonFor = (id: string, isWhole: boolean): string | undefined => {
  if (isWhole && RESERVED.test(id)) return `Windows keeps the name "${id}" for itself and makes no file or folder of it.`;
  return id.length > LONGEST
    ? `"${id.slice(0, LONGEST)}…" has ${counted(id.length, 'character')}; a name in the output folder has ${LONGEST} at the most.`
    : undefined;
};

/** What becomes a name in the output folder, or a part of one, can be made on every system. */
export const portableNames: Rule = ({ brands, kinds, workshops, modules, frameworks }, report) => {
  const hold = (id: string, at: Span, isWhole = false): void => {
    const message = reasonFor(id, isWhole);
    if (message !== undefined) report(diagnose('rules/name-not-portable', { message, at }));
  };
  for (const items of [brands, kinds, workshops])
    for (const { value, spanAt } of items.values()) hold(value.id, spanAt(['id']), true);
  for (const { value, spanAt } of frameworks.values()) hold(value.id, spanAt(['id']));
  for (const { value, spanAt } of modules.values()) {
    hold(value.id, spanAt(['id']));
    value.worksheets.forEach(({ id }, index) => {
      hold(id, spanAt(['worksheets', index, 'id']));
    });
  }
};
