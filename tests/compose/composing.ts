import { compose } from '../../src/compose/compose.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import { leavesOf } from '../../src/model/leaves.ts';
import type { Inline, Manuscript } from '../../src/model/manuscript.ts';
import type { BuildRequest, PrintJob, PrintPlan } from '../../src/model/plan.ts';
import { planPrint } from '../../src/plan/plan.ts';
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
  return compose({ curriculum, kind, brand, workshop, agenda: plan.agenda, event: plan.event, item: job.item });
};

const BODY = 'templates/kinds/probe/body.hbs';

/** Runs a template as the body of a kind of its own. */
export const composed = async (
  body: string,
  { partials = {}, files = {}, audience = 'participant', per = 'workshop', request = {} }: Probe = {},
): Promise<Composed> => {
  const kind = { id: 'probe', name: 'probe', about: 'A probe.', next: 'Read it.', order: 1, audience, per, copies: 'room' };
  const curriculum = await curriculumOf(
    hostWith({
      ...gardenFiles(),
      ...files,
      'templates/kinds/probe/kind.yaml': JSON.stringify(kind),
      [BODY]: body,
      ...Object.fromEntries(Object.entries(partials).map(([name, text]) => [`templates/partials/${name}.hbs`, text])),
    }),
  );
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
