import { counted } from '../diagnostics/counted.ts';
import { isClean } from '../diagnostics/diagnostic.ts';
import { formatJson } from '../diagnostics/report/json.ts';
import { printable } from '../diagnostics/report/printable.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { CheckReport, ReadingGrade } from '../model/plan.ts';
import { formatPlace, placeOf } from '../source/text.ts';
import { EXIT, exitOf, type ExitStatus } from './exit.ts';
import type { WorkspaceOptions } from './given.ts';
import type { CommandDeps } from './pipeline.ts';
import { openNamedEvent } from './prepare.ts';
import { table } from './table.ts';
import { jsonLines, tell } from './terminal.ts';
import { accessFor, openForCommand } from './workspace.ts';

/** The options of `check`. */
export type CheckFlags = WorkspaceOptions & { readonly event?: string; readonly grades?: boolean; readonly json?: boolean };

const NOTHING: CheckReport['readability'] = { documents: [], worst: [], short: 0 };

/** As many characters of a block as tell which it is. */
const BEGINNING = 48;

const beginningOf = (text: string): string => (text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()} …` : text);

const gradeRow = ({ grade, words, short, name, at }: ReadingGrade): readonly string[] => [
  grade.toFixed(1),
  String(words),
  ...(short === undefined ? [] : [`${short.toFixed(0)} %`]),
  at === undefined ? name : beginningOf(name),
  at === undefined ? '' : formatPlace(placeOf(at)),
];

const gradeRecord = (what: 'document' | 'block', { grade, words, short, name, at }: ReadingGrade): object => ({
  [what]: name,
  grade: Math.round(grade * 10) / 10,
  words,
  ...(short === undefined ? {} : { short: Math.round(short) }),
  ...(at === undefined ? {} : placeOf(at)),
});

const gradesForPeople = ({ documents, worst, short }: CheckReport['readability']): string => {
  if (documents.length === 0) return '';
  const aligns = ['right', 'right', 'right'] as const;
  const listed = table([['grade', 'words', 'short', 'document'], ...documents.map(gradeRow)], aligns);
  const all = `${listed}\nOf the running sentences that participants read, ${short.toFixed(0)} % have fewer than eight words.\n`;
  return worst.length === 0
    ? all
    : `${all}\nHardest to read\n${table([['grade', 'words', 'begins', 'place'], ...worst.map(gradeRow)], ['right', 'right'])}`;
};

const inventory = ({ frameworks, modules, workshops, brands, kinds }: Curriculum): string =>
  Object.entries({ frameworks, modules, workshops, brands, kinds })
    .map(([name, things]) => counted(things.size, name.slice(0, -1), name))
    .join(', ');

/** Everything that is wrong with a workspace, and with an event where one is named. */
const checkAll = async (deps: CommandDeps, options: CheckFlags) => {
  const opened = await openForCommand(
    await accessFor(deps, options, options.event === undefined ? [] : [options.event]),
    options,
  );
  const { host, pipeline, curriculum } = opened;
  const event = await openNamedEvent(opened, options.event, curriculum.value);
  const asked = { typeCase: await host.fonts(), ...(event.value === undefined ? {} : { event: event.value }) };
  const report = curriculum.value === undefined ? undefined : pipeline.check(curriculum.value, asked);
  const diagnostics = [...curriculum.diagnostics, ...event.diagnostics, ...(report?.diagnostics ?? [])];
  return { curriculum: curriculum.value, diagnostics, readability: report?.readability ?? NOTHING };
};

/** `rolepress check`: every rule, no printing. */
export const runCheck = async (deps: CommandDeps, options: CheckFlags): Promise<ExitStatus> => {
  const { curriculum, diagnostics, readability } = await checkAll(deps, options);
  if (options.json === true) {
    deps.terminal.data(formatJson(diagnostics));
    deps.terminal.data(
      jsonLines([
        ...readability.documents.map((d) => gradeRecord('document', d)),
        ...readability.worst.map((b) => gradeRecord('block', b)),
      ]),
    );
    return exitOf(diagnostics);
  }
  if (options.grades === true) deps.terminal.data(gradesForPeople(readability));
  tell(deps.terminal, diagnostics);
  if (curriculum !== undefined && isClean(diagnostics)) {
    const event = options.event === undefined ? '' : ` and ${printable(options.event)}`;
    deps.terminal.say(`Checked ${inventory(curriculum)}${event}: no errors.\n`);
  }
  return curriculum === undefined ? exitOf(diagnostics) || EXIT.content : exitOf(diagnostics);
};
