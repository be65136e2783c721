import { describe, expect, test } from 'vitest';
import type { PrintJob } from '../../src/model/plan.ts';
import { inOrder } from '../../src/plan/order.ts';

const job = (id: string, ...needs: string[]): PrintJob => ({ id, needs }) as unknown as PrintJob;
const ids = (jobs: readonly PrintJob[]): string =>
  inOrder(jobs)
    .map(({ id }) => id)
    .join(' ');

describe('jobs come after those whose pages they name', () => {
  test.each([
    ['nothing is needed: nothing moves', [job('guide'), job('workbook'), job('agenda')], 'guide workbook agenda'],
    ['one goes before', [job('guide', 'workbook'), job('agenda'), job('workbook')], 'workbook guide agenda'],
    ['a chain', [job('order', 'guide'), job('guide', 'workbook'), job('workbook')], 'workbook guide order'],
    ['what is not printed is not waited for', [job('guide', 'workbook'), job('agenda')], 'guide agenda'],
    ['a circle ends', [job('a', 'b'), job('b', 'a')], 'b a'],
  ])('%s', (_, jobs, expected) => {
    expect(ids(jobs)).toBe(expected);
  });
});
