// What a packet must hold, worked out from the curriculum alone.
import { modulesOf, usedWorksheets, type Agenda, type AgendaActivity } from '../../src/model/agenda.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import type { CurriculumModule } from '../../src/model/module.ts';
import type { PrintJob } from '../../src/model/plan.ts';
import { findCell, findRow, parseReference } from '../../src/model/reference.ts';
import type { Worksheet } from '../../src/model/worksheet.ts';

/** Kinds that are handed in, kept, sent to a board or hung up, which nobody takes home: the agency's numbers and addresses are not on them. */
export const WITHOUT_LINES: ReadonlySet<string> = new Set([
  'certificate',
  'sign-in',
  'evaluation',
  'pre-assessment',
  'post-assessment',
  'crosswalk',
  'run-sheet',
  'wall-signs',
  'scenario-cards',
  'follow-up',
  'ce-packet',
  'pocket-card',
  'group-agreements-poster',
  'print-order',
  'assessment-key',
  'card-deck-key',
  'concordance',
]);

/** Kinds that hold the whole imprint: contacts, funding and permission beside the help lines, which all others have in one line. */
export const WHOLE_IMPRINT: ReadonlySet<string> = new Set(['participant-workbook', 'facilitator-guide']);

/** Kinds that hang on a wall or are cut into cards: the agency's short name alone is on them. */
export const SHORT_NAME_ONLY: ReadonlySet<string> = new Set([
  'wall-signs',
  'group-agreements-poster',
  'scenario-cards',
  'pocket-card',
]);

/** A row as a chart prints it: a cell is null where it is left to write in. */
export type ChartRow = {
  readonly reference: string;
  readonly question: string;
  readonly cells: readonly (string | null)[];
};

/** Rows that stand below each other, and the headings above them. */
export type Chart = {
  readonly columns: readonly string[];
  readonly rows: readonly ChartRow[];
  /** What names it where a module that draws on many rows only points at it; null where it has to be printed. */
  readonly pointer: string | null;
};

const chartOf = (curriculum: Curriculum, references: readonly string[], blanks: readonly string[] = []): Chart => {
  const found = references.flatMap((reference) => findRow(curriculum, reference) ?? []);
  const rows = found.map(({ framework, row }): ChartRow => {
    const reference = `${framework.value.id}/${row.id}`;
    const cells = framework.value.columns.map(({ id }) =>
      blanks.includes(`${reference}.${id}`) ? null : (row.cells[id]?.text ?? null),
    );
    return { reference, question: row.question, cells };
  });
  return { columns: found[0]?.framework.value.columns.map(({ label }) => label) ?? [], rows, pointer: null };
};

const chartsOfSheet = (curriculum: Curriculum, sheet: Worksheet): readonly Chart[] =>
  sheet.parts.flatMap((part) => (part.type === 'compare' ? [chartOf(curriculum, part.rows, part.blanks)] : []));

/** A module with more rows than this may point at the charts in place of printing them again. */
export const MANY = 6;

/** A module's rows, a chart for each framework that they come from. */
const chartsOfModule = (curriculum: Curriculum, { rows }: CurriculumModule): readonly Chart[] => {
  const homes = [...new Set(rows.map((reference) => parseReference(reference)?.home))];
  return homes.map((home) => ({
    ...chartOf(
      curriculum,
      rows.filter((reference) => parseReference(reference)?.home === home),
    ),
    pointer: rows.length > MANY ? (curriculum.frameworks.get(home ?? '')?.value.title ?? null) : null,
  }));
};

/** The modules of a workshop and the sheets of theirs that it uses. */
export const usedModules = (curriculum: Curriculum, workshop: string, agenda: Agenda) => {
  const found = curriculum.workshops.get(workshop);
  return (found ? modulesOf(found.value) : []).flatMap((id) => {
    const module = curriculum.modules.get(id)?.value;
    return module ? [{ module, sheets: usedWorksheets(agenda, id, module.worksheets) }] : [];
  });
};

