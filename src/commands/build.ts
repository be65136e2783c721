import { diagnose, isClean, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { summaryOf } from '../diagnostics/report/human.ts';
import { printable } from '../diagnostics/report/printable.ts';
import type { PrintedSet } from '../model/build-result.ts';
import type { PrintedFile, PrintJob } from '../model/plan.ts';
import type { ProofReport } from '../model/proof-report.ts';
import { EXIT, exitOf, exitOfBuild, type ExitStatus } from './exit.ts';
import type { Worker, CommandDeps, Pipeline } from './pipeline.ts';
import type { BuildFlags } from './given.ts';
import { planForBuild, readForBuild, type PreparedPlan } from './prepare.ts';
import { startProgress } from './progress.ts';
import { whereToStart } from './start.ts';
import { showSets, showSummary, titleOf } from './summary.ts';
import { notPrinted, troubleFor } from './trouble.ts';
import { jsonLines, tell } from './terminal.ts';
import { checkWords, type GivenWords } from './words.ts';
import { diagnoseFailure } from './workspace.ts';

const shellWord = (word: string): string => (/^[\w./:=@%+,~-]+$/.test(word) ? word : `'${word.replace(/'/g, "'\\''")}'`);

/** The command that shows the warnings of what a build has read. */
const checkCommand = ({ event, workspace, language }: BuildFlags): string =>
  [
    'rolepress check',
    ...(event === undefined ? [] : ['--event', shellWord(event)]),
    ...(workspace === '.' ? [] : ['--workspace', shellWord(workspace)]),
    ...(language === 'en' ? [] : ['--language', shellWord(language)]),
  ].join(' ');

/** Content warnings are `check`'s to show; a build only says that there are some. */
const mentionWarnings = (deps: CommandDeps, diagnostics: readonly Diagnostic[], options: BuildFlags): void => {
  const warnings = diagnostics.filter((d) => d.severity === 'warning');
  if (warnings.length > 0) deps.terminal.say(`${summaryOf(warnings)}: see \`${printable(checkCommand(options))}\`.\n`);
};

/** Says that a size of the packet was asked for beside documents that were picked out. */
const passedOver = ({ packet, item = [], kind = [] }: BuildFlags): readonly Diagnostic[] => {
  if (packet === undefined || item.length + kind.length === 0) return [];
  const picked = item.length > 0 ? '`--item`' : '`--kind`';
  const message = `\`--packet ${packet}\` was passed over: ${picked} picks out what is printed.`;
  return [diagnose('command/packet-passed-over', { message })];
};

/** What of a workspace can be printed, planned; with what is wrong, as far as it touches that. */
const prepare = async (deps: CommandDeps, given: GivenWords, options: BuildFlags): Promise<Outcome<PreparedPlan>> => {
  const read = await readForBuild(deps, options);
  const misread = await checkWords(read.opened, options, given);
  if (misread.length > 0) return { diagnostics: misread };
  const { value: curriculum, diagnostics: found } = read.opened.pipeline.usable(read.opened.curriculum);
  const all = [...found, ...read.event.diagnostics];
  if (curriculum === undefined || !isClean(read.event.diagnostics)) return { diagnostics: all };
  const planned = planForBuild(read, curriculum, given.words[0], options);
  const errors = all.filter(({ severity }) => severity === 'error');
  if (planned.value === undefined) return { diagnostics: [...errors, ...planned.diagnostics] };
  mentionWarnings(deps, all, options);
  const trouble = troubleFor(errors, planned.value.plan.refused, checkCommand(options));
  const notes = found.filter(({ severity }) => severity === 'note');
  return { value: planned.value, diagnostics: [...trouble, ...notes, ...passedOver(options), ...planned.diagnostics] };
};

/** What `--json` tells of a document; programs may rely on these names. */
const recordOf = (file: PrintJob | PrintedFile): object => {
  const { kind, itemName, itemLabel, brand, workshop, paper, edition, sides, copies, per, audience, finish } = file;
  const printed = 'pages' in file ? { pages: file.pages, sheets: file.sheets, about: file.about, next: file.next } : {};
  return {
    file: file.file,
    kind,
    item: itemName === '' ? null : itemName,
    title: itemLabel === '' ? null : itemLabel,
    brand,
    workshop,
    paper,
    edition,
    sides,
    copies,
    per,
    audience,
    finish,
    imposition: 'imposition' in file ? file.imposition : null,
    ...printed,
  };
};

/** What `--json` tells of a file for the copier. */
const setRecordOf = ({
  file,
  number,
  copies,
  per,
  paper,
  sides,
  flip,
  stock,
  pages,
  sheets,
  slipSheets,
  parts,
}: PrintedSet): object => ({
  ...{ file, set: number, copies, per, paper, sides, flip, stock, pages, sheets, slipSheets },
  parts: parts.map(({ line, first, pages: own }) => ({ of: line.file, first, pages: own })),
});

const giveData = (
  deps: CommandDeps,
  files: readonly (PrintJob | PrintedFile)[],
  json: boolean,
  sets: readonly PrintedSet[] = [],
): void => {
  const records = (): readonly object[] => [...files.map(recordOf), ...sets.map(setRecordOf)];
  deps.terminal.data(json ? jsonLines(records()) : [...files, ...sets].map(({ file }) => `${file}\n`).join(''));
};

/** A packet is printed by two threads where that is quicker; what was picked out by kind is too little to share. */
const threadsFor = ({ jobs, kind }: BuildFlags, areWorthIt: boolean): number =>
  jobs ?? (kind === undefined && areWorthIt ? 2 : 1);

const print = async (
  deps: CommandDeps,
  { opened, curriculum, plan }: PreparedPlan,
  options: BuildFlags,
  worker: Worker | undefined,
): Promise<ExitStatus> => {
  const lock = await opened.host.lock(options.out);
  if ('failure' in lock) {
    const diagnostics = [diagnoseFailure(lock, 'write')];
    tell(deps.terminal, diagnostics);
    return exitOf(diagnostics);
  }
  const progress = startProgress(deps.terminal, plan.jobs.length);
  try {
    const result = await opened.pipeline.build(opened.host, curriculum, plan, {
      onFile: (file) => {
        if (file.imposition === null) progress.step(titleOf(file, curriculum));
      },
      proof: options.proof ?? false,
      ...(worker === undefined ? {} : { worker }),
    });
    progress.clear();
    giveData(deps, result.files, options.json ?? false, result.sets);
    showSummary(result.files, curriculum, deps.terminal);
    showSets(result.sets ?? [], curriculum, deps.terminal);
    tell(deps.terminal, result.diagnostics);
    deps.terminal.say(notPrinted(result.failed, plan.refused, curriculum));
    if (result.proof !== undefined) tellProof(deps, opened.pipeline, result.proof);
    if (result.files.length > 1) deps.terminal.say(`\n${whereToStart(result.files, curriculum)}`);
    return exitOfBuild(result, plan.refused.length > 0);
  } finally {
    await lock.release();
  }
};

/** The whole report stands in the files; people are told what is wrong. */
const tellProof = ({ terminal }: CommandDeps, { proofReport }: Pipeline, proof: ProofReport): void => {
  const wrong = proof.files.filter(({ findings }) => findings.length > 0);
  if (wrong.length === 0) terminal.say(`\n${proofReport.summary(proof)}\n`);
  else terminal.say(`\n${proofReport.text({ ...proof, files: wrong }, terminal.paint)}`);
};

const rehearse = (deps: CommandDeps, { curriculum, plan }: PreparedPlan, options: BuildFlags): ExitStatus => {
  giveData(deps, plan.jobs, options.json ?? false);
  showSummary(plan.jobs, curriculum, deps.terminal);
  if (plan.slips.length > 0)
    deps.terminal.say(
      '\nFiles for the copier are made when the documents are printed: only then is it known how many pages they have.\n',
    );
  deps.terminal.say(`\nNothing was printed: this was a dry run.\n${notPrinted([], plan.refused, curriculum)}`);
  return plan.refused.length > 0 ? EXIT.partly : EXIT.fine;
};

/** Whether nothing was left out because of a mistake: only then does a worker, which asks no rule, plan the same. */
const isWhole = ({ curriculum: { broken } }: PreparedPlan): boolean => (broken?.size ?? 0) === 0;

/** `rolepress build`: prints a packet, or says what it would print. */
export const runBuild = async (deps: CommandDeps, given: GivenWords, options: BuildFlags): Promise<ExitStatus> => {
  const [workshop] = given.words;
  const isRehearsal = options.dryRun === true;
  const workers = isRehearsal ? 0 : threadsFor(options, deps.workers?.areWorthIt ?? false) - 1;
  // Workers read what is to be printed while this thread does: they are there when it is known what that is.
  const worker = workers > 0 ? deps.workers?.call({ workshop, options }, workers) : undefined;
  try {
    const { value: prepared, diagnostics } = await prepare(deps, given, options);
    tell(deps.terminal, diagnostics);
    if (prepared === undefined) {
      deps.terminal.say('Nothing was printed.\n');
      return exitOf(diagnostics) || EXIT.content;
    }
    return isRehearsal
      ? rehearse(deps, prepared, options)
      : await print(deps, prepared, options, isWhole(prepared) ? worker : undefined);
  } finally {
    worker?.dismiss();
  }
};
