// Pages of every kind, drawn by two renderers and held against small pictures of how they should look.
// After a change of layout that is meant: `npm run visual:renew`, and look at what `git diff` shows.
import { beforeAll, describe, expect, test } from 'vitest';
import { curriculumOf } from '../support/print.ts';
import { hostWith } from '../support/second-framework.ts';
import { ALIKE, byInk, byPixels, SAME } from './compare.ts';
import { choicesOf, garden, printKind, type Shown } from './pages.ts';
import type { Picture } from './picture.ts';
import { dropOthers, isRenewing, referenceNames, referenceOf, referenceSizes } from './references.ts';
import { hasPoppler, withPdfJs, withPoppler } from './renderers.ts';

const choices = choicesOf(await curriculumOf(hostWith(garden)));
const kinds = [...new Set(choices.map(({ kind }) => kind))];

if (!hasPoppler) console.warn('poppler (pdftoppm) is not installed: pages are drawn by pdf.js only');
if (isRenewing) dropOthers(choices);

describe.each(kinds)('%s', (kind) => {
  const own = choices.filter((choice) => choice.kind === kind);
  let shown: ReadonlyMap<string, Shown>;
  const drawn = new Map<string, Picture>();
  beforeAll(async () => {
    shown = await printKind(kind, own);
    for (const [name, { bytes, page }] of shown) drawn.set(name, await withPdfJs(bytes, page));
  });
  const drawnAs = (name: string): Picture => drawn.get(name) ?? { width: 0, height: 0, gray: new Uint8Array() };

  test.each(own)('$name looks as it should', (choice) => {
    const page = drawnAs(choice.name);
    const { most, x, y } = byPixels(page, referenceOf(choice, page));
    expect(most, `it differs most at ${x}, ${y} of ${page.width} × ${page.height} pixels`).toBeLessThan(SAME);
  });

  test.skipIf(!hasPoppler).each(own)('$name looks so to another renderer too', (choice) => {
    const { bytes, page } = shown.get(choice.name) ?? { bytes: new Uint8Array(), page: 1 };
    const other = withPoppler(bytes, page);
    for (const picture of [drawnAs(choice.name), referenceOf(choice, drawnAs(choice.name))]) {
      const { most, x, y } = byInk(other, picture);
      expect(most, `it differs most at ${x}, ${y} of ${other.width} × ${other.height} pixels`).toBeLessThan(ALIKE);
    }
  });
});

describe('the references', () => {
  test('are there for every kind, and none is left over', () => {
    expect([...referenceSizes().keys()].sort()).toEqual(referenceNames(choices));
  });

  test('are small files', () => {
    const sizes = [...referenceSizes()];
    expect(sizes.filter(([, size]) => size > 15_000)).toEqual([]);
    expect(sizes.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(5_700 * sizes.length);
  });
});
