// A workshop that brings no agreements of its own is printed with those of the bank, and with their reasons.
import { expect, test } from 'vitest';
import { readPdf, squeezed } from '../support/pdf.ts';
import { curriculumOf, print } from '../support/print.ts';
import { changed, gardenYearFiles, hostWith } from '../support/second-framework.ts';

const WORKSHOP = 'curriculum/en/workshops/two-days.yaml';

const OWN = 'agreements:\n  - { id: rest, text: Sit down whenever you like. }\n';

test.each([['group-agreements'], ['group-agreements-poster']])('%s', async (kind) => {
  const host = hostWith(changed(gardenYearFiles(), WORKSHOP, OWN, ''));
  const curriculum = await curriculumOf(host);
  const { documents, diagnostics } = await print(host, curriculum, { workshop: 'two-days', kinds: [kind] });
  expect(diagnostics).toEqual([]);
  const text = squeezed((await readPdf(documents[0]?.bytes ?? new Uint8Array())).body);
  for (const { text: agreement } of curriculum.banks.agreements?.value.items ?? []) expect(text).toContain(squeezed(agreement));
  if (kind === 'group-agreements') expect(text).toContain(squeezed('The goat would come in.'));
});
