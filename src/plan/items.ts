import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { modulesOf } from '../model/agenda.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { JobItem } from '../model/plan.ts';
import { sheetNumber } from '../model/worksheet.ts';
import type { Workshop } from '../model/workshop.ts';

/** Something that one document is about, and the names that it is asked for by. */
export type NamedItem = { readonly item: JobItem; readonly names: readonly string[] };

/** Every worksheet, chart and handout, with its names: a sheet by the number that is printed on it, by its id, or by its module and its id. */
const everyItem = ({ modules, frameworks, banks }: Curriculum): readonly NamedItem[] => [
  ...[...modules.values()].flatMap(({ value: { id: module, code, worksheets } }) =>
    worksheets.map(({ id }, index): NamedItem => ({
      item: { per: 'worksheet', module, worksheet: id, whole: true },
      names: [sheetNumber(code, index), id, `${module}/${id}`],
    })),
  ),
  ...[...frameworks.keys()].map((framework): NamedItem => ({ item: { per: 'framework', framework }, names: [framework] })),
  ...(banks.handouts?.value.items ?? []).map(({ id }): NamedItem => ({ item: { per: 'handout', handout: id }, names: [id] })),
];

const isIn = (workshop: Workshop, item: JobItem): boolean =>
  item.per === 'worksheet' ? modulesOf(workshop).includes(item.module) : true;

/** What a request names: the items, and the workshop that they are printed for. */
export type ItemRequest = {
  readonly items: readonly JobItem[];
  readonly workshop: string;
  readonly diagnostics: readonly Diagnostic[];
};

const unknownItem = (name: string, every: readonly NamedItem[]): Diagnostic => {
  const known = every.flatMap(({ names }) => names);
  return diagnose('command/unknown-name', {
    message: `There is no worksheet, no chart and no handout "${name}".`,
    hint: suggest(name, known),
  });
};

/** Several sheets bear one number where modules of different courses share it; their long names are told. */
const ambiguousItem = (name: string, found: readonly NamedItem[]): Diagnostic =>
  diagnose('command/unknown-name', {
    message: `"${name}" is the name of ${String(found.length)} worksheets.`,
    hint: `Name the one you mean: ${found.map(({ names }) => names.at(-1) ?? '').join(' or ')}.`,
  });

/**
 * Finds the items that a request names. A number that several sheets bear is that of the workshop in hand. Where no workshop
 * is asked for, the usual one is taken, or the first that uses all of them.
 */
export const itemsOfRequest = (
  curriculum: Curriculum,
  asked: readonly string[],
  workshops: { readonly asked: string | null; readonly usual: string },
): ItemRequest => {
  const every = everyItem(curriculum);
  const inHand = workshops.asked ?? workshops.usual;
  const own = curriculum.workshops.get(inHand)?.value;
  const results = asked.map((name) => {
    const all = every.filter(({ names }) => names.includes(name));
    const here = all.filter(({ item }) => own !== undefined && isIn(own, item));
    return { name, found: all.length > 1 && here.length > 0 ? here : all };
  });
  const items = [...new Set(results.flatMap(({ found }) => found.map(({ item }) => item)))];
  const fits = ({ value }: { readonly value: Workshop }): boolean => items.every((item) => isIn(value, item));
  const fitting = [...curriculum.workshops].filter(([, loaded]) => fits(loaded)).map(([id]) => id);
  const workshop =
    workshops.asked ?? (fitting.includes(workshops.usual) ? workshops.usual : (fitting.sort()[0] ?? workshops.usual));
  const diagnostics = results.flatMap(({ name, found }) => {
    if (found.length === 0) return [unknownItem(name, every)];
    return found.length > 1 ? [ambiguousItem(name, found)] : [];
  });
  const taken = curriculum.workshops.get(workshop)?.value;
  return {
    items,
    workshop,
    diagnostics: [...diagnostics, ...(diagnostics.length > 0 || taken === undefined ? [] : checkItems(taken, items))],
  };
};

/** Tells of items that a workshop does not teach. */
const checkItems = (workshop: Workshop, items: readonly JobItem[]): readonly Diagnostic[] =>
  items
    .filter((item) => !isIn(workshop, item))
    .map((item) =>
      diagnose('command/unknown-name', {
        message: `The workshop "${workshop.id}" does not use the worksheet "${item.per === 'worksheet' ? item.worksheet : ''}".`,
        hint: 'Leave the workshop out, and one that uses it is taken.',
      }),
    );
