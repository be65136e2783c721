import { expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnostics/diagnostic.ts';
import { formatJson } from '../../../src/diagnostics/report/json.ts';

test('one object a line, with the place as numbers', () => {
  const source = { file: 'bread.yaml', text: 'id: bread\ntitle: Rye\n' };
  const lines = formatJson([
    diagnose('command/bad-value', { message: 'Not a loaf.', hint: 'Knead it.', at: { source, start: 17, end: 20 } }),
    diagnose('command/output-in-use', { message: 'Busy.' }),
  ]);
  expect(
    lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    {
      code: 'command/output-in-use',
      severity: 'error',
      message: 'Busy.',
      hint: 'Wait until the other run is done, or choose another folder with `--out`.',
      file: null,
      line: null,
      column: null,
    },
    {
      code: 'command/bad-value',
      severity: 'error',
      message: 'Not a loaf.',
      hint: 'Knead it.',
      file: 'bread.yaml',
      line: 2,
      column: 8,
    },
  ]);
});

test('nothing is nothing', () => {
  expect(formatJson([])).toBe('');
});
