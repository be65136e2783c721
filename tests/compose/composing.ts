import { compose } from '../../src/compose/compose.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import { leavesOf } from '../../src/model/leaves.ts';
import type { Inline, Manuscript } from '../../src/model/manuscript.ts';
import type { BuildRequest, PrintJob, PrintPlan } from '../../src/model/plan.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { readTemplate } from '../../src/read/file.ts';
import { formatPlace, placeOf } from '../../src/source/text.ts';
import type { Files } from '../support/memory-host.ts';
import { curriculumOf, openRequest } from '../support/print.ts';
import { gardenFiles, hostWith } from '../support/second-framework.ts';

/** A template of our own over the garden's curriculum. */
export type Probe = {
  readonly partials?: Readonly<Record<string, string>>;
  readonly files?: Files;
  readonly audience?: 'participant' | 'facilitator';
  readonly per?: 'workshop' | 'module' | 'worksheet' | 'framework';
  readonly request?: Partial<BuildRequest>;
};

/** What came of it: the manuscript where there is one, and what was told, as `code file:line:column`. */
export type Composed = {
  readonly manuscript: Manuscript | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly told: readonly string[];
  readonly texts: readonly string[];
};

/** Composes one job of a plan. */
export const composeJob = (curriculum: Curriculum, plan: PrintPlan, job: PrintJob) => {
  const [kind, brand, workshop] = [
    curriculum.kinds.get(job.kind),
    curriculum.brands.get(job.brand),
    curriculum.workshops.get(job.workshop),
  ];
  if (!kind || !brand || !workshop) throw new Error(`${job.id} has nothing to be composed from`);
  return compose({
    curriculum,
    kind,
    brand,
    workshop,
    agenda: plan.agenda,
    numbers: plan.numbers,
    event: plan.event,
    packet: plan.packet,
    seed: plan.seed,
    item: job.item,
  });
};

const BODY = 'templates/kinds/probe/body.hbs';

/** The garden with the kind of a probe in it. */
const gardenFor = ({ partials = {}, files = {}, audience = 'participant', per = 'workshop' }: Probe): Promise<Curriculum> => {
  const kind = { id: 'probe', name: 'probe', about: 'A probe.', next: 'Read it.', order: 1, audience, per, copies: 'room' };
  return curriculumOf(
    hostWith({
      ...gardenFiles(),
      ...files,
      'templates/kinds/probe/kind.yaml': JSON.stringify(kind),
      [BODY]: '<h1>Probe</h1>',
      ...Object.fromEntries(Object.entries(partials).map(([name, text]) => [`templates/partials/${name}.hbs`, text])),
    }),
  );
};

type Gardens = Map<string, Promise<Curriculum>>;

const NO_FILES: Files = {};

/** Gardens by the files and the rest of their probes: probes are many, and differ in little but their bodies. */
const gardens = new WeakMap<Files, Gardens>();

/** The garden of a probe, read once for the same files. */
const gardenOf = (probe: Probe): Promise<Curriculum> => {
  const { files = NO_FILES } = probe;
  const same: Gardens = gardens.get(files) ?? new Map<string, Promise<Curriculum>>();
  gardens.set(files, same);
  const key = JSON.stringify([probe.partials, probe.audience, probe.per]);
  const known = same.get(key) ?? gardenFor(probe);
  same.set(key, known);
  return known;
};

/** A curriculum whose probe has a body, read as any template is. */
const withBody = async (garden: Curriculum, body: string): Promise<Curriculum> => {
  const told: Diagnostic[] = [];
  const template = await readTemplate(hostWith({ [BODY]: body }), BODY, (found) => void told.push(found));
  const probe = garden.kinds.get('probe');
  if (!template || !probe) throw new Error(told.map(({ message }) => message).join('\n'));
  return { ...garden, kinds: new Map([...garden.kinds, ['probe', { ...probe, body: template }]]) };
};

/** Runs a template as the body of a kind of its own. */
export const composed = async (body: string, probe: Probe = {}): Promise<Composed> => {
  const curriculum = await withBody(await gardenOf(probe), body);
  const { request = {} } = probe;
  const plan = planPrint(curriculum, { ...openRequest, kinds: ['probe'], ...request }).value;
  const [job] = plan?.jobs ?? [];
  if (!plan || !job) throw new Error('nothing is planned');
  const { value, diagnostics } = composeJob(curriculum, plan, job);
  return {
    manuscript: value,
    diagnostics,
    told: diagnostics.map(({ code, at }) => `${code} ${at ? formatPlace(placeOf(at)).replace(BODY, 'body') : 'nowhere'}`),
    texts: value === undefined ? [] : leavesOf(value).map(({ text }) => text),
  };
};

/** Words with their marks, for reading in a test: `_emphasis_`, `*strong*`, `[link](address)`. */
export const marked = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'folio') return '#';
      const inner = marked(inline.children);
      if (inline.kind === 'link') return `[${inner}](${inline.href})`;
      return inline.kind === 'span' ? inner : inline.kind === 'em' ? `_${inner}_` : `*${inner}*`;
    })
    .join('');
