import { moduleOfItem } from '../model/bank/draw-forms.ts';
import type { Banks } from '../model/curriculum.ts';
import type { Path } from '../source/yaml.ts';

type IsGone = (module: string) => boolean;

/** An assessment without the items on what modules teach that are gone; the others keep their places. */
const assessmentWithout = (bank: NonNullable<Banks['assessment']>, isGone: IsGone): Banks['assessment'] => {
  const kept = [...bank.value.items.entries()].filter(([, item]) => !isGone(moduleOfItem(item)));
  if (kept.length === bank.value.items.length) return bank;
  const pathBefore = (path: Path): Path => {
    const [list, at, ...rest] = path;
    return list === 'items' && typeof at === 'number' ? [list, kept[at]?.[0] ?? at, ...rest] : path;
  };
  return {
    ...bank,
    value: { ...bank.value, items: kept.map(([, item]) => item) },
    spanAt: (path) => bank.spanAt(pathBefore(path)),
  };
};

const crosswalkWithout = (bank: NonNullable<Banks['crosswalk']>, isGone: IsGone): Banks['crosswalk'] => ({
  ...bank,
  value: {
    ...bank.value,
    lists: bank.value.lists.map((list) => ({
      ...list,
      entries: list.entries.map((entry) => ({ ...entry, modules: entry.modules.filter((module) => !isGone(module)) })),
    })),
  },
});

/**
 * Banks without what is about modules that are gone. Every workshop that is left runs others, and prints none of it: a whole bank
 * that went with them would take workshops along that do not use them.
 */
export const banksWithout = (banks: Banks, isGone: IsGone): Banks => ({
  ...banks,
  assessment: banks.assessment && assessmentWithout(banks.assessment, isGone),
  crosswalk: banks.crosswalk && crosswalkWithout(banks.crosswalk, isGone),
});
