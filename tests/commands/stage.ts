import type { CommandDeps, Pipeline } from '../../src/commands/pipeline.ts';
import { run } from '../../src/commands/run.ts';
import { PLAIN } from '../../src/diagnostics/report/paint.ts';
import type { NodeHost } from '../../src/host/node-host.ts';
import { piecesIn } from '../../src/read/pieces.ts';
import { languageFolders, languagesIn } from '../../src/read/languages.ts';
import { proofReport } from '../../src/proof/report.ts';
import { PLAIN_PRODUCTION, type BuildRequest, type PrintedFile, type PrintJob, type PrintPlan } from '../../src/model/plan.ts';
import { gardenCurriculum } from './garden.ts';

/** A host that has one language and nothing else. */
export const quietHost: NodeHost = {
  list: (folder) =>
    Promise.resolve(
      folder === 'curriculum'
        ? [
            { name: 'en', kind: 'folder' },
            { name: 'events', kind: 'folder' },
          ]
        : folder === 'curriculum/en'
          ? [{ name: 'language.yaml', kind: 'file' }]
          : [],
    ),
  readText: (file) => Promise.resolve({ failure: 'absent', message: `There is no ${file}.` }),
  readBytes: (file) => Promise.resolve({ failure: 'absent', message: `There is no ${file}.` }),
  write: () => Promise.resolve(undefined),
  remove: () => Promise.resolve(undefined),
  fonts: () => Promise.resolve([]),
  lock: () => Promise.resolve({ release: () => Promise.resolve() }),
  checkWorkspace: () => Promise.resolve(undefined),
  abandon: () => undefined,
};

const jobFor = (request: BuildRequest, brand: string, kind: string): PrintJob => ({
  id: `${brand}/${kind}`,
  kind,
  brand,
  workshop: 'spring-day',
  item: { per: 'workshop' },
  itemName: '',
  itemLabel: '',
  paper: request.paper,
  trim: request.paper,
  production: PLAIN_PRODUCTION,
  audience: kind === 'gardener-guide' ? 'facilitator' : 'participant',
  file: `${request.out}/${brand}/spring-day/en-${request.paper}-standard/${kind}.pdf`,
  copies: kind === 'gardener-guide' ? 2 : request.participants,
  per: kind === 'gardener-guide' ? 'facilitator' : 'participant',
  sides: 'two',
  finish: 'staple',
  edition: 'standard',
  needs: [],
});

/** The plan that the garden's pipeline makes: every kind for every brand. */
export const gardenPlan = (request: BuildRequest): PrintPlan => ({
  workshop: 'spring-day',
  paper: request.paper,
  packet: request.packet ?? 'complete',
  event: { date: request.date, start: request.start, participants: request.participants, place: null, trainers: [] },
  agenda: { sessions: [], entries: [], total: 0, counted: 0, hours: 0, start: null },
  numbers: [],
  slips: [],
  seed: null,
  jobs: (request.brands.length > 0 ? request.brands : ['plain']).flatMap((brand) =>
    ['gardener-guide', 'planting-sheet'].map((kind) => jobFor(request, brand, kind)),
  ),
  unprinted: [],
  refused: [],
  out: request.out,
});

/** A job as if it had been printed. */
export const printed = (job: PrintJob): PrintedFile => ({
  ...job,
  imposition: null,
  pages: 5,
  sheets: 3,
  about: `What the ${job.kind} is.`,
  next: 'Print it.',
});

/** A pipeline that prints nothing and finds nothing wrong. */
export const gardenPipeline: Pipeline = {
  openWorkspace: () => Promise.resolve({ value: gardenCurriculum, diagnostics: [], sound: () => undefined }),
  languageFolders,
  languagesIn,
  piecesIn,
  usable: ({ value, diagnostics }) => (value === undefined ? { diagnostics } : { value, diagnostics }),
  openEvent: () => Promise.resolve({ diagnostics: [] }),
  check: () => ({ diagnostics: [], readability: { documents: [], worst: [], short: 0 } }),
  plan: (_, request) => ({ value: gardenPlan(request), diagnostics: [] }),
  build: (_, __, plan, { onFile }) => {
    const files = plan.jobs.map(printed);
    files.forEach(onFile);
    return Promise.resolve({ files, failed: [], diagnostics: [] });
  },
  proof: () => Promise.resolve({ packets: 0, files: [], findings: [] }),
  proofReport,
};

/** What a command line did: its status and what it said. */
export type Ran = { readonly status: number; readonly data: string; readonly said: string };

/** Runs a command line on the garden, with another host, pipeline or terminal where a test gives them. */
export const rolepress = async (
  line: string | readonly string[],
  changes: {
    readonly host?: Partial<NodeHost>;
    readonly pipeline?: Partial<Pipeline>;
    readonly live?: boolean;
    readonly openHost?: CommandDeps['openHost'];
  } = {},
): Promise<Ran> => {
  let data = '';
  let said = '';
  const args = typeof line === 'string' ? line.split(' ').filter((word) => word !== '') : line;
  const status = await run(args, {
    terminal: {
      data: (text) => (data += text),
      say: (text) => (said += text),
      paint: PLAIN,
      dataPaint: PLAIN,
      live: changes.live ?? false,
    },
    openHost: changes.openHost ?? (() => ({ ...quietHost, ...changes.host })),
    pipeline: () => Promise.resolve({ ...gardenPipeline, ...changes.pipeline }),
    version: '1.2.3',
  });
  return { status, data, said };
};

/** The objects that a command printed, one a line. */
export const objectsOf = (data: string): readonly Record<string, unknown>[] =>
  data
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
