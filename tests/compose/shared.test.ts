// `check` composes a document once where every workshop would have the same: that is so only if its template read nothing
// that is the workshop's own.
import { describe, expect, it } from 'vitest';
import { isSheetShort } from '../../src/model/agenda.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { curriculumOf, openRequest } from '../support/print.ts';
import { changed, gardenFiles, hostWith } from '../support/second-framework.ts';
import { composeJob } from './composing.ts';

type Audience = 'participant' | 'facilitator';
type Per = 'workshop' | 'worksheet' | 'framework';

const MODULE = 'curriculum/en/modules/first-bed.yaml';
const files = changed(gardenFiles(), MODULE, '\nobjectives:\n', '\nsources: [bed-book]\nobjectives:\n');

/** Whether a document is; of worksheets, that of one which the day uses whole, or of the one that it shortens. */
const isShared = async (body: string, per: Per, audience: Audience = 'participant', isShort = false): Promise<boolean> => {
  const kind = { id: 'probe', name: 'probe', about: 'A probe.', next: 'Read it.', order: 1, audience, per, copies: 'room' };
  const curriculum = await curriculumOf(
    hostWith({
      ...files,
      'templates/kinds/probe/kind.yaml': JSON.stringify(kind),
      'templates/kinds/probe/body.hbs': body,
      'templates/partials/titled.hbs': '<h1>{{title}}</h1>{{> tail}}',
      'templates/partials/tail.hbs': '<p>{{brand.names.short}}</p>',
    }),
  );
  const plan = planPrint(curriculum, { ...openRequest, kinds: ['probe'] }).value;
  const job = plan?.jobs.find(
    ({ item }) => item.per !== 'worksheet' || isSheetShort(plan.agenda, item.module, item.worksheet) === isShort,
  );
  if (!plan || !job) throw new Error('nothing is planned');
  const composed = composeJob(curriculum, plan, job);
  if (composed.value === undefined) throw new Error(composed.diagnostics.map(({ message }) => message).join('\n'));
  return composed.isShared;
};

describe('a document is shared by all workshops', () => {
  it('when it is about a sheet or a chart alone', async () => {
    expect(await isShared('<h1>{{worksheet.title}}</h1>', 'worksheet')).toBe(true);
    expect(await isShared('<h1>{{chart.title}}</h1><p>{{brand.names.short}}</p>', 'framework')).toBe(true);
  });

  it('when partials see all that it sees, and read none of the rest', async () => {
    expect(await isShared('{{> titled title=worksheet.title}}', 'worksheet')).toBe(true);
  });
});

describe('a document is its workshop’s own', () => {
  it('when it is about a sheet that the workshop shortens', async () => {
    expect(await isShared('<h1>{{worksheet.title}}</h1>', 'worksheet', 'participant', true)).toBe(false);
  });

  it.each(['<h1>{{workshop.title}}</h1>', '<h1>x</h1>{{#if event.date}}<p>y</p>{{/if}}', '{{> titled title=workshop.title}}'])(
    'when it reads what another would have otherwise: %s',
    async (body) => {
      expect(await isShared(body, 'worksheet')).toBe(false);
    },
  );

  it('when it lists what the modules of the workshop draw on', async () => {
    const sources = '<h1>x</h1>{{#each (sources)}}<p>{{title}}</p>{{/each}}';
    expect(await isShared(sources, 'workshop', 'facilitator')).toBe(false);
    expect(await isShared(sources, 'workshop', 'participant')).toBe(true);
  });
});
