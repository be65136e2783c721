// A drawing that was drawn before is drawn again from memory: nobody can tell from the file.
import { expect, test } from 'vitest';
import type { PictureBlock } from '../../src/model/definition.ts';
import { press } from '../../src/press/press.ts';
import { document, para, run } from './blocks.ts';
import { typeCase } from './type-case.ts';

const LEAVES = '<path d="M1 1 C 2 4 6 4 9 9 Z" fill="#336633"/><circle cx="5" cy="5" r="2" fill="none" stroke="#993300"/>';
const SHADE = '<rect width="8" height="8" fill="#336633" fill-opacity="0.5"/>';
const FADING =
  '<defs><linearGradient id="a"><stop offset="0" stop-color="#336633"/><stop offset="1" stop-color="#993300"/></linearGradient></defs><rect width="8" height="8" fill="url(#a)"/>';

const size = { width: 10, height: 10 };

const drawing = (shapes: string): PictureBlock['picture'] => ({
  format: 'svg',
  text: `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${shapes}</svg>`,
  size,
});

const bytesWith = async (picture: PictureBlock['picture']): Promise<Buffer> => {
  const block: PictureBlock = { kind: 'picture', leaf: 'bean', alt: 'A bean', picture, size, align: 'left', before: 0, after: 0 };
  const { value, diagnostics } = await press(document([block, para([run('Beans')])]), typeCase);
  expect(diagnostics).toEqual([]);
  return Buffer.from(value?.bytes ?? []);
};

test.each([
  ['plain shapes', LEAVES],
  ['something seen through', SHADE],
  ['something seen through over plain shapes', SHADE + LEAVES],
  ['colors that flow', FADING],
])('%s', async (_, shapes) => {
  const shown = drawing(shapes);
  const first = await bytesWith(shown);
  expect(Buffer.compare(await bytesWith(shown), first)).toBe(0);
  expect(Buffer.compare(await bytesWith(drawing(shapes)), first)).toBe(0);
});

test('what is seen through differs from what is not', async () => {
  const opaque = await bytesWith(drawing(SHADE.replace('0.5', '1')));
  expect((await bytesWith(drawing(SHADE))).length).toBeGreaterThan(opaque.length);
});
