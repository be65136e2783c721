import { expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnostics/diagnostic.ts';
import { formatHuman, summaryOf } from '../../../src/diagnostics/report/human.ts';
import type { TerminalColors } from '../../../src/diagnostics/report/paint.ts';
import type { SourceText, Span } from '../../../src/source/text.ts';

const garden: SourceText = {
  file: 'curriculum/en/modules/garden.yaml',
  text: 'id: garden\ntitle: Beds and borders\nrows:\n  - garden/watring\n',
};

const spanOf = (source: SourceText, piece: string): Span => {
  const start = source.text.indexOf(piece);
  return { source, start, end: start + piece.length };
};

const inGarden = (piece: string, message: string, hint?: string) =>
  diagnose('command/bad-value', { message, hint, at: spanOf(garden, piece) });

test('shows place, message, source line, carets and what to do', () => {
  const shown = formatHuman([inGarden('garden/watring', 'There is no row "garden/watring".', 'Did you mean "garden/watering"?')]);
  expect(shown).toBe(`error curriculum/en/modules/garden.yaml:4:5 command/bad-value
There is no row "garden/watring".
  4 |   - garden/watring
    |     ^^^^^^^^^^^^^^
→ Did you mean "garden/watering"?

1 error in 1 file
`);
});

test('says of a file that the workspace does not have where it is from', () => {
  const at = spanOf({ ...garden, shipped: true }, 'garden/watring');
  const [headline] = formatHuman([diagnose('command/bad-value', { message: 'There is no such row.', at })]).split('\n');
  expect(headline).toBe('error curriculum/en/modules/garden.yaml:4:5 (shipped with rolepress) command/bad-value');
});

test('falls back on what the catalogue says to do', () => {
  expect(formatHuman([diagnose('command/output-in-use', { message: 'Process 12 is printing.' })]))
    .toBe(`error command/output-in-use
Process 12 is printing.
→ Wait until the other run is done, or choose another folder with \`--out\`.

1 error
`);
});

test('groups by file, from top to bottom, what has no file first', () => {
  const bread: SourceText = { file: 'bread.yaml', text: 'id: bread\n' };
  const shown = formatHuman([
    inGarden('rows', 'third'),
    diagnose('command/bad-value', { message: 'fourth', at: spanOf(bread, 'bread') }),
    inGarden('id', 'second'),
    diagnose('command/usage', { message: 'first' }),
  ]);
  const order = ['first', 'second', 'third', 'fourth'].map((word) => shown.indexOf(word));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(shown.endsWith('\n4 errors in 2 files\n')).toBe(true);
});

test('cuts a long line to a window round the caret', () => {
  const text = `${'a'.repeat(300)}HERE${'b'.repeat(300)}`;
  const lines = formatHuman([diagnose('command/usage', { message: 'm', at: spanOf({ file: 'long.yaml', text }, 'HERE') })]).split(
    '\n',
  );
  const [line = '', carets = ''] = lines.slice(2);
  expect(line.length).toBeLessThanOrEqual(110);
  expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE');
  expect(line).toMatch(/ …a+HEREb+…$/);
});

test('underlines the right columns after wide and combining characters', () => {
  const text = 'title: 花園 x\u0301 HERE';
  const lines = formatHuman([diagnose('command/usage', { message: 'm', at: spanOf({ file: 'a.yaml', text }, 'HERE') })]).split(
    '\n',
  );
  // 7 for `title: `, 4 for two wide characters, a space, one letter with its accent, a space
  expect(lines[3]).toBe(`    | ${' '.repeat(14)}^^^^`);
});

test('a span over several lines is underlined to the end of its first', () => {
  const shown = formatHuman([inGarden('borders\nrows', 'm')]);
  expect(shown).toContain('  2 | title: Beds and borders\n    |                 ^^^^^^^\n');
});

test('a span at the end of a line still gets a caret', () => {
  const at = { source: garden, start: 10, end: 10 };
  expect(formatHuman([diagnose('command/usage', { message: 'm', at })])).toContain('  1 | id: garden\n    |           ^\n');
});

test('a file without text has a place but no frame', () => {
  const at = { source: { file: 'gone.yaml', text: '' }, start: 0, end: 0 };
  expect(formatHuman([diagnose('command/cannot-read', { message: 'There is no such file.', at, hint: 'Check the name.' })])).toBe(
    'error gone.yaml:1:1 command/cannot-read\nThere is no such file.\n→ Check the name.\n\n1 error in 1 file\n',
  );
});

test('what a terminal would obey stands escaped, in every part', () => {
  const nasty = 'x\u001b[31m\u0007\u009b2J\u202ey\tz';
  const source = { file: `${nasty}.yaml`, text: nasty };
  const shown = formatHuman([
    diagnose('command/usage', { message: nasty, hint: `${nasty}\nerror forged`, at: { source, start: 0, end: 1 } }),
  ]);
  // eslint-disable-next-line no-control-regex -- they are what must not be there
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(shown).toContain('x\\x1b[31m\\x07\\x9b2J\\u202ey\\tz');
  expect(shown.split('\n').filter((line) => line.startsWith('error'))).toHaveLength(1);
});

test('paints words, never pieces of text', () => {
  const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const color: TerminalColors = { bold: tag('b'), dim: tag('d'), red: tag('r'), yellow: tag('y'), cyan: tag('c') };
  const shown = formatHuman([inGarden('rows', 'The list is empty.', 'Add a row.')], { color });
  expect(shown).toBe(`<r><b>error</b></r> <b>curriculum/en/modules/garden.yaml:3:1</b> <d>command/bad-value</d>
The list is empty.
  <d>3 |</d> rows:
  <d>  |</d> <r>^^^^</r>
<c>→</c> Add a row.

<b>1 error in 1 file</b>
`);
});

test('sums up errors and warnings', () => {
  const warning = { ...inGarden('id', 'w'), severity: 'warning' as const };
  expect(summaryOf([inGarden('id', 'a'), inGarden('id', 'b'), warning])).toBe('2 errors, 1 warning in 1 file');
  expect(summaryOf([warning, warning])).toBe('2 warnings in 1 file');
  expect(formatHuman([])).toBe('');
});
