// What authors write wrongly about short forms and packets is told at their line, with the way to say it.
import { describe, expect, test } from 'vitest';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { placeOf } from '../../src/source/text.ts';
import { changed, gardenFiles, hostWith } from '../support/second-framework.ts';

const MODULE = 'curriculum/en/modules/first-bed.yaml';
const WORKSHOP = 'curriculum/en/workshops/spring-day.yaml';
const SHORT = '{ do: Visit only the gate and the wall and let pairs tell about the rest from memory. }';

const toldOf = async (file: string, from: string, to: string) => {
  const { diagnostics } = await readCurriculum(hostWith(changed(gardenFiles(), file, from, to)), { language: 'en' });
  return diagnostics.map(({ code, message, hint = '', at }) => ({ code, message, hint, file: at && placeOf(at).file }));
};

describe('the short form of a step', () => {
  test.each([
    ['{ minutes: five }', 'read/wrong-type', /minutes/],
    ['{ minuts: 5 }', 'read/unknown-key', /minutes/],
    ['skip', 'read/unknown-value', /omit/],
  ])('%s: %s', async (short, code, says) => {
    const told = await toldOf(MODULE, SHORT, short);
    expect(told).toMatchObject([{ code, file: MODULE }]);
    expect(`${told[0]?.message ?? ''} ${told[0]?.hint ?? ''}`).toMatch(says);
  });

  test('what a paragraph said before is told with what to write in its place', async () => {
    const told = await toldOf(MODULE, '    transition: Now', '    shortly: Visit only the gate.\n    transition: Now');
    expect(told).toMatchObject([{ code: 'read/unknown-key', file: MODULE }]);
    expect(told[0]?.hint).toContain('`short: omit`');
  });
});

describe('the short form of a worksheet names parts and items that are there', () => {
  test.each(['{ nothing: [] }', '{ blanks: [nothing] }'])('%s', async (short) => {
    const told = await toldOf(
      MODULE,
      '    purpose: Read one corner closely.\n',
      `    purpose: Read one corner closely.\n    short: ${short}\n`,
    );
    expect(told[0]).toMatchObject({ code: 'read/unknown-reference', file: MODULE });
  });
});

test.each(['essential', 'standard'])('the %s packet of a workshop names kinds that are there', async (size) => {
  const told = await toldOf(WORKSHOP, '\ncharts:', `\npackets: { ${size}: [agenda, run-shet] }\ncharts:`);
  expect(told).toMatchObject([{ code: 'read/unknown-reference', file: WORKSHOP }]);
  expect(told[0]?.hint).toContain('run-sheet');
});
