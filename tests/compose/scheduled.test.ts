// What a packet holds, its guide says the use of; what it does not hold, it does not mention there.
import { expect, test } from 'vitest';
import { leavesOf } from '../../src/model/leaves.ts';
import { PACKET_SIZES } from '../../src/model/packet-size.ts';
import { fillPhrase } from '../../src/model/phrase.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { composeJob } from './composing.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);

/** The guide says it itself, the workbook is what everybody works in, and the print order lists what is printed. */
const KNOWN = new Set(['facilitator-guide', 'participant-workbook', 'print-order']);

const phrase = (key: string): string | undefined => fillPhrase(curriculum.language.value, key)?.text;

const cases = [...curriculum.workshops.keys()].flatMap((workshop) => PACKET_SIZES.map((packet) => ({ workshop, packet })));

test.each(cases)('$workshop, $packet', ({ workshop, packet }) => {
  const { value: plan } = planPrint(curriculum, { ...openRequest, workshop, packet, brands: ['plain'] });
  const guide = plan?.jobs.find(({ kind }) => kind === 'facilitator-guide');
  if (plan === undefined || guide === undefined) throw new Error('no guide is planned');
  const manuscript = composeJob(curriculum, plan, guide).value;
  const said = new Set((manuscript ? leavesOf(manuscript, () => '') : []).map(({ text }) => text));
  const line = (kind: string): string => `${phrase(`kind.${kind}`)}. ${phrase(`use.${kind}`)}`;
  const planned = new Set(plan.jobs.map(({ kind }) => kind));
  const others = [...curriculum.kinds.keys()].filter((kind) => !KNOWN.has(kind));
  expect(others.filter((kind) => planned.has(kind) && !said.has(line(kind)))).toEqual([]);
  expect(others.filter((kind) => !planned.has(kind) && said.has(line(kind)))).toEqual([]);
});

test('what a story mentions stands in the guide where it is read, and of no story that is left out', () => {
  const { value: plan } = planPrint(curriculum, { ...openRequest, workshop: 'half-day', brands: ['plain'] });
  const guide = plan?.jobs.find(({ kind }) => kind === 'facilitator-guide');
  const manuscript = plan && guide && composeJob(curriculum, plan, guide).value;
  const said = (manuscript ? leavesOf(manuscript, () => '') : []).map(({ text }) => text);
  const stories = [...curriculum.modules.values()].flatMap(({ value }) => value.scenarios);
  const read = stories.filter(({ story }) => said.includes(story.trim()));
  expect(read.length).toBeGreaterThan(0);
  const note = ({ mentions }: { mentions: string | null }): boolean =>
    mentions !== null && said.some((text) => text.endsWith(`mentions ${mentions}.`));
  expect(read.filter((story) => story.mentions !== null && !note(story)).map(({ id }) => id)).toEqual([]);
  const titled = (title: string): boolean => said.some((text) => text.includes(title));
  expect(stories.filter((story) => note(story) && !titled(story.title)).map(({ id }) => id)).toEqual([]);
});
