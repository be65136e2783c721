import { CommanderError } from 'commander';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { printable } from '../diagnostics/report/printable.ts';
import { HostError } from '../host/failure.ts';
import { EXIT, type ExitStatus } from './exit.ts';
import type { CommandDeps } from './pipeline.ts';
import { createProgram } from './program.ts';
import { tell, type Terminal } from './terminal.ts';

const tellUsage = (terminal: Terminal, error: CommanderError): void => {
  const [message = '', ...more] = error.message.replace(/^error: /, '').split('\n');
  const code = error.code === 'commander.invalidArgument' ? 'command/bad-value' : 'command/usage';
  const hint = more.join(' ').replace(/^\((.*)\)$/, '$1');
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
  tell(terminal, [
    diagnose(code, { message: sentence.charAt(0).toUpperCase() + sentence.slice(1), hint: hint === '' ? undefined : hint }),
  ]);
};

const tellBug = (terminal: Terminal, error: unknown): void => {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = details.split('\n').map((line) => `  ${printable(line)}`);
  terminal.say(
    `This is a bug in Rolepress, not a mistake of yours. Files that were finished are whole.\nPlease report it with these lines:\n\n${lines.join('\n')}\n`,
  );
};

const statusOfThrown = (terminal: Terminal, error: unknown): ExitStatus => {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.fine;
    tellUsage(terminal, error);
    return EXIT.usage;
  }
  if (error instanceof HostError) {
    tell(terminal, [diagnose('command/cannot-read', { message: error.message })]);
    return EXIT.environment;
  }
  tellBug(terminal, error);
  return EXIT.bug;
};

/** Runs one command line and returns its exit status. Never throws. `args` are the words after the program's name. */
export const run = async (args: readonly string[], deps: CommandDeps): Promise<ExitStatus> => {
  let status: ExitStatus = EXIT.fine;
  try {
    const program = createProgram(deps, (given) => {
      status = given;
    });
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    return statusOfThrown(deps.terminal, error);
  }
  return status;
};
