import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest, suggest } from '../diagnostics/nearest.ts';
import { isFailure } from '../host/host.ts';
import { candidatesFor } from '../model/language.ts';
import type { WorkspaceOptions } from './given.ts';
import type { OpenedWorkspace } from './workspace.ts';

/** Words of a command line that belong to no option, and whether `build` was said or only meant. */
export type GivenWords = { readonly words: readonly string[]; readonly isNamed: boolean };

/** The commands that there are. */
export const COMMANDS = ['build', 'check', 'proof', 'list', 'explain', 'help'] as const;

/** Ids of workshops: those that were read, and those whose file is there, whatever is wrong with it. */
const workshopsOf = async ({ host, curriculum }: OpenedWorkspace, { language }: WorkspaceOptions): Promise<readonly string[]> => {
  const listed = await Promise.all(candidatesFor(language).map((folder) => host.list(`curriculum/${folder}/workshops`)));
  const names = listed.flatMap((entries) => (isFailure(entries) ? [] : entries.map(({ name }) => name)));
  const files = names.filter((name) => name.endsWith('.yaml'));
  return [...new Set([...(curriculum.value?.workshops.keys() ?? []), ...files.map((name) => name.slice(0, -'.yaml'.length))])];
};

const isMeant = (word: string, known: readonly string[]): boolean => nearest(word, known) !== undefined;

const unknownCommand = (word: string, workshops: readonly string[]): Diagnostic => {
  const hint = isMeant(word, COMMANDS)
    ? suggest(word, COMMANDS)
    : `The commands are ${COMMANDS.join(', ')}; see \`rolepress --help\`. Workshops are listed by \`rolepress list workshops\`.`;
  const message = `There is no command "${word}"${workshops.length > 0 ? ', and no workshop of that name' : ''}.`;
  return diagnose('command/unknown-command', { message, hint });
};

/** Tells of a word that names neither a command nor a workshop, and of words too many. */
export const checkWords = async (
  opened: OpenedWorkspace,
  options: WorkspaceOptions,
  { words, isNamed }: GivenWords,
): Promise<readonly Diagnostic[]> => {
  const [first, ...more] = words;
  if (first === undefined) return [];
  const workshops = isNamed ? [] : await workshopsOf(opened, options);
  // A slip in the name of a workshop is told where names are told; and so it is where there are no workshops at all.
  const isSlip = !isMeant(first, COMMANDS) && (workshops.length === 0 || (more.length === 0 && isMeant(first, workshops)));
  if (!isNamed && !workshops.includes(first) && !isSlip) return [unknownCommand(first, workshops)];
  if (more.length === 0) return [];
  const message = `Too many arguments for 'build'. Expected 1 argument but got ${String(words.length)}.`;
  return [diagnose('command/usage', { message })];
};
