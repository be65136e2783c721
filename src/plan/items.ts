import { counted } from '../diagnostics/counted.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest, suggest } from '../diagnostics/nearest.ts';
import { modulesOf } from '../model/agenda.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { JobItem } from '../model/plan.ts';
import { catalogNumber } from '../model/worksheet.ts';
import { sheetIn, type DocumentNumbers } from '../model/numbers.ts';
import type { Workshop } from '../model/workshop.ts';

/** Something that one document is about, the names that it is asked for by, and the number that the workshop in hand prints on it. */
export type NamedItem = { readonly item: JobItem; readonly names: readonly string[]; readonly printed?: string };

const printedOn = (numbers: DocumentNumbers, module: string, worksheet: string): Pick<NamedItem, 'printed'> => {
  const found = sheetIn(numbers, module, worksheet);
  return found === undefined ? {} : { printed: found.number };
};

/** Every worksheet, chart, handout and module, with its names: a sheet by its number in the catalog, by its id, or by its module and its id. */
const everyItem = ({ modules, frameworks, banks }: Curriculum, inHand: DocumentNumbers): readonly NamedItem[] => [
  ...[...modules.values()].flatMap(({ value }) =>
    value.worksheets.map(({ id }): NamedItem => ({
      item: { per: 'worksheet', module: value.id, worksheet: id, whole: true },
      names: [catalogNumber(value, id), id, `${value.id}/${id}`],
      ...printedOn(inHand, value.id, id),
    })),
  ),
  ...[...frameworks.keys()].map((framework): NamedItem => ({ item: { per: 'framework', framework }, names: [framework] })),
  ...(banks.handouts?.value.items ?? []).map(({ id }): NamedItem => ({ item: { per: 'handout', handout: id }, names: [id] })),
  ...[...modules.values()].map(({ value: { id, code } }): NamedItem => ({
    item: { per: 'module', module: id },
    names: [code, id],
  })),
];

/** A number that the workshop in hand prints on one sheet and the catalog has for another. */
const numberOfTwo = (name: string, [printed]: readonly NamedItem[], others: readonly NamedItem[]): readonly Diagnostic[] => {
  const [other] = others;
  if (printed === undefined || other === undefined) return [];
  const [its, also] = [printed.names.at(-1) ?? '', others.map(({ names }) => names.at(-1) ?? '').join(' and ')];
  const message = `${name} is the number that "${its}" bears in this workshop; in the catalog it is "${also}".`;
  return [
    diagnose('command/number-of-two', { message, hint: `For the other one write \`--item ${other.names.at(-1) ?? ''}\`.` }),
  ];
};

/** Whether a workshop is the one to print an item for. A module may be printed whole for any, so this only prefers one that teaches it. */
const isIn = (workshop: Workshop, item: JobItem): boolean =>
  item.per === 'worksheet' || item.per === 'module' ? modulesOf(workshop).includes(item.module) : true;

/** What a request names: the items, and the workshop that they are printed for. */
export type ItemRequest = {
  readonly items: readonly JobItem[];
  readonly workshop: string;
  readonly diagnostics: readonly Diagnostic[];
};

const suggestItem = (name: string, known: readonly string[]): string =>
  `${nearest(name, known) === undefined ? '' : `${suggest(name, known) ?? ''} `}\`rolepress list worksheets\` shows their numbers; charts are in \`rolepress list frameworks\`, modules in \`rolepress list modules\`, handouts in \`rolepress list handouts\`.`;

const unknownItem = (name: string, every: readonly NamedItem[]): Diagnostic => {
  const known = every.flatMap(({ names }) => names);
  return diagnose('command/unknown-name', {
    message: `There is no worksheet, no chart, no handout and no module "${name}".`,
    hint: suggestItem(name, known),
  });
};

/** Several sheets bear one number where modules of different courses share it; their long names are told. */
const ambiguousItem = (name: string, found: readonly NamedItem[]): Diagnostic =>
  diagnose('command/unknown-name', {
    message: `"${name}" is the name of ${counted(found.length, found.every(({ item }) => item.per === 'worksheet') ? 'worksheet' : 'item')}.`,
    hint: `Name the one you mean: ${found.map(({ names }) => names.at(-1) ?? '').join(' or ')}.`,
  });

/** The items that have a name: the one on which the workshop in hand prints it, else those of that name, its own first of all. */
const itemsNamed = (name: string, every: readonly NamedItem[], own: Workshop | undefined) => {
  const all = every.filter(({ names }) => names.includes(name));
  const printed = every.filter((each) => each.printed === name);
  if (printed.length > 0) {
    const others = all.filter((each) => !printed.includes(each) && own !== undefined && isIn(own, each.item));
    return { name, found: printed, notes: numberOfTwo(name, printed, others) };
  }
  const here = all.filter(({ item }) => own !== undefined && isIn(own, item));
  return { name, found: all.length > 1 && here.length > 0 ? here : all, notes: [] };
};

/** What is known of workshops before items are found: the one that is asked for, the usual one, and the numbers in hand. */
export type ItemWorkshops = { readonly asked: string | null; readonly usual: string; readonly numbers: DocumentNumbers };

/**
 * Finds the items that a request names. A number is that which the workshop in hand prints; one that it does not print is of
 * the catalog. Where no workshop is asked for, the usual one is taken, or the first that uses all of them.
 */
export const itemsOfRequest = (curriculum: Curriculum, asked: readonly string[], workshops: ItemWorkshops): ItemRequest => {
  const every = everyItem(curriculum, workshops.numbers);
  const own = curriculum.workshops.get(workshops.asked ?? workshops.usual)?.value;
  const results = [...new Set(asked)].map((name) => itemsNamed(name, every, own));
  const items = [...new Set(results.flatMap(({ found }) => found.map(({ item }) => item)))];
  const fits = ({ value }: { readonly value: Workshop }): boolean => items.every((item) => isIn(value, item));
  const fitting = [...curriculum.workshops].filter(([, loaded]) => fits(loaded)).map(([id]) => id);
  const workshop =
    workshops.asked ?? (fitting.includes(workshops.usual) ? workshops.usual : (fitting.sort()[0] ?? workshops.usual));
  const refused = results.flatMap(({ name, found }) => {
    if (found.length === 0) return [unknownItem(name, every)];
    return found.length > 1 ? [ambiguousItem(name, found)] : [];
  });
  const taken = curriculum.workshops.get(workshop)?.value;
  return {
    items,
    workshop,
    diagnostics: [
      ...refused,
      ...(refused.length > 0 || taken === undefined ? [] : checkItems(taken, items)),
      ...results.flatMap(({ notes }) => notes),
    ],
  };
};

/** Tells of items that a workshop does not teach. */
const checkItems = (workshop: Workshop, items: readonly JobItem[]): readonly Diagnostic[] =>
  items
    .filter((item) => item.per === 'worksheet' && !isIn(workshop, item))
    .map((item) =>
      diagnose('command/unknown-name', {
        message: `The workshop "${workshop.id}" does not use the worksheet "${item.per === 'worksheet' ? item.worksheet : ''}".`,
        hint: 'Leave the workshop out, and one that uses it is taken.',
      }),
    );
