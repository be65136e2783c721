import { describe, expect, test } from 'vitest';
import { pressCodes } from '../../src/diagnostics/catalogue/press.ts';
import type { Block, Definition, FolioRun, PictureBlock } from '../../src/model/definition.ts';
import { press } from '../../src/press/press.ts';
import { BODY, cell, document, para, row, run, stack, table, words } from './blocks.ts';
import { madeUp } from './reading.ts';
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

const fit = (text: string, room: number | 'page'): Block => ({
  kind: 'fit',
  settings: [24, 20].map((size) => ({ size, children: [para([run(text, { size })], { leaf: 'beans', leading: size * 1.2 })] })),
  room,
  name: 'Beans',
});

const sheet = (children: readonly Block[]): Block => ({
  kind: 'sheet',
  side: 'front',
  cells: [{ x: 72, y: 72, width: 120, height: 30, children, isArtifact: false }],
  ground: [],
  shift: { dx: 0, dy: 0 },
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>';

/** Codes that only a fault of the program can raise, and what is told of a whole packet or workshop. */
const ELSEWHERE = ['press/leaf-lost', 'press/broke-down', 'press/other-family', 'press/hurried-pages'] as const;

/** One broken definition for every code of the press. */
const BROKEN: Readonly<Record<Exclude<keyof typeof pressCodes, (typeof ELSEWHERE)[number]>, Definition>> = {
  'press/missing-glyph': document([para([run('Sow ☒ beans', {}, { at: { source, start: 6, end: 17 } })])]),
  'press/unprintable-character': document([para('Sow\u0007 beans')]),
  'press/block-too-tall': document([picture({ width: 100, height: 900 }, SVG)]),
  'press/furniture-too-tall': document([para('Beans')], { footer: [para('One'), para('Two'), para('Three')] }),
  'press/too-wide': document([table([row([cell([para('Beans')])])], { tracks: [{ kind: 'fixed', width: 700 }] })]),
  'press/picture-unreadable': document([picture({ width: 10, height: 10 }, '<svg')]),
  'press/sheet-too-long': document([para('Above'), stack([para(words(1800))], { start: 'spread' })]),
  'press/card-too-full': document([sheet([fit('Sow the beans in rows, and water them in the evening.', 30)])]),
  'press/page-too-full': document([fit(words(90), 'page')]),
  'press/too-many-pages': document(Array.from({ length: 2001 }, () => stack([para('Beans')], { start: 'page' }))),
  'press/word-too-wide': document([sheet([fit('Wheelbarrowwheelbarrowwheelbarrowwheelbarrow', 300)])]),
  'press/no-such-leaf': document([para([run('See page '), { kind: 'folio', of: { leaf: 'nowhere' }, style: BODY }])]),
};

describe('every code of the press', () => {
  test('is shown by a broken definition, all but those that are told elsewhere', () => {
    expect(Object.keys(BROKEN)).toEqual(Object.keys(pressCodes).filter((code) => !ELSEWHERE.some((each) => each === code)));
  });

  test.each(Object.entries(BROKEN))('%s', async (code, definition) => {
    const { value, diagnostics } = await press(definition, typeCase);
    expect(diagnostics.map((d) => d.code)).toEqual([code]);
    expect(value === undefined).toBe(diagnostics[0]?.severity === 'error');
  });

  test('what has no words of its own names the place of those around it', () => {
    const at = { source, start: 6, end: 17 };
    const mark: Block = {
      kind: 'mark',
      mark: { view: { width: 10, height: 10 }, paths: [] },
      size: { width: 90, height: 90 },
      align: 'left',
      before: 0,
      after: 0,
    };
    const cells = [cell([mark]), cell([para([run('Sow beans', {}, { at })])])];
    const { diagnostics } = madeUp(
      document([
        table([row(cells)], {
          tracks: [
            { kind: 'fixed', width: 50 },
            { kind: 'share', share: 1 },
          ],
        }),
      ]),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['press/too-wide']);
    expect(diagnostics[0]?.at).toEqual(at);
  });

  const at = (start: number) => ({ source, start, end: start + 4 });
  const folio = (leaf: string): FolioRun => ({ kind: 'folio', of: { leaf }, style: BODY });

  test.each([
    ['the words that are a link', [run('Look', {}, { at: at(0) }), run('here', {}, { link: '#nowhere', at: at(4) })], at(4)],
    [
      'the words before a page number',
      [run('See page ', {}, { at: at(8) }), folio('nowhere'), run('!', {}, { at: at(12) })],
      at(8),
    ],
    ['the words after one that begins its line', [folio('nowhere'), run(' is the page', {}, { at: at(12) })], at(12)],
    ['the words that were read before, where it stands alone', [folio('nowhere')], at(2)],
  ])('what points at nothing is told at the place of %s', (_, runs, place) => {
    const { diagnostics } = madeUp(document([para([run('Sow beans', {}, { at: at(2) })]), para(runs), para([folio('nowhere')])]));
    expect(diagnostics.map((each) => [each.code, each.at])).toEqual([['press/no-such-leaf', place]]);
  });

  test('what the head of a page points at is told at the place of its words, too', () => {
    const header = [para([run('See ', {}, { at: at(6) }), folio('nowhere')])];
    const { diagnostics } = madeUp(document([para('Beans')], { header }));
    expect(diagnostics.map((each) => [each.code, each.at])).toEqual([['press/no-such-leaf', at(6)]]);
  });

  test('a picture that cannot be drawn is named, at the place where it was asked for, and none of those before it', async () => {
    const good = picture({ width: 10, height: 10 }, SVG);
    const bad: Block = { ...(picture({ width: 12, height: 12 }, '<svg') as PictureBlock), leaf: 'leek', at: at(6) };
    const { value, diagnostics } = await press(document([good, bad]), typeCase);
    expect(value).toBeUndefined();
    expect(diagnostics.map((each) => [each.code, each.at])).toEqual([['press/picture-unreadable', at(6)]]);
    expect(diagnostics[0]?.message).toMatch(/^The picture “leek” could not be drawn: /);
  });

  test('a picture without a place of its own is told at that of the words around it', async () => {
    const bad = picture({ width: 12, height: 12 }, '<svg');
    const cells = [cell([bad]), cell([para([run('Sow beans', {}, { at: at(6) })])])];
    const { diagnostics } = await press(document([table([row(cells)])]), typeCase);
    expect(diagnostics.map((each) => [each.code, each.at])).toEqual([['press/picture-unreadable', at(6)]]);
  });

  test('a missing letter is named with its place', async () => {
    const { diagnostics } = await press(BROKEN['press/missing-glyph'], typeCase);
    expect(diagnostics[0]?.message).toContain('“☒” (U+2612)');
    expect(diagnostics[0]?.at).toEqual({ source, start: 6, end: 17 });
  });
});
