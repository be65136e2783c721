import { describe, expect, test } from 'vitest';
import type { Run, TextStyle } from '../../src/model/definition.ts';
import { linesOf } from '../../src/press/break/lines.ts';
import { stretchesOf } from '../../src/press/break/stretches.ts';
import { facesOf } from '../../src/press/measure/faces.ts';
import { BODY, run } from './blocks.ts';
import { typeCase } from './type-case.ts';

const faces = facesOf(typeCase);
const widthOf = (text: string, style: TextStyle = BODY): number => faces.of(style).width(text, style.size);

/** The lines of some runs, set as wide as a sample line. */
const broken = (runs: readonly Run[], measure: number): readonly string[] =>
  linesOf(
    stretchesOf(runs, faces, (d) => {
      throw new Error(d.message);
    }),
    measure,
  ).map((line) => line.segments.map((s) => s.text).join(''));

describe('lines', () => {
  test.each([
    ['fill up from left to right', 'Sow the beans in May', 'Sow the beans', ['Sow the beans', 'in May']],
    ['take a word that fits exactly', 'Sow the beans', 'Sow the beans', ['Sow the beans']],
    ['never end at a non-breaking space', 'Sow the 12\u00a0beans', 'Sow the 12 b', ['Sow the', '12\u00a0beans']],
    ['end after a hyphen', 'the well-known bean', 'known bean', ['the well-', 'known bean']],
    ['end after a slash in an address', 'see example.org/seeds/beans', 'see example.org/se', ['see example.org/', 'seeds/beans']],
    ['never end before punctuation', 'Beans, please!', 'Beans, please', ['Beans,', 'please!']],
    ['draw a soft hyphen only at their end', 'pota\u00adtoes pota\u00adtoes', 'potatoes pota-', ['potatoes pota-', 'toes']],
    ['keep a telephone number whole', 'Call (207) 555-0188 today', '(207) 555-0188 b', ['Call', '(207) 555-0188', 'today']],
    ['keep one whole that has several spaces', 'Ring +44 20 7946 0958', '+44 20 7946 0958 b', ['Ring', '+44 20 7946 0958']],
    ['part one that is wider than its line at its spaces', '(207) 555-0188', '555-0188 b', ['(207)', '555-0188']],
    ['end after a number in brackets that words follow', 'see (207) beans', 'see (207) b', ['see (207)', 'beans']],
    ['treat tabs and line ends as spaces', 'Sow\tthe\nbeans', 'Sow the beans', ['Sow the beans']],
  ])('%s', (_name, text, sample, expected) => {
    expect(broken([run(text)], widthOf(sample) + 0.001)).toEqual(expected);
  });

  test('run on over several styles, also inside a word', () => {
    const runs = [run('Sow the '), run('bean', { weight: 'bold' }), run('s in May')];
    expect(broken(runs, 60)).toEqual(['Sow the', 'beans in', 'May']);
  });

  test('cut what has no place to break, within the measure', () => {
    const word = 'b'.repeat(500);
    const lines = linesOf(
      stretchesOf([run(`Long: ${word} end`)], faces, () => undefined),
      200,
    );
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(200.01);
    expect(lines.flatMap((l) => l.segments.map((s) => s.text)).join('')).toContain('bbbb');
    expect(
      lines
        .flatMap((l) => l.segments.map((s) => s.text))
        .join('')
        .match(/b/g),
    ).toHaveLength(500);
  });

  test('set a family without italics in its upright cut', () => {
    expect(faces.of({ ...BODY, family: 'lexend', slant: 'italic' }).name).toBe('lexend/regular');
    expect(faces.of({ ...BODY, family: 'patrick-hand', weight: 'bold' }).name).toBe('patrick-hand/regular');
  });
});
