import type { Host } from '../../src/host/host.ts';
import { createNodeHost, PACKAGE_ROOT } from '../../src/host/node-host.ts';
import { build, openWorkspace, plan } from '../../src/index.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import { OPEN_REQUEST, type BuildRequest, type PrintJob, type PrintPlan } from '../../src/model/plan.ts';
import { requiredIn } from '../../src/plan/required.ts';
import type { Files } from './memory-host.ts';
import { parsedBefore } from './parsed.ts';

/** The shipped curriculum and templates on the real file system. */
export const shippedHost: Host = {
  ...createNodeHost({ cwd: PACKAGE_ROOT, workspace: PACKAGE_ROOT }),
  precompiled: parsedBefore,
};

/** A host with some files laid over it, and nothing ever written but into memory. */
export const overlaid = (host: Host, files: Files): Host => ({
  ...host,
  below: (file) => (files[file] === undefined ? Promise.resolve({ failure: 'absent', message: file }) : host.readBytes(file)),
  readText: (file) => {
    const found = files[file];
    if (found === undefined) return host.readText(file);
    return Promise.resolve(typeof found === 'string' ? found : new TextDecoder().decode(found));
  },
  readBytes: (file) => {
    const found = files[file];
    if (found === undefined) return host.readBytes(file);
    return Promise.resolve(typeof found === 'string' ? new TextEncoder().encode(found) : found);
  },
});

/** A request in which everything is left open. */
export const openRequest = OPEN_REQUEST;

const opened = async (host: Host): Promise<Curriculum> => {
  const { value, diagnostics } = await openWorkspace(host, { language: 'en' });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
};

/** What ships, read once for all the test files that one process runs: nothing that reads a curriculum may change it. */
let shipped: Promise<Curriculum> | undefined;

/** The curriculum that a host holds; throws where it has a mistake. */
export const curriculumOf = (host: Host): Promise<Curriculum> =>
  host === shippedHost ? (shipped ??= opened(host)) : opened(host);

/** The kinds that can be printed in one edition, those that are printed on request among them. */
export const kindsAtAll = ({ kinds }: Curriculum): readonly string[] =>
  [...kinds.values()].filter(({ value }) => value.when === 'always').map(({ value }) => value.id);

const kindsFound = (curriculum: Curriculum, workshopId: string): readonly string[] => {
  const workshop = curriculum.workshops.get(workshopId)?.value;
  if (workshop === undefined) return [];
  const isRequired = requiredIn(curriculum, workshop);
  return kindsAtAll(curriculum).filter((id) => {
    const kind = curriculum.kinds.get(id)?.value;
    return kind !== undefined && (!kind.onRequest || workshop.also.includes(id)) && isRequired(kind);
  });
};

const kindsKnown = new WeakMap<Curriculum, Map<string, readonly string[]>>();

/** The kinds that are printed of a workshop in one edition when nobody asks for any: those that find what they print, and its own. */
export const kindsOfPackets = (curriculum: Curriculum, workshopId: string): readonly string[] => {
  const known = kindsKnown.get(curriculum) ?? new Map<string, readonly string[]>();
  kindsKnown.set(curriculum, known);
  const kinds = known.get(workshopId) ?? kindsFound(curriculum, workshopId);
  known.set(workshopId, kinds);
  return kinds;
};

/** One job and the bytes that it became. */
export type Printed = { readonly job: PrintJob; readonly bytes: Uint8Array };

/** A packet in memory. */
export type PrintedPacket = {
  readonly plan: PrintPlan;
  readonly documents: readonly Printed[];
  readonly diagnostics: readonly Diagnostic[];
  /** Everything that was written, what packets remember of themselves among it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
};

/** Plans and prints into memory. Diagnostics are handed back, never thrown. */
export const print = async (host: Host, curriculum: Curriculum, request: Partial<BuildRequest>): Promise<PrintedPacket> => {
  const planned = plan(curriculum, { ...openRequest, ...request });
  if (planned.value === undefined) throw new Error(planned.diagnostics.map(({ message }) => message).join('\n'));
  const written = new Map<string, Uint8Array>();
  const recording: Host = {
    ...host,
    write: (file, bytes) => {
      written.set(file, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
      return Promise.resolve(undefined);
    },
  };
  const { diagnostics } = await build(recording, curriculum, planned.value, { onFile: () => undefined });
  const documents = planned.value.jobs.flatMap((job) => {
    const bytes = written.get(job.file);
    return bytes === undefined ? [] : [{ job, bytes }];
  });
  return { plan: planned.value, documents, diagnostics: [...planned.diagnostics, ...diagnostics], files: written };
};
