// The sheet on the lectern says in up to three verbs what people do.
import { expect, test } from 'vitest';
import { curriculumOf, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);

const activities = [...curriculum.modules.values(), ...curriculum.workshops.values()].flatMap(({ value }) =>
  value.activities.map((activity) => [`${value.id}/${activity.id}`, activity.doing] as const),
);

test.each(activities)('%s', (_, doing) => {
  expect(doing.length).toBeGreaterThan(0);
  // A line of the sheet has room for so many letters.
  expect(doing.join(', ').length).toBeLessThanOrEqual(48);
});
