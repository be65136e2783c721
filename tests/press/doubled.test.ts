// Where a row ends in lines to write on, the rule over the next row is left out.
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/definition.ts';
import { withoutDoubledRules } from '../../src/press/flow/doubled.ts';
import { cell, lines, para, row, stack, table } from './blocks.ts';

const RULE = { width: 1, color: '#444444' } as const;
const FRAME = { stroke: RULE, edges: 'all', radius: 0 } as const;

const ruledUnder = (children: readonly Block[]): boolean => {
  const rows = [row([cell([para('A word')]), cell(children)]), row([cell([para('Below')])], { ruleAbove: RULE })];
  return withoutDoubledRules(rows)[1]?.ruleAbove !== undefined;
};

describe('the rule over a row', () => {
  test.each([
    ['stays under words', [para('Beans')], true],
    ['stays under words that follow lines', [lines(2), para('Beans')], true],
    ['stays under a box that holds lines', [stack([lines(2)], { frame: FRAME })], true],
    ['goes under lines to write on', [para('Beans'), lines(2)], false],
    ['goes under lines at the end of a stack', [stack([para('Beans'), lines(2)])], false],
    ['goes under lines in the last row of a grid', [table([row([cell([para('Beans')]), cell([lines(1)])])])], false],
  ] as const)('%s', (_, children, isRuled) => {
    expect(ruledUnder(children)).toBe(isRuled);
  });
});
