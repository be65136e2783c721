import { isClean, type Outcome } from '../diagnostics/diagnostic.ts';
import { isFailure } from '../host/host.ts';
import { brandsAsked } from '../model/brand.ts';
import type { Curriculum, Loaded } from '../model/curriculum.ts';
import type { WorkshopEvent } from '../model/event.ts';
import type { BuildRequest, PrintPlan } from '../model/plan.ts';
import type { WorkerRequest, BuildFlags } from './given.ts';
import type { CommandDeps } from './pipeline.ts';
import { accessFor, diagnoseFailure, openForCommand, type OpenedWorkspace, type WorkspaceAccess } from './workspace.ts';

/** A workspace without mistakes and the plan for what was asked. */
export type PreparedPlan = { readonly opened: OpenedWorkspace; readonly curriculum: Curriculum; readonly plan: PrintPlan };

const requestOf = (workshop: string | undefined, options: BuildFlags, event: Loaded<WorkshopEvent> | null): BuildRequest => ({
  workshop: workshop ?? null,
  brands: options.brand ?? [],
  kinds: options.kind ?? [],
  packet: options.packet ?? 'standard',
  items: options.item ?? [],
  paper: options.paper,
  editions: options.edition ?? [],
  event,
  date: options.date ?? null,
  start: options.start ?? null,
  slot: options.minutes ?? options.end ?? null,
  participants: options.participants ?? null,
  seed: options.seed ?? null,
  printSet: options.printSet ?? false,
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
    signature: options.signature ?? null,
  },
  out: options.out.replace(/\/+$/, '') || '/',
});

/** The event that the command line names; one that cannot be had is no mistake in the content. */
export const openNamedEvent = async (
  { host, pipeline }: WorkspaceAccess,
  file: string | undefined,
  curriculum?: Curriculum,
): Promise<Outcome<Loaded<WorkshopEvent>>> => {
  if (file === undefined) return { diagnostics: [] };
  const bytes = await host.readBytes(file);
  if (isFailure(bytes)) return { diagnostics: [diagnoseFailure(bytes, 'read')] };
  return curriculum === undefined ? pipeline.openEvent(host, file) : pipeline.openEvent(host, file, curriculum);
};

/** What a build reads, and what reading has found. */
export type ReadForBuild = {
  readonly opened: OpenedWorkspace;
  readonly event: Outcome<Loaded<WorkshopEvent>>;
};

/** Opens the event that a command line names, and the workspace with the logos of the brands that will print. */
export const readForBuild = async (
  deps: Pick<CommandDeps, 'openHost' | 'pipeline'>,
  options: BuildFlags,
): Promise<ReadForBuild> => {
  const access = await accessFor(deps, options, options.event === undefined ? [] : [options.event]);
  const event = await openNamedEvent(access, options.event);
  const opened = await openForCommand(access, options, brandsAsked(options.brand ?? [], event.value?.value));
  return { opened, event };
};

/** Plans what a command line asks for, from what was read. */
export const planForBuild = (
  { opened, event }: ReadForBuild,
  curriculum: Curriculum,
  workshop: string | undefined,
  options: BuildFlags,
): Outcome<PreparedPlan> => {
  const { value: plan, diagnostics } = opened.pipeline.plan(curriculum, requestOf(workshop, options, event.value ?? null));
  return plan === undefined ? { diagnostics } : { value: { opened, curriculum, plan }, diagnostics };
};

/** The same, for a worker: undefined where there is nothing to help with. Whoever has called it tells what is wrong. */
export const prepareWorker = async (
  deps: Pick<CommandDeps, 'openHost' | 'pipeline'>,
  { workshop, options }: WorkerRequest,
): Promise<PreparedPlan | undefined> => {
  const read = await readForBuild(deps, options);
  const { value: curriculum } = read.opened.curriculum;
  if (curriculum === undefined || !isClean(read.event.diagnostics)) return undefined;
  return planForBuild(read, curriculum, workshop, options).value;
};
