import { describe, expect, it } from 'vitest';
import { diagnose, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { formatHuman } from '../../../src/diagnostics/report/human.ts';
import { formatJson } from '../../../src/diagnostics/report/json.ts';

const mistakes = (
  file: string,
  count: number,
  code: 'read/unknown-key' | 'read/ignored-file' = 'read/unknown-key',
): readonly Diagnostic[] => {
  const source = { file, text: 'x\n'.repeat(count) };
  return Array.from({ length: count }, (_, at) =>
    diagnose(code, { message: `Mistake ${String(at + 1)}.`, at: { source, start: at * 2, end: at * 2 + 1 } }),
  );
};

const shownOf = (told: string): number => told.match(/^(error|warning) /gm)?.length ?? 0;

describe('very many mistakes', () => {
  it('are shown up to fifty of a file, and the rest is counted', () => {
    const told = formatHuman(mistakes('beds.yaml', 180));
    expect(shownOf(told)).toBe(50);
    expect(told).toContain('Mistake 50.');
    expect(told).not.toContain('Mistake 51.');
    expect(told).toContain('\nand 130 more in this file (130 errors)\n');
    expect(told).toMatch(/\n180 errors in 1 file\n$/);
  });

  it('are all shown where there are fifty', () => {
    const told = formatHuman(mistakes('beds.yaml', 50));
    expect(shownOf(told)).toBe(50);
    expect(told).not.toContain(' more ');
  });

  it('do not hide an error behind warnings', () => {
    const late = mistakes('beds.yaml', 200).slice(-1);
    const told = formatHuman([...mistakes('beds.yaml', 190, 'read/ignored-file'), ...late]);
    expect(told).toContain('Mistake 200.');
    expect(shownOf(told)).toBe(50);
    expect(told).toContain('and 141 more in this file (141 warnings)');
  });

  it('are shown up to five hundred of a run', () => {
    const told = formatHuman(Array.from({ length: 15 }, (_, at) => mistakes(`bed-${String(at + 10)}.yaml`, 60)).flat());
    expect(shownOf(told)).toBe(500);
    expect(told).toContain('and 10 more in this file (10 errors)');
    expect(told).toContain('and 300 more in 5 other files (300 errors)');
    expect(told).toMatch(/\n900 errors in 15 files\n$/);
  });

  it('are complete for programs', () => {
    expect(formatJson(mistakes('beds.yaml', 700)).trim().split('\n')).toHaveLength(700);
  });
});
