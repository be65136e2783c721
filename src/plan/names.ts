import { modulesOf, type Agenda } from '../model/agenda.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { DocumentKind } from '../model/kind.ts';
import type { JobItem } from '../model/plan.ts';
import type { Workshop } from '../model/workshop.ts';

/** What a document is about, in the items of its kind. */
export type ItemsOf = (
  per: DocumentKind['per'],
  curriculum: Curriculum,
  workshop: Workshop,
  agenda: Agenda,
) => readonly JobItem[];

/** The name of a document within its folder, without an ending, and the part of it that says what the document is about. */
export type OutputName = { readonly name: string; readonly item: string };

/** The code of a module as a part of a file's name; a code without a letter or digit gives nothing. */
const codeOf = (module: string, { modules }: Curriculum): string =>
  modules
    .get(module)
    ?.value.code.toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') ?? '';

/** The short name of an item: what people call it, which two items may share. */
const shortName = (item: JobItem, curriculum: Curriculum): string => {
  if (item.per === 'workshop') return '';
  if (item.per === 'framework') return item.framework;
  if (item.per === 'handout') return item.handout;
  return [codeOf(item.module, curriculum), item.per === 'module' ? item.module : item.worksheet]
    .filter((part) => part !== '')
    .join('-');
};

/** The long name of an item: ids joined by two hyphens, which no id has, so that no two items share it. */
const longName = (item: JobItem): string => {
  if (item.per === 'workshop') return '';
  if (item.per === 'framework') return item.framework;
  if (item.per === 'handout') return item.handout;
  return item.per === 'module' ? item.module : `${item.module}--${item.worksheet}`;
};

const nameOf = (kind: string, item: string): string => (item === '' ? kind : `${kind}-${item}`);

/**
 * The names of a workshop's documents: the short name of each, or its long name where any two short ones are the same.
 * What else is printed in the same run changes none of them.
 */
export const outputNames = (
  curriculum: Curriculum,
  workshop: Workshop,
  agenda: Agenda,
  itemsOf: ItemsOf,
): ((kind: DocumentKind, item: JobItem) => OutputName) => {
  const taken = new Map<string, number>();
  const everyModule = modulesOf(workshop).map((module): JobItem => ({ per: 'module', module }));
  for (const { value: kind } of curriculum.kinds.values())
    for (const item of kind.per === 'module' ? everyModule : itemsOf(kind.per, curriculum, workshop, agenda)) {
      const name = nameOf(kind.id, shortName(item, curriculum));
      taken.set(name, (taken.get(name) ?? 0) + 1);
    }
  return (kind, item) => {
    const short = shortName(item, curriculum);
    const name = nameOf(kind.id, short);
    if ((taken.get(name) ?? 0) <= 1) return { name, item: short };
    const long = longName(item);
    return long === '' ? { name: kind.id, item: '' } : { name: `${kind.id}--${long}`, item: long };
  };
};
