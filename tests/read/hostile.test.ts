import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { parseYaml } from '../../src/source/yaml.ts';
import { bakery, bakeryText } from '../support/bakery.ts';
import { memoryHost } from '../support/memory-host.ts';

const MODULE = 'curriculum/en/modules/first-loaf.yaml';

/** Scraps that mean something to YAML. */
const scrap = fc.constantFrom(
  ...[
    '- ',
    ': ',
    ' #',
    '\n',
    '\n  ',
    '\t',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '|',
    '>-',
    '? ',
    '&a ',
    '*a',
    '!t ',
    '%',
    '---\n',
    '...\n',
  ],
  ...['<<', '__proto__', 'null', '~', '1', '0x1', '.nan', 'é', '🍞', '\u0000', '\uFEFF', '\\', '@', '`', 'bread'],
);

describe('whatever a file holds, reading it', () => {
  it('ends in data or in a problem whose place is in the file', () => {
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 24 }), (scraps) => {
        const text = scraps.join('');
        const { document, problems } = parseYaml({ file: 'a.yaml', text });
        expect(document !== undefined || problems.length > 0).toBe(true);
        for (const { start, end } of problems) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThanOrEqual(start);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('ends in a curriculum or in an error, when a piece of a good file is cut out, doubled or replaced', async () => {
    const text = bakeryText(MODULE);
    const place = fc.nat(text.length);
    await fc.assert(
      fc.asyncProperty(place, fc.nat(60), fc.array(scrap, { maxLength: 3 }), async (at, length, scraps) => {
        const damaged = text.slice(0, at) + scraps.join('') + text.slice(at + length);
        const { value, diagnostics } = await readCurriculum(memoryHost({ ...bakery(), [MODULE]: damaged }), { language: 'en' });
        expect(value === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
        for (const { at } of diagnostics) expect(at?.start).toBeLessThanOrEqual(at?.source.text.length ?? 0);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['a list', '- a\n- b\n'],
    ['a word', 'bread\n'],
    ['nothing', ''],
    ['keys where lists belong', 'id: first-loaf\nrows: {a: 1}\nactivities: {b: 2}\nworksheets: 3\nscenarios: [[]]\n'],
    ['lists where keys belong', '- - - a\n'],
    ['a very long name', `id: ${'x'.repeat(100_000)}\nrows: [${'y'.repeat(100_000)}/z]\n`],
  ])('ends in an error for %s', async (_, text) => {
    const { value, diagnostics } = await readCurriculum(memoryHost({ ...bakery(), [MODULE]: text }), { language: 'en' });
    expect(value).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  it('leads nobody out of the workspace by a name of a language', async () => {
    const { value, diagnostics } = await readCurriculum(memoryHost(bakery()), { language: '../../etc' });
    expect(value).toBeUndefined();
    expect(diagnostics.every(({ severity }) => severity === 'error')).toBe(true);
  });
});
