// A row of a wall chart that needs two sheets: what is read is in the order in which it was written.
import { expect, test } from 'vitest';
import { build, plan, proof } from '../../src/index.ts';
import { memoryHost } from '../support/memory-host.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';
import { gardenFiles, hostWith } from '../support/second-framework.ts';

const CHART = 'curriculum/en/frameworks/five-crops.yaml';

/** The garden's chart of five columns, each answer told at length. */
const wordy = (): string => {
  const text = new TextDecoder().decode(gardenFiles()[CHART] as Uint8Array);
  return text.replace(/(text: '?)/g, (key) => `${key}${'Wait for rain and look at it again tomorrow. '.repeat(6)}`);
};

test('is proofed without a finding', async () => {
  const host = hostWith({ ...gardenFiles(), [CHART]: wordy() });
  const curriculum = await curriculumOf(host);
  const memory = memoryHost({});
  const planned = plan(curriculum, { ...openRequest, kinds: ['wall-charts'] });
  if (!planned.value) throw new Error('there is no plan');
  const { diagnostics, files } = await build({ ...host, write: memory.write }, curriculum, planned.value, {
    onFile: () => undefined,
  });
  const report = await proof({ ...shippedHost, ...memory }, 'output');
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if ('failure' in report) throw new Error(report.message);
  const crops = report.files.filter(({ file }) => file.includes('five-crops'));
  const rows = curriculum.frameworks.get('five-crops')?.value.rows.length ?? 0;
  expect(files.find(({ file }) => file.includes('five-crops'))?.pages).toBeGreaterThan(rows + 1);
  expect(crops).toHaveLength(1);
  expect(crops.flatMap(({ findings }) => findings.map(({ code, message }) => `${code}: ${message}`))).toEqual([]);
});
