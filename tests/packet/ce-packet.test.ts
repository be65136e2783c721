// What a board of continuing education is told: what runs, at its reach, in counted minutes.
import { expect, test } from 'vitest';
import { ceView } from '../../src/compose/view/ce-view.ts';
import { modulesServed, servedObjectives } from '../../src/model/served.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { asPrinted, readPdf, squeezed } from '../support/pdf.ts';
import { curriculumOf, openRequest, print, shippedHost } from '../support/print.ts';
import { reachedObjectives, usedModules } from './expected.ts';

const curriculum = await curriculumOf(shippedHost);

type Row = { readonly countedMinutes: number; readonly objectives: string };

test.each([...curriculum.workshops])(
  'the outline of %s has every counted minute, and every objective by its number',
  (id, workshop) => {
    const agenda = planPrint(curriculum, { ...openRequest, workshop: id }).value?.agenda;
    if (agenda === undefined) throw new Error(`${id} is not planned`);
    const served = modulesServed(agenda).map((module) =>
      [...servedObjectives(agenda, module, curriculum.modules)].map((name) => ({ id: name })),
    );
    const { outline, methods, between, uncounted } = ceView({ agenda, curriculum, workshop }, [], served);
    const rows = outline as readonly Row[];
    expect(rows.reduce((sum, { countedMinutes }) => sum + countedMinutes, 0)).toBe(agenda.counted);
    expect(uncounted).toBe(agenda.total - agenda.counted);
    const numbers = rows.flatMap(({ objectives }) => objectives.split(', ').filter(Boolean).map(Number));
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(served.flat().map((_, at) => at + 1));
    // By who works with whom, and between activities: together all that counts, and each part of it some.
    const spent = (methods as readonly { minutes: number }[]).map(({ minutes }) => minutes);
    expect(Math.min(...spent, Number(between))).toBeGreaterThanOrEqual(0);
    expect(spent.reduce((sum, minutes) => sum + minutes, Number(between))).toBe(agenda.counted);
  },
);

test.each([
  ['half-day', 'harbor-house', 'letter', 'standard'],
  ['supervisors', 'northwind', 'a4', 'ink-saver'],
] as const)('that of %s (%s, %s, %s) names what runs and nothing else', async (workshop, brand, paper, edition) => {
  const request = { workshop, brands: [brand], paper, editions: [edition], kinds: ['ce-packet'] };
  const { documents, diagnostics, plan } = await print(shippedHost, curriculum, request);
  expect(diagnostics).toEqual([]);
  const text = asPrinted((await readPdf(documents[0]?.bytes ?? new Uint8Array())).body);
  const objectives = usedModules(curriculum, workshop, plan.agenda).flatMap(({ module, sheets }) =>
    reachedObjectives(plan.agenda, module, sheets),
  );
  expect(objectives.length).toBeGreaterThan(0);
  for (const objective of objectives) expect(text).toContain(asPrinted(objective));
  for (const { activity, module, use, minutes } of plan.agenda.entries.flatMap(({ activities }) => activities)) {
    if (module === null) continue;
    const line = squeezed(`${activity.title} (${use === 'omit' ? activity.minutes.core : minutes} min`);
    expect([activity.title, text.includes(line)]).toEqual([activity.title, use !== 'omit']);
  }
  expect(text).toContain(squeezed(`Counted minutes in all ${plan.agenda.counted}`));
});
