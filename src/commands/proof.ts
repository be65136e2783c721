import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { isFailure } from '../host/host.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { ProofReport } from '../model/proof-report.ts';
import { EXIT, exitOf, type ExitStatus } from './exit.ts';
import type { WorkspaceOptions } from './given.ts';
import type { CommandDeps, Pipeline } from './pipeline.ts';
import { startReading } from './progress.ts';
import { jsonLines, tell } from './terminal.ts';
import { accessFor, diagnoseFailure, openForCommand } from './workspace.ts';

/** The options of `proof`. */
export type ProofCommandOptions = WorkspaceOptions & { readonly structure?: boolean; readonly json?: boolean };

const give = ({ terminal }: CommandDeps, { proofReport }: Pipeline, report: ProofReport, options: ProofCommandOptions): void => {
  const structure = options.structure ?? false;
  if (options.json === true) {
    const files = report.files.map((file) => proofReport.record(file, { structure }));
    terminal.data(jsonLines([...files, ...report.findings.map(proofReport.packetRecord)]));
    return;
  }
  if (structure)
    for (const file of report.files)
      terminal.data(`${terminal.dataPaint.bold(file.file)}\n${proofReport.reading(file.structure)}\n`);
  terminal.data(proofReport.text(report, terminal.dataPaint));
};

/** What the folder holds, named as it was asked for. */
const namedFrom = (folder: string, report: ProofReport): ProofReport => {
  const base = folder.replace(/\/+$/, '');
  return base === '.' ? report : { ...report, files: report.files.map((each) => ({ ...each, file: `${base}/${each.file}` })) };
};

/** The curriculum, for the words that participants must not get. A proof is of use without it, but says so. */
const curriculumFor = async (deps: CommandDeps, options: ProofCommandOptions) => {
  const opened = await openForCommand(await accessFor(deps, options), options, []);
  const { value, diagnostics } = opened.curriculum;
  if (value === undefined)
    deps.terminal.say("The curriculum cannot be read (see `rolepress check`), so facilitators' words were not looked for.\n");
  const unusable = diagnostics.filter((each) => [EXIT.usage, EXIT.environment].some((status) => exitOf([each]) === status));
  return { pipeline: opened.pipeline, curriculum: value, unusable };
};

const refuse = (deps: CommandDeps, diagnostics: readonly Diagnostic[]): ExitStatus => {
  tell(deps.terminal, diagnostics);
  return exitOf(diagnostics);
};

const readBack = async (deps: CommandDeps, folder: string, pipeline: Pipeline, curriculum: Curriculum | undefined) => {
  const host = deps.openHost({ workspace: folder, granted: [], alone: true });
  const missing = await host.checkWorkspace();
  if (missing !== undefined) return missing;
  const progress = startReading(deps.terminal);
  const report = await pipeline.proof(host, '.', {
    ...(curriculum === undefined ? {} : { curriculum }),
    onFile: ({ file }) => progress.step(file),
  });
  progress.clear();
  return report;
};

/** `rolepress proof`: reads printed packets back. Status 1 where an error is found. */
export const runProof = async (deps: CommandDeps, folder: string, options: ProofCommandOptions): Promise<ExitStatus> => {
  const { pipeline, curriculum, unusable } = await curriculumFor(deps, options);
  if (unusable.length > 0) return refuse(deps, unusable);
  const report = await readBack(deps, folder, pipeline, curriculum);
  if (isFailure(report)) return refuse(deps, [diagnoseFailure(report, 'read')]);
  if (report.packets === 0)
    return refuse(deps, [
      diagnose('command/cannot-read', {
        message: `There is no printed packet in "${folder}" or below it: no folder there has a packet.json.`,
        hint: 'Print one with `rolepress build`, or name the folder that holds it.',
      }),
    ]);
  const named = namedFrom(folder, report);
  give(deps, pipeline, named, options);
  return exitOf([...named.findings, ...named.files.flatMap(({ findings }) => findings)]);
};
