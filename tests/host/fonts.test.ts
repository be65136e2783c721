import { expect, test } from 'vitest';
import { HostError } from '../../src/host/failure.ts';
import { createNodeHost, PACKAGE_ROOT } from '../../src/host/node-host.ts';
import { readFonts } from '../../src/host/fonts.ts';
import { FAMILIES } from '../../src/model/brand.ts';
import { freshFolder } from './folders.ts';

test('every family comes in four cuts of TrueType', async () => {
  const faces = await createNodeHost({ cwd: PACKAGE_ROOT, workspace: '.' }).fonts();
  expect(faces.map(({ family, cut }) => `${family} ${cut}`).sort()).toEqual(
    FAMILIES.flatMap((family) => ['regular', 'italic', 'bold', 'bold-italic'].map((cut) => `${family} ${cut}`)).sort(),
  );
  for (const { bytes } of faces) expect([...bytes.slice(0, 4)]).toEqual([0, 1, 0, 0]);
});

test('a missing cut is the very bytes of the one that stands in', async () => {
  const faces = await readFonts(PACKAGE_ROOT);
  const bytesOf = (family: string, cut: string) => faces.find((face) => face.family === family && face.cut === cut)?.bytes;
  expect(bytesOf('lexend', 'bold-italic')).toBe(bytesOf('lexend', 'bold'));
  expect(bytesOf('patrick-hand', 'bold-italic')).toBe(bytesOf('patrick-hand', 'regular'));
  expect(bytesOf('lexend', 'italic')).toBe(bytesOf('lexend', 'regular'));
});

test('fonts are read once', () => {
  const host = createNodeHost({ cwd: PACKAGE_ROOT, workspace: '.' });
  expect(host.fonts()).toBe(host.fonts());
});

test('an installation without fonts says how to mend it', async () => {
  await expect(readFonts(await freshFolder())).rejects.toThrow(HostError);
});
