// The stories that ship: of many shapes, each told somewhere, and none of them answered by its looks.
import { expect, test } from 'vitest';
import { printedStories, toldStories, runActivities } from '../../src/model/agenda.ts';
import { agendaOf } from '../../src/plan/agenda.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);
const stories = [...curriculum.modules.values()].flatMap(({ value }) =>
  value.scenarios.map((story) => ({ ...story, name: `${value.id}/${story.id}` })),
);
const bestOf = (story: (typeof stories)[number]) => {
  const most = Math.max(...story.options.map(({ rating }) => rating));
  return story.options.filter(({ rating }) => rating === most);
};

test('options are three, four or five', () => {
  expect(new Set(stories.map(({ options }) => options.length))).toEqual(new Set([3, 4, 5]));
});

test('some have two right answers that differ', () => {
  expect(stories.filter((story) => bestOf(story).length > 1).length).toBeGreaterThanOrEqual(4);
});

test('answers that only sound like the role are there, and rated low', () => {
  const hollow = stories.flatMap(({ options }) => options.filter(({ direction }) => direction === 'words'));
  expect(hollow.length).toBeGreaterThanOrEqual(10);
  expect(hollow.filter(({ rating }) => rating > 2)).toEqual([]);
});

test('a reason that concedes and then takes it back with “But” is one way among others', () => {
  const reasons = stories.flatMap(({ options }) => options.map(({ reason }) => reason));
  const conceding = reasons.filter((reason) => /\bBut\b/u.test(reason));
  expect(conceding.length / reasons.length).toBeLessThan(0.15);
});

test('each is told or printed in some workshop', () => {
  const reached = new Set(
    [...curriculum.workshops.values()].flatMap(({ value }) => {
      const agenda = agendaOf(value, curriculum.modules, null);
      return [...printedStories(value, agenda, curriculum.modules), ...runActivities(agenda).flatMap(toldStories)];
    }),
  );
  expect(stories.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([]);
});

test('where somebody may be thinking of suicide, the best answer asks in plain words, and the key says why', () => {
  const late = stories.find(({ id }) => id === 'late-in-the-day');
  const [best] = late ? bestOf(late) : [];
  expect(best?.text).toContain('do you mean you’re thinking about suicide?');
  expect(best?.reason).toContain('does not put the idea there');
  expect(late?.note).toContain('Not every program wants a peer to ask');
});
