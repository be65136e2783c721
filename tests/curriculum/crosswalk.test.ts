// A state's own list: the one that the docs show works as it stands, and without one there is room to write its codes.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/host/node-host.ts';
import { curriculumOf, overlaid, print, shippedHost } from '../support/print.ts';
import { asPrinted, readPdf } from '../support/pdf.ts';

const BANK = 'curriculum/en/banks/crosswalk.yaml';
/** What a board searches for: SAMHSA's categories and the core values of N.A.P.S., word for word. */
const TITLES = [
  'Engages peers in collaborative and caring relationships',
  'Provides support',
  'Shares lived experiences of recovery',
  'Personalizes peer support',
  'Supports recovery planning',
  'Links to resources, services, and supports',
  'Provides information about skills related to health, wellness, and recovery',
  'Helps peers to manage crises',
  'Values communication',
  'Supports collaboration and teamwork',
  'Promotes leadership and advocacy',
  'Promotes growth and development',
  'Peer support is voluntary',
  'Peer supporters are hopeful',
  'Peer supporters are open minded',
  'Peer supporters are empathetic',
  'Peer supporters are respectful',
  'Peer supporters facilitate change',
  'Peer supporters are honest and direct',
  'Peer support is mutual and reciprocal',
  'Peer support is equally shared power',
  'Peer support is strengths-focused',
  'Peer support is transparent',
  'Peer support is person-driven',
];

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

  test('prints each competency under its own title, with our plain line behind it', async () => {
    const { banks } = await curriculumOf(shippedHost);
    const entries = banks.crosswalk?.value.lists.flatMap((list) => list.entries) ?? [];
    expect(entries.map(({ title }) => title).filter((title) => title !== null)).toEqual(TITLES);
    const text = await printed(read(BANK));
    for (const { title, label } of entries) expect(text).toContain(asPrinted(`${title} ${label}`));
  });

  test('prints the list that the docs show, and no lines', async () => {
    expect(sample).toContain('state: true');
    const text = await printed(`${read(BANK).trimEnd()}\n${sample}`);
    expect(text).toContain(asPrinted('Your state: competencies for certified peer specialists'));
    expect(text).toContain(asPrinted('Knowing rights, and standing up for them'));
    expect(text).not.toContain(asPrinted('Our state’s own list'));
  });
});
