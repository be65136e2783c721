import { describe, expect, test } from 'vitest';
import { pressCodes } from '../../src/diagnostics/catalogue/press.ts';
import type { Block, Definition } from '../../src/model/definition.ts';
import { press } from '../../src/press/press.ts';
import { BODY, cell, document, para, row, run, table } from './blocks.ts';
import { typeCase } from './type-case.ts';

const source = { file: 'modules/garden.yaml', text: 'step: Sow ☒ beans' };

const picture = (size: { width: number; height: number }, text: string): Block => ({
  kind: 'picture',
  leaf: 'bean',
  alt: 'A bean',
  picture: { format: 'svg', text, size },
  size,
  align: 'left',
  before: 0,
  after: 0,
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>';

/** One broken definition for every code of the press. */
const BROKEN: Readonly<Record<Exclude<keyof typeof pressCodes, 'press/leaf-lost'>, Definition>> = {
  'press/missing-glyph': document([para([run('Sow ☒ beans', {}, { at: { source, start: 6, end: 17 } })])]),
  'press/unprintable-character': document([para('Sow\u0007 beans')]),
  'press/block-too-tall': document([picture({ width: 100, height: 900 }, SVG)]),
  'press/furniture-too-tall': document([para('Beans')], { footer: [para('One'), para('Two'), para('Three')] }),
  'press/too-wide': document([table([row([cell([para('Beans')])])], { tracks: [{ kind: 'fixed', width: 700 }] })]),
  'press/picture-unreadable': document([picture({ width: 10, height: 10 }, '<svg')]),
  'press/no-such-leaf': document([para([run('See page '), { kind: 'folio', of: { leaf: 'nowhere' }, style: BODY }])]),
};

describe('every code of the press', () => {
  test('is shown by a broken definition, all but the one that only a fault of the program can raise', () => {
    expect(Object.keys(BROKEN)).toEqual(Object.keys(pressCodes).filter((code) => code !== 'press/leaf-lost'));
  });

  test.each(Object.entries(BROKEN))('%s', async (code, definition) => {
    const { value, diagnostics } = await press(definition, typeCase);
    expect(diagnostics.map((d) => d.code)).toEqual([code]);
    expect(value === undefined).toBe(diagnostics[0]?.severity === 'error');
  });

  test('a missing letter is named with its place and the families that have it', async () => {
    const { diagnostics } = await press(BROKEN['press/missing-glyph'], typeCase);
    expect(diagnostics[0]?.message).toContain('“☒” (U+2612)');
    expect(diagnostics[0]?.at).toEqual({ source, start: 6, end: 17 });
    const checked = await press(document([para('Done ☑')]), typeCase);
    expect(checked.diagnostics[0]?.hint).toContain('Source Sans 3');
  });
});