/** Every chart that a document has to print. */
export const chartsOf = (curriculum: Curriculum, job: PrintJob, agenda: Agenda): readonly Chart[] => {
  const { item } = job;
  // A deck takes its charts apart: tests/packet/cards.test.ts looks at its cards and their key.
  if (job.kind.startsWith('card-deck')) return [];
  if (item.per === 'framework') {
    const rows = curriculum.frameworks.get(item.framework)?.value.rows ?? [];
    return [
      chartOf(
        curriculum,
        rows.map(({ id }) => `${item.framework}/${id}`),
      ),
    ];
  }
  const used = usedModules(curriculum, job.workshop, agenda);
  if (item.per === 'worksheet') {
    const sheet = used.find(({ module }) => module.id === item.module)?.sheets.find(({ id }) => id === item.worksheet);
    return sheet ? chartsOfSheet(curriculum, sheet) : [];
  }
  if (job.kind !== 'participant-workbook') return [];
  return used.flatMap(({ module, sheets }) => [
    ...chartsOfModule(curriculum, module),
    ...sheets.flatMap((sheet) => chartsOfSheet(curriculum, sheet)),
  ]);
};

/** The cells that the guide's keys give as answers: those that a used sheet leaves blank. */
export const keyCells = (curriculum: Curriculum, workshop: string, agenda: Agenda): readonly string[] =>
  usedModules(curriculum, workshop, agenda)
    .flatMap(({ sheets }) => sheets.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'compare' ? part.blanks : []))))
    .flatMap((reference) => findCell(curriculum, reference)?.cell.text ?? []);

/** The objectives of a module that what runs works on; by their short words where it does so in short forms only. */
export const reachedObjectives = (
  agenda: Agenda,
  { id: module, objectives, activities }: CurriculumModule,
  sheets: readonly Worksheet[],
): readonly string[] => {
  const run = activitiesOf(agenda).filter((each) => each.module === module && each.use !== 'omit');
  const named = new Set([...run.flatMap(({ activity }) => activity.objectives), ...sheets.flatMap((sheet) => sheet.objectives)]);
  const isOpen = activities.every((activity) => activity.objectives.length === 0) && named.size === 0;
  return objectives.flatMap(({ id, text, short }) => {
    if (!isOpen && !named.has(id)) return [];
    const uses = run.filter(({ activity }) => activity.objectives.includes(id));
    const whole = uses.filter(({ use, activity }) => use === 'core' && activity.worksheet !== null);
    const onlyShort = uses.some(({ use }) => use === 'short') && whole.length === 0;
    return [onlyShort ? (short ?? text) : text];
  });
};

type Step = AgendaActivity['activity']['steps'][number];

/** What a step says in the form that runs: in the short one its own words, where it has some, or nothing. */
const wordsOfStep = (step: Step, isShort: boolean): readonly (string | null)[] => {
  if (!isShort || step.short === null) return [step.do, step.say, step.ask, step.listen];
  if (step.short === 'omit') return [];
  const own = [step.short.do, step.short.say, step.short.ask, step.short.listen];
  return own.some((words) => words !== null) ? own : [step.do, step.say, step.ask, step.listen];
};

/** Everything an activity that is run says to whoever leads it. */
export const scriptOf = ({ activity, use }: AgendaActivity): readonly string[] =>
  [
    activity.title,
    activity.purpose,
    ...activity.steps.flatMap((step) => wordsOfStep(step, use === 'short')),
    ...activity.debrief.filter(({ short }) => use !== 'short' || short !== 'omit').flatMap(({ ask, listen }) => [ask, listen]),
    ...activity.watch,
    ...activity.adaptations.flatMap(({ when, then }) => [when, then]),
  ].filter((words) => words !== null);

/** The lines that lead from one activity to the next: none where the next in its module is left out. */
export const transitionsOf = (agenda: Agenda): readonly string[] =>
  agenda.entries.flatMap(({ activities }) =>
    activities.flatMap(({ activity, use }, at) =>
      use === 'omit' || activities[at + 1]?.use === 'omit' || activity.transition === null ? [] : [activity.transition],
    ),
  );

/** The lines that lead to what is left out: no guide says them. */
export const promisesOf = (agenda: Agenda): readonly string[] =>
  agenda.entries.flatMap(({ activities }) =>
    activities.flatMap(({ activity, use }, at) =>
      use !== 'omit' && activities[at + 1]?.use === 'omit' && activity.transition !== null ? [activity.transition] : [],
    ),
  );

/** Every activity of the plan, run or not. */
export const activitiesOf = (agenda: Agenda): readonly AgendaActivity[] => agenda.entries.flatMap(({ activities }) => activities);
