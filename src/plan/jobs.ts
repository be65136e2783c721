import { modulesRun, usedWorksheets, type Agenda } from '../model/agenda.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { STANDARD } from '../model/edition.ts';
import type { DocumentKind } from '../model/kind.ts';
import { moduleNumberIn, sheetNumberIn, type DocumentNumbers } from '../model/numbers.ts';
import type { BuildRequest, EventFacts, JobItem, PrintJob } from '../model/plan.ts';
import type { Workshop } from '../model/workshop.ts';
import { cardsOf } from './cards.ts';
import type { OutputName } from './names.ts';
import { outputFolder } from './outputs.ts';
import { formatsOf, productionOf } from './production.ts';

/** One facilitator's copy for each trainer, and two where they are not known: nobody should lead alone. */
const FACILITATORS = 2;

const worksheetsOf = (curriculum: Curriculum, agenda: Agenda, module: string): readonly JobItem[] => {
  const used = usedWorksheets(agenda, module, curriculum.modules.get(module)?.value.worksheets ?? []);
  return used.map(({ id }): JobItem => ({ per: 'worksheet', module, worksheet: id }));
};

/** What a kind is printed for, one document each. */
export const itemsOf = (
  per: DocumentKind['per'],
  curriculum: Curriculum,
  workshop: Workshop,
  agenda: Agenda,
): readonly JobItem[] => {
  switch (per) {
    case 'workshop':
      return [{ per }];
    case 'module':
      return modulesRun(agenda).map((module) => ({ per, module }));
    case 'worksheet':
      return modulesRun(agenda).flatMap((module) => worksheetsOf(curriculum, agenda, module));
    case 'framework':
      return workshop.charts.map((framework) => ({ per, framework }));
    case 'handout':
      return (curriculum.banks.handouts?.value.items ?? []).map(({ id }) => ({ per, handout: id }));
  }
};

/** What a document is about, as people say it. */
const labelOf = (item: JobItem, { modules, frameworks, banks }: Curriculum, numbers: DocumentNumbers): string => {
  if (item.per === 'workshop') return '';
  if (item.per === 'handout') return banks.handouts?.value.items.find(({ id }) => id === item.handout)?.title ?? item.handout;
  if (item.per === 'framework') return frameworks.get(item.framework)?.value.title ?? item.framework;
  const module = modules.get(item.module)?.value;
  if (item.per === 'module') return module === undefined ? item.module : `${moduleNumberIn(numbers, module)} ${module.title}`;
  const sheet = module?.worksheets.find(({ id }) => id === item.worksheet);
  return module === undefined || sheet === undefined
    ? item.worksheet
    : `${sheetNumberIn(numbers, module, sheet.id)} ${sheet.title}`;
};

/** People in a group of three. */
const TRIO = 3;

/** Copies of pages that another printed document holds too. */
const SPARES = 2;

/** Whether another printed document holds these pages too; of charts a workbook holds those that its workshop names. */
const standsElsewhere = (kind: DocumentKind, item: JobItem, printed: readonly string[], charts: readonly string[]): boolean =>
  kind.within !== null && printed.includes(kind.within) && (item.per !== 'framework' || charts.includes(item.framework));

const copiesOf = (kind: DocumentKind, event: EventFacts, isSpare: boolean): number | null => {
  if (isSpare) return SPARES;
  if (kind.copies === 'room') return 1;
  if (kind.copies === 'trio') return event.participants === null ? null : Math.ceil(event.participants / TRIO);
  return kind.copies === 'facilitator' ? Math.max(event.trainers.length, 0) || FACILITATORS : event.participants;
};

/** What the jobs of a plan have in common. */
export type Naming = {
  readonly curriculum: Curriculum;
  readonly request: BuildRequest;
  readonly workshop: string;
  readonly event: EventFacts;
  /** The name of a document within its folder. */
  readonly nameOf: (kind: DocumentKind, item: JobItem) => OutputName;
  readonly printed: readonly string[];
  /** Frameworks whose whole charts the workbook holds. */
  readonly charts: readonly string[];
  readonly numbers: DocumentNumbers;
};

/** Whose documents, and in which edition. */
export type Variant = { readonly brand: string; readonly edition: string };

/** What job ids begin with. */
const scopeOf = (brand: string, edition: string): string => (edition === STANDARD ? brand : `${brand}/${edition}`);

/** One document that is going to be printed. */
export const jobOf = (
  kind: DocumentKind,
  { brand, edition }: Variant,
  item: JobItem,
  { curriculum, request, workshop, event, printed, charts, numbers, nameOf }: Naming,
): PrintJob => {
  const { name, item: itemName } = nameOf(kind, item);
  const production = productionOf(kind, request);
  return {
    id: `${scopeOf(brand, edition)}/${name}`,
    kind: kind.id,
    brand,
    workshop,
    item,
    itemName,
    itemLabel: labelOf(item, curriculum, numbers),
    ...formatsOf(kind, request.paper, production),
    production,
    edition,
    audience: kind.audience,
    file: `${outputFolder(curriculum, request, event, { brand, workshop, edition })}/${name}.pdf`,
    copies: copiesOf(kind, event, standsElsewhere(kind, item, printed, charts)),
    per: kind.copies,
    sides: kind.sides,
    finish: kind.finish,
    ...cardsOf(kind, request, edition),
    needs: kind.refers.filter((id) => curriculum.kinds.has(id)).map((id) => `${scopeOf(brand, edition)}/${id}`),
  };
};
