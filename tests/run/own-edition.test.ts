// An edition of a workspace's own is one file: what is asked, listed, laid over and named follows from it.
import * as pipeline from '../../src/index.ts';
import { describe, expect, test } from 'vitest';
import { LISTINGS } from '../../src/commands/listings.ts';
import { createNodeHost, PACKAGE_ROOT } from '../../src/host/node-host.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { themeFor } from '../../src/typeset/edition.ts';
import { readPdf } from '../support/pdf.ts';
import { curriculumOf, openRequest, print } from '../support/print.ts';
import { gardenFiles, hostWith } from '../support/second-framework.ts';

const BOLD =
  'id: bold-lines\nextends: standard\nedition: { name: Bold lines, use: thick rules; for a fax }\nstrokes: { rule: 3, box: 3 }\n';
const files = {
  ...gardenFiles(),
  'templates/themes/bold-lines.yaml': BOLD,
  'templates/themes/child.yaml': 'id: child\nextends: bold-lines\n',
};
const host = hostWith(files);
const garden = await curriculumOf(host);
const list = () =>
  LISTINGS.editions.items(garden, {
    host: createNodeHost({ cwd: PACKAGE_ROOT, workspace: PACKAGE_ROOT }),
    pipeline,
    language: 'en',
  });

describe('an edition is registered by being there', () => {
  test('it is listed, behind those that ship, and what extends it is not', async () => {
    expect((await list()).map(({ id }) => id)).toEqual(['standard', 'large-print', 'ink-saver', 'fillable', 'bold-lines']);
    expect((await list()).at(-1)).toEqual({ id: 'bold-lines', use: 'thick rules; for a fax' });
  });

  test.each([
    ['bold-lines', 'bold-lines', 12],
    ['Bold-Lines + large-print', 'large-print+bold-lines', 18],
  ])('%s is planned and laid over the theme as %s', (asked, name, size) => {
    const jobs = planPrint(garden, { ...openRequest, kinds: ['agenda'], editions: [asked] }).value?.jobs ?? [];
    expect(jobs.map(({ edition }) => edition)).toEqual([name]);
    expect(themeFor(garden, null, name)).toMatchObject({ strokes: { rule: 3 }, styles: { body: { size } } });
  });

  test('it is suggested to who misspells it; a theme that only extends it is no edition', () => {
    const told = (edition: string) => planPrint(garden, { ...openRequest, editions: [edition] }).diagnostics;
    expect(told('bold-line')).toMatchObject([{ code: 'command/unknown-name', hint: 'Did you mean "bold-lines"?' }]);
    expect(told('child').map(({ message }) => message)).toEqual(['There is no edition "child".']);
  });

  test('it is printed, and the concordance calls it by its name', async () => {
    const kinds = ['participant-workbook', 'concordance'];
    const { documents, diagnostics } = await print(host, garden, { kinds, editions: ['standard', 'bold-lines'] });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const found = documents.find(({ job }) => job.kind === 'concordance' && job.edition === 'bold-lines');
    const words = found === undefined ? '' : (await readPdf(found.bytes)).pages.join(' ');
    expect(words).toContain('Bold lines');
  });
});
