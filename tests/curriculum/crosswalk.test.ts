// A state's own list: the one that the docs show works as it stands, and without one there is room to write its codes.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/host/node-host.ts';
import { curriculumOf, overlaid, print, shippedHost } from '../support/print.ts';
import { asPrinted, readPdf } from '../support/pdf.ts';

const BANK = 'curriculum/en/banks/crosswalk.yaml';
const read = (file: string): string => readFileSync(`${PACKAGE_ROOT}/${file}`, 'utf8');

/** The list in the docs, indented to stand under `lists`. */
const sample = (/```yaml\n([^]*?)```/.exec(read('docs/crosswalk.md'))?.[1] ?? '').replace(/^(?=.)/gm, '  ');

const printed = async (bank: string): Promise<string> => {
  const host = overlaid(shippedHost, { [BANK]: bank });
  const curriculum = await curriculumOf(host);
  const { documents, diagnostics } = await print(host, curriculum, {
    workshop: 'supervisors',
    brands: ['plain'],
    kinds: ['crosswalk'],
  });
  expect(diagnostics).toEqual([]);
  const { body } = await readPdf(documents[0]?.bytes ?? new Uint8Array());
  return asPrinted(body);
};

describe('the crosswalk', () => {
  test('has a line for each row of both charts where there is no list of the state', async () => {
    const text = await printed(read(BANK));
    expect(text).toContain(asPrinted('Our state’s own list'));
    expect(text).toContain(asPrinted('B11 Documentation'));
  });

  test('prints the list that the docs show, and no lines', async () => {
    expect(sample).toContain('state: true');
    const text = await printed(`${read(BANK).trimEnd()}\n${sample}`);
    expect(text).toContain(asPrinted('Your state: competencies for certified peer specialists'));
    expect(text).toContain(asPrinted('Knowing rights, and standing up for them'));
    expect(text).not.toContain(asPrinted('Our state’s own list'));
  });
});
