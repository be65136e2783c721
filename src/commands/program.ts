import { Command } from 'commander';
import { runBuild } from './build.ts';
import { runCheck, type CheckFlags } from './check.ts';
import type { ExitStatus } from './exit.ts';
import { runExplain, type ExplainOptions } from './explain.ts';
import { lists, runList, type ListOptions } from './list.ts';
import { buildOptions, checkOptions, jsonOption, proofOptions, workspaceOptions } from './options.ts';
import type { CommandDeps } from './pipeline.ts';
import type { BuildFlags } from './given.ts';
import { runProof, type ProofCommandOptions } from './proof.ts';

const EXAMPLES = `
Examples
  Print the half-day workshop for an agency, with 14 people on a day:
    rolepress half-day --brand harbor-house --date 2026-12-03 --start 08:30 --participants 14

  See first what would be printed:
    rolepress half-day --brand harbor-house --dry-run

  Print only the workbook and the worksheets, on A4, for two agencies:
    rolepress half-day --brand harbor-house,northwind --kind participant-workbook,worksheet --paper a4

  Find out which workshops, agencies and documents there are:
    rolepress list workshops
    rolepress list brands
    rolepress list kinds

  Find mistakes after changing the words, and have one explained:
    rolepress check
    rolepress explain command/unknown-name
`;

const BUILD_NOTES = `
Without a workshop, the event's is printed, or else the first there is. Without --brand, the event's or else plain.
Files land in  <out>/<brand>/<workshop>/<language>-<paper>-<edition>/  and nowhere else; packet.json there lists them.

Examples
  rolepress half-day --brand harbor-house --event curriculum/events/harbor-house-half-day.yaml
  rolepress half-day --kind agenda --date 2026-12-03 --start 13:00
  rolepress half-day --edition standard --edition large-print+fillable
  rolepress half-day --kind participant-workbook --booklet

--binding, --booklet and --bleed change pages, so their files land in folders of their own (…-standard-booklet); what a
print shop has to be told is in docs/printing.md.
`;

const STATUS_NOTES = `
Exit status
  0 fine · 1 something in the content is wrong · 2 the command line is wrong · 3 a file cannot be read or written
  4 only a part was printed · 5 a limit was hit · 70 a bug in Rolepress · 130, 143 stopped
`;

/** What a command hands back its exit status to. */
type Finish = (status: ExitStatus) => void;

const addBuild = (program: Command, deps: CommandDeps, finish: Finish): void => {
  const command = program
    .command('build [workshop]', { isDefault: true })
    .summary('print a packet (this is what happens when no command is named)')
    .description(
      'Print the packet of a workshop: guides, workbooks, worksheets, charts and agenda, in the name of one or more agencies.',
    )
    .addHelpText('after', BUILD_NOTES)
    .allowExcessArguments(true)
    .action(async (_: string | undefined, options: BuildFlags, { args: words }: Command) => {
      finish(await runBuild(deps, { words, isNamed: program.args[0] === 'build' }, options));
    });
  for (const option of [...buildOptions(), jsonOption(), ...workspaceOptions()]) command.addOption(option);
};

const CHECK_NOTES = `
At most 50 mistakes of a file and 500 in all are shown, errors first, and the rest is counted; --json gives every one of them,
and the reading grades.

Examples
  rolepress check
  rolepress check --event curriculum/events/harbor-house-half-day.yaml
  rolepress check --grades
`;

const addCheck = (program: Command, deps: CommandDeps, finish: Finish): void => {
  const command = program
    .command('check')
    .summary('find mistakes, without printing')
    .description(
      'Hold every file of the curriculum and the templates against every rule, and an event as well where one is named.',
    )
    .addHelpText('after', CHECK_NOTES)
    .action(async (options: CheckFlags) => {
      finish(await runCheck(deps, options));
    });
  for (const option of [...checkOptions(), jsonOption(), ...workspaceOptions()]) command.addOption(option);
};

const PROOF_NOTES = `
What is looked at, in every PDF that a packet.json in the folder or below it names: structure, reading order, headings, tables,
lists, alt texts, links, language, title, metadata, bookmarks, fonts, page sizes, contrast; every piece of text that was
printed; and facilitators' words in participants' files. --json gives one object for every file.

Examples
  rolepress proof
  rolepress proof output/harbor-house --json
  rolepress proof output/harbor-house --structure
`;

const addProof = (program: Command, deps: CommandDeps, finish: Finish): void => {
  const command = program
    .command('proof [dir]')
    .summary('read printed packets back and report')
    .description('Read printed packets back with another program than the one that made them, and report what is wrong.')
    .addHelpText('after', PROOF_NOTES)
    .action(async (folder: string | undefined, options: ProofCommandOptions) => {
      finish(await runProof(deps, folder ?? 'output', options));
    });
  for (const option of [...proofOptions(), jsonOption(), ...workspaceOptions()]) command.addOption(option);
};

const addList = (program: Command, deps: CommandDeps, finish: Finish): void => {
  const known = lists().map(({ list, about }) => `  ${list.padEnd(12)}${about}`);
  const command = program
    .command('list [what]')
    .summary('list what there is: kinds, brands, workshops …')
    .description('List what can be printed and from what.')
    .addHelpText('after', `\nLists\n${known.join('\n')}\n`)
    .action(async (what: string | undefined, options: ListOptions) => {
      finish(await runList(deps, what, options));
    });
  for (const option of [jsonOption(), ...workspaceOptions()]) command.addOption(option);
};

const addExplain = (program: Command, deps: CommandDeps, finish: Finish): void => {
  program
    .command('explain <code>')
    .summary('explain a code from a message, and what to do')
    .description('Explain what a code means, why it is refused, and what to do.')
    .addOption(jsonOption())
    .action((code: string, options: ExplainOptions) => {
      finish(runExplain(deps, code, options));
    });
};

/** The command line: flags in, one call of a command, its status out through `finish`. */
export const createProgram = (deps: CommandDeps, finish: Finish): Command => {
  const program = new Command('rolepress')
    .description('Print what a peer-support workshop runs on, from words in YAML, in the name of your agency.')
    .version(deps.version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .exitOverride()
    .configureOutput({
      writeOut: deps.terminal.data,
      writeErr: deps.terminal.say,
      // Usage errors are shown like every other diagnostic, by `run`.
      outputError: () => undefined,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .addHelpText('after', EXAMPLES + STATUS_NOTES);
  for (const add of [addBuild, addCheck, addProof, addList, addExplain]) add(program, deps, finish);
  return program;
};
