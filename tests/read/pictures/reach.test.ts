// What counts is where a shape comes to lie on paper: each number may be harmless, and their product endless.
import { describe, expect, test } from 'vitest';
import type { PictureBlock } from '../../../src/model/definition.ts';
import { press } from '../../../src/press/press.ts';
import { document, para, run } from '../../press/blocks.ts';
import { typeCase } from '../../press/type-case.ts';
import { gate } from './samples.ts';

const svg = (inside: string, attributes = 'viewBox="0 0 20 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
const RECT = '<rect width="5" height="5"/>';

const nested = (transform: string, times: number, inside = RECT): string =>
  `${`<g transform="${transform}">`.repeat(times)}${inside}${'</g>'.repeat(times)}`;

const REFUSED: readonly (readonly [name: string, sample: string])[] = [
  ['a viewBox next to nothing', svg('<rect width="1" height="1"/>', 'viewBox="0 0 1e-300 1e-300"')],
  ['a small viewBox', svg(RECT, 'viewBox="0 0 1e-5 1e-5"')],
  ['an endless viewBox', svg(RECT, 'viewBox="0 0 1e300 1e300"')],
  ['a viewBox like a thread', svg(RECT, 'viewBox="0 0 1000000 0.001"')],
  ['a viewBox far away', svg(RECT, 'viewBox="1000000 1000000 0.001 0.001"')],
  ['a width next to nothing', svg(RECT, 'viewBox="0 0 1 1" width="0.00000001" height="0.00000001"')],
  ['a size like a thread', svg(RECT, 'viewBox="0 0 1 1" width="50000" height="0.2"')],
  ['scales in one another', svg(nested('scale(1000000)', 5))],
  ['scales in one transform', svg(`<g transform="${'scale(1000) '.repeat(10)}">${RECT}</g>`)],
  ['small steps far away', svg(nested('translate(1000000 0)', 20))],
  ['a matrix', svg(nested('matrix(1000000 0 0 1000000 1000000 1000000)', 2))],
  ['a skew of a right angle', svg(nested('skewX(90)', 1))],
  ['skews in one another', svg(nested('skewX(89.9999)', 3))],
  ['scales that undo each other in the end', svg(nested('scale(1000000)', 3, nested('scale(0.000001)', 3)))],
  ['a path that walks away', svg(`<path d="M0 0${'l1000000 1000000'.repeat(100)}"/>`)],
  ['a path far away', svg('<path d="M0 0L1e6 1e6"/>')],
  ['a number without measure', svg('<path d="M0 0L1e308 1"/>')],
  ['an arc without measure', svg('<path d="M0 0A1000000 1000000 0 1 0 1 1"/>')],
  ['a circle without measure', svg('<circle r="1000000"/>')],
  ['points far away', svg('<polygon points="0 0 1000000 1 5 5"/>')],
  ['a line far away', svg('<line x2="999999" stroke="black"/>')],
  ['a rectangle far away', svg('<rect x="900000" width="1" height="1"/>')],
  ['dashes next to nothing', svg('<line x2="20" stroke="black" stroke-dasharray="0.0000001 0.0000001"/>')],
  ['dashes that a scale makes small', svg(nested('scale(0.00001)', 1, '<line x2="9" stroke="black" stroke-dasharray="1 1"/>'))],
];

test.each(REFUSED)('%s is refused, with its place', (_, sample) => {
  const { value, diagnostics } = gate(sample, 'logo.svg');
  expect(value).toBeUndefined();
  expect(diagnostics.length).toBeGreaterThan(0);
  for (const { code, at } of diagnostics)
    expect([code, at?.source.file]).toEqual([expect.stringMatching(/^brand\/logo-/), 'logo.svg']);
});

const PASSED: readonly (readonly [name: string, sample: string])[] = [
  ['what drawing programs leave behind', svg('<path d="M1e-16 0L5 9l-2.2e-15 1e-30z" transform="translate(1e-17 -1e-12)"/>')],
  ['arcs next to nothing', svg('<path d="M0 0A1e-300 1e-300 0 1 1 1e-300 1e-300A0 0 0 0 0 5 5A1 1 0 1 1 5 5"/>')],
  ['a scale of nothing', svg(nested('scale(0)', 1))],
  ['scales next to nothing', svg(nested('scale(0.000001)', 20))],
  ['scales that undo each other', svg(nested('scale(1000)', 1, nested('scale(0.001)', 1)))],
  ['turns', svg(nested('rotate(720000 5 5)', 25))],
  ['a bleed around the drawing', svg('<rect x="-500" y="-500" width="1000" height="1000"/>')],
  ['the largest viewBox', svg('<rect width="1000000" height="1000000"/>', 'viewBox="0 0 1000000 1000000"')],
  ['the smallest viewBox', svg('<rect width="1" height="1"/>', 'viewBox="0 0 0.001 0.001"')],
  ['sharp corners', svg('<path d="M0 0L10 0.000001L0 0" stroke="black" stroke-miterlimit="1000000" stroke-width="5"/>')],
  ['a path of many steps', svg(`<path d="M0 0${'l1 1l-1-1'.repeat(7000)}"/>`)],
  ['many paths', svg(`<path d="M0 0${'l1 1l-1-1'.repeat(100)}"/>`.repeat(400))],
  ['long dashes', svg('<line x2="20" stroke="black" stroke-dasharray="0.01 0.01" stroke-dashoffset="1000000"/>')],
  ['no points', svg(`<polygon points=""/>${RECT}`)],
  ['nothing to see', svg('<rect width="0" height="0"/><circle r="0"/><ellipse rx="0" ry="0"/><line/><path d="M0 0"/>')],
];

describe('what passes the gate is pressed to the end', () => {
  test.each(PASSED)('%s', async (_, sample) => {
    const { value: picture, diagnostics } = gate(sample, 'logo.svg');
    expect(diagnostics).toEqual([]);
    if (picture === undefined) throw new Error('it did not pass');
    const size = { width: 90, height: 45 };
    const block: PictureBlock = {
      kind: 'picture',
      leaf: 'logo',
      alt: 'A logo',
      picture,
      size,
      align: 'left',
      before: 0,
      after: 0,
    };
    const pressed = await press(document([block, para([run('Beans')])]), typeCase);
    expect(pressed.diagnostics).toEqual([]);
    expect(pressed.value?.pages).toBe(1);
  });
});
