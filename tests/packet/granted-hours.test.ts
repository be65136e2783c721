// An event that grants fewer hours than its minutes make says so on every paper that states hours.
import { expect, test } from 'vitest';
import { openEvent } from '../../src/index.ts';
import { asPrinted, readPdf, squeezed } from '../support/pdf.ts';
import { curriculumOf, print, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);
const event = (await openEvent(shippedHost, 'curriculum/events/harbor-house-half-day.yaml')).value ?? null;
if (event === null) throw new Error('there is no event');

test('agenda, sign-in sheet, certificate and the packet for a board state the hours of the event alone', async () => {
  const kinds = ['agenda', 'sign-in', 'certificate', 'ce-packet'];
  const request = {
    workshop: 'half-day',
    brands: ['harbor-house'],
    event: { ...event, value: { ...event.value, hours: 1.25 } },
    kinds,
  };
  const { documents, plan } = await print(shippedHost, curriculum, request);
  expect(documents).toHaveLength(kinds.length);
  expect(plan.agenda.hours).toBeGreaterThan(1.25);
  for (const { job, bytes } of documents) {
    const text = asPrinted((await readPdf(bytes)).body);
    expect(text, job.kind).toContain(squeezed('1.25 contact hours'));
    expect(text, job.kind).not.toContain(squeezed(`${String(plan.agenda.hours)} contact hours`));
  }
});
