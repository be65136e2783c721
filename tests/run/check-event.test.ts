import { expect, test } from 'vitest';
import { check, openEvent } from '../../src/index.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatPlace, placeOf } from '../../src/source/text.ts';
import { bakery } from '../support/bakery.ts';
import { curriculumOf } from '../support/print.ts';
import { hostWith } from '../support/second-framework.ts';

const checking = async (text: string): Promise<readonly Diagnostic[]> => {
  const host = hostWith({ ...bakery(), 'spring.yaml': text });
  const curriculum = await curriculumOf(host);
  const event = await openEvent(host, 'spring.yaml', curriculum);
  const typeCase = await host.fonts();
  return [...event.diagnostics, ...(event.value ? check(curriculum, { typeCase, event: event.value }).diagnostics : [])];
};

const told = async (text: string) =>
  (await checking(text)).map(({ code, at }) => `${code} ${at ? formatPlace(placeOf(at)) : 'nowhere'}`);

test('a good event is good', async () => {
  expect(await told('workshop: saturday\ndate: 2026-12-03\nstart: 08:30\nplace:\n  name: The Loft\n')).toEqual([]);
});

test.each([
  ['workshop: satruday\n', 'read/unknown-reference spring.yaml:1:11'],
  ['workshop: saturday\nbrand: plian\n', 'read/unknown-reference spring.yaml:2:8'],
  ['workshop: saturday\nhours: 9\n', 'rules/hours-beyond-count spring.yaml:2:8'],
  ['workshop: saturday\nstart: 23:30\n', 'rules/past-midnight spring.yaml:2:8'],
  ["date: '0026-12-03'\n", 'read/invalid-value spring.yaml:1:7'],
  ["date: '2026-02-30'\n", 'read/invalid-value spring.yaml:1:7'],
  ['place:\n  name: The Loft, room #4\n', 'read/swallowed-comment spring.yaml:2:24'],
  ['place:\n  name: Home for the mentally ill\n', 'rules/discouraged-word spring.yaml:2:18'],
  ['trainers:\n  - name: Ana\n    title: Runs our caseloads\n', 'rules/role-drift-word spring.yaml:3:21'],
  ['place:\n  name: The Loft\n  access: Tell us your diagnosis at the door\n', 'rules/asks-to-disclose spring.yaml:3:11'],
  ['place:\n  name: The Loft 🌱\n', 'press/missing-glyph spring.yaml:2:9'],
])('%j', async (text, place) => {
  expect(await told(text)).toEqual([place]);
});
