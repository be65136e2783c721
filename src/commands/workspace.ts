import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { isFailure, type HostFailure } from '../host/host.ts';
import type { LockFailure } from '../host/output-lock.ts';
import type { NodeHost } from '../host/node-host.ts';
import type { ReadOutcome } from '../index.ts';
import { folderFor } from '../model/language.ts';
import type { WorkspaceOptions } from './given.ts';
import type { CommandDeps, Pipeline } from './pipeline.ts';

/** Where a workspace is read, and what reads it. */
export type WorkspaceAccess = { readonly host: NodeHost; readonly pipeline: Pipeline };

/** A workspace as commands work with it. */
export type OpenedWorkspace = WorkspaceAccess & { readonly curriculum: ReadOutcome };

/** What the outside refused, as a diagnostic. */
export const diagnoseFailure = ({ failure, message }: HostFailure | LockFailure, doing: 'read' | 'write'): Diagnostic => {
  if (failure === 'busy') return diagnose('command/output-in-use', { message });
  if (failure === 'full') return diagnose('command/disk-full', { message });
  if (failure === 'too-large') return diagnose('command/too-large', { message });
  return diagnose(doing === 'read' ? 'command/cannot-read' : 'command/cannot-write', { message });
};

const unknownLanguage = async (host: NodeHost, pipeline: Pipeline, language: string): Promise<Diagnostic | undefined> => {
  const folders = await host.list('curriculum');
  if (isFailure(folders) && folders.failure !== 'absent') return diagnoseFailure(folders, 'read');
  const known = await pipeline.languageFolders(host);
  if (folderFor(language, known) !== undefined) return undefined;
  const hint = suggest(language, known);
  return diagnose('command/unknown-name', { message: `There is no language "${language}".`, hint });
};

/** A workspace of which nothing can be read. */
const nothing = (why: Diagnostic): ReadOutcome => ({ diagnostics: [why], sound: () => undefined });

/** Finds the workspace that the command line names; files outside of it that it names too are granted. Nothing is read yet. */
export const accessFor = async (
  deps: Pick<CommandDeps, 'openHost' | 'pipeline'>,
  options: WorkspaceOptions,
  granted: readonly string[] = [],
): Promise<WorkspaceAccess> => ({
  host: deps.openHost({ workspace: options.workspace, granted }),
  pipeline: await deps.pipeline(),
});

/**
 * Reads a workspace, with the logos of the brands that are asked for, or of all. Problems with the folder or language itself
 * are told before any other.
 */
export const openForCommand = async (
  { host, pipeline }: WorkspaceAccess,
  { language }: WorkspaceOptions,
  brands?: readonly string[],
): Promise<OpenedWorkspace> => {
  const missing = await host.checkWorkspace();
  if (missing !== undefined) return { host, pipeline, curriculum: nothing(diagnoseFailure(missing, 'read')) };
  const unknown = await unknownLanguage(host, pipeline, language);
  if (unknown !== undefined) return { host, pipeline, curriculum: nothing(unknown) };
  const asked = brands === undefined ? { language } : { language, brands };
  return { host, pipeline, curriculum: await pipeline.openWorkspace(host, asked) };
};
