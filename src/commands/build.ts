import { isClean, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { summaryOf } from '../diagnostics/report/human.ts';
import { isFailure } from '../host/failure.ts';
import type { Nup } from '../geometry/imposition.ts';
import type { DeckStock, Flip } from '../geometry/cards.ts';
import type { PaperId } from '../geometry/paper.ts';
import type { Curriculum, Loaded } from '../model/curriculum.ts';
import type { WorkshopEvent } from '../model/event.ts';
import type { BuildRequest, CardShift, PrintedFile, PrintJob, PrintPlan } from '../model/plan.ts';
import type { ProofReport } from '../model/proof-report.ts';
import { EXIT, exitOf, exitOfBuild, type ExitStatus } from './exit.ts';
import type { CommandDeps, Pipeline, WorkspaceOptions } from './pipeline.ts';
import { startProgress } from './progress.ts';
import { showSummary, titleOf } from './summary.ts';
import { jsonLines, tell } from './terminal.ts';
import { diagnoseFailure, openForCommand, type Opened } from './workspace.ts';

/** The options of `build`, as commander hands them over. */
export type BuildOptions = WorkspaceOptions & {
  readonly brand?: readonly string[];
  readonly kind?: readonly string[];
  readonly paper: PaperId;
  readonly edition?: readonly string[];
  readonly binding?: boolean;
  readonly bleed?: boolean;
  readonly booklet?: boolean;
  readonly nup?: Nup;
  readonly stock?: DeckStock;
  readonly flip?: Flip;
  readonly offset?: CardShift;
  readonly event?: string;
  readonly date?: string;
  readonly start?: string;
  readonly participants?: number;
  readonly out: string;
  readonly proof?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
};

/** A workspace without mistakes and the plan for what was asked. */
type Prepared = { readonly opened: Opened; readonly curriculum: Curriculum; readonly plan: PrintPlan };

const requestOf = (workshop: string | undefined, options: BuildOptions, event: Loaded<WorkshopEvent> | null): BuildRequest => ({
  workshop: workshop ?? null,
  brands: options.brand ?? [],
  kinds: options.kind ?? [],
  paper: options.paper,
  editions: options.edition ?? [],
  event,
  date: options.date ?? null,
  start: options.start ?? null,
  participants: options.participants ?? null,
  cards: {
    ...(options.stock === undefined ? {} : { stock: options.stock }),
    ...(options.flip === undefined ? {} : { flip: options.flip }),
    ...(options.offset === undefined ? {} : { shift: options.offset }),
  },
  production: {
    binding: options.binding ?? false,
    bleed: options.bleed ?? false,
    booklet: options.booklet ?? false,
    nup: options.nup ?? null,
  },
  out: options.out.replace(/\/+$/, '') || '/',
});

/** Content warnings are `check`'s to show; a build only says that there are some. */
const mentionWarnings = (deps: CommandDeps, diagnostics: readonly Diagnostic[]): void => {
  const warnings = diagnostics.filter((d) => d.severity === 'warning');
  if (warnings.length > 0) deps.terminal.say(`${summaryOf(warnings)}: see \`rolepress check\`.\n`);
};

/** The event that the command line names; one that cannot be had is no mistake in the content. */
const openNamedEvent = async ({ host, pipeline }: Opened, file: string | undefined): Promise<Outcome<Loaded<WorkshopEvent>>> => {
  if (file === undefined) return { diagnostics: [] };
  const bytes = await host.readBytes(file);
  return isFailure(bytes) ? { diagnostics: [diagnoseFailure(bytes, 'read')] } : pipeline.openEvent(host, file);
};

const prepare = async (deps: CommandDeps, workshop: string | undefined, options: BuildOptions): Promise<Outcome<Prepared>> => {
  const opened = await openForCommand(deps, options, options.event === undefined ? [] : [options.event]);
  const { value: curriculum, diagnostics: read } = opened.curriculum;
  const event = await openNamedEvent(opened, options.event);
  const checked = curriculum === undefined ? [] : opened.pipeline.check(curriculum, { documents: false }).diagnostics;
  const found = [...read, ...checked, ...event.diagnostics];
  if (curriculum === undefined || !isClean(found)) return { diagnostics: found };
  mentionWarnings(deps, found);
  const { value: plan, diagnostics } = opened.pipeline.plan(curriculum, requestOf(workshop, options, event.value ?? null));
  return plan === undefined ? { diagnostics } : { value: { opened, curriculum, plan }, diagnostics };
};

/** What `--json` tells of a document; programs may rely on these names. */
const recordOf = (file: PrintJob | PrintedFile): object => {
  const { kind, itemName, brand, workshop, paper, edition, sides, copies, per, audience, finish } = file;
  const printed = 'pages' in file ? { pages: file.pages, sheets: file.sheets, about: file.about, next: file.next } : {};
  return {
    file: file.file,
    kind,
    item: itemName === '' ? null : itemName,
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

const giveData = (deps: CommandDeps, files: readonly (PrintJob | PrintedFile)[], json: boolean): void => {
  deps.terminal.data(json ? jsonLines(files.map(recordOf)) : files.map(({ file }) => `${file}\n`).join(''));
};

const print = async (deps: CommandDeps, { opened, curriculum, plan }: Prepared, options: BuildOptions): Promise<ExitStatus> => {
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
    });
    progress.clear();
    giveData(deps, result.files, options.json ?? false);
    showSummary(result.files, curriculum, deps.terminal);
    tell(deps.terminal, result.diagnostics);
    if (result.failed.length > 0)
      deps.terminal.say(`Not printed: ${result.failed.map((job) => titleOf(job, curriculum)).join(', ')}.\n`);
    if (result.proof !== undefined) tellProof(deps, opened.pipeline, result.proof);
    return exitOfBuild(result);
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

const rehearse = (deps: CommandDeps, { curriculum, plan }: Prepared, options: BuildOptions): ExitStatus => {
  giveData(deps, plan.jobs, options.json ?? false);
  showSummary(plan.jobs, curriculum, deps.terminal);
  deps.terminal.say('\nNothing was printed: this was a dry run.\n');
  return EXIT.fine;
};

/** `rolepress build`: prints a packet, or says what it would print. */
export const runBuild = async (deps: CommandDeps, workshop: string | undefined, options: BuildOptions): Promise<ExitStatus> => {
  const { value: prepared, diagnostics } = await prepare(deps, workshop, options);
  tell(deps.terminal, diagnostics);
  if (prepared === undefined || !isClean(diagnostics)) {
    deps.terminal.say('Nothing was printed.\n');
    return exitOf(diagnostics) || EXIT.content;
  }
  return options.dryRun === true ? rehearse(deps, prepared, options) : print(deps, prepared, options);
};
