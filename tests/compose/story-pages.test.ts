// A story that people practice on has its page beside its answers in the guide, also where no activity of the day tells it.
import { expect, test } from 'vitest';
import { allInlines, inlinesOf, nodesIn } from '../../src/model/leaves.ts';
import { composePlan } from '../../src/run/composed.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';

test('of two stories, one is told and one is not, and the guide names the page of both', async () => {
  const curriculum = await curriculumOf(shippedHost);
  const request = { ...openRequest, workshop: 'supervisors', kinds: ['facilitator-guide'] };
  const { composed } = composePlan(curriculum, request, new Map());
  const guide = composed.find(({ job }) => job.kind === 'facilitator-guide')?.outcome.value;
  const named = nodesIn(guide?.body ?? [])
    .flatMap(inlinesOf)
    .flatMap((inline) => allInlines([inline]))
    .flatMap((inline) => (inline.kind === 'folio' && typeof inline.of === 'object' ? [inline.of.leaf] : []))
    .filter((leaf) => leaf.startsWith('story-'));
  expect(named).toEqual(['story-beside-peers-the-quiet-form', 'story-beside-peers-after-the-leave']);
});
