// What somebody hears who cannot see the page: roles, order and words, read from the file itself.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Block, FolioRun, GridBlock, Mark, StackBlock } from '../../src/model/definition.ts';
import { FLUSH } from '../../src/geometry/units.ts';
import { press, type PressHooks } from '../../src/press/press.ts';
import { elementsIn, lettersOn, outlineOf, readTagged, wordsIn, type Element, type Tagged } from '../support/structure.ts';
import { BODY, cell, document, heading, lines, para, row, run, stack, table, words } from './blocks.ts';
import { typeCase } from './type-case.ts';

const printed = async (body: readonly Block[], footer: readonly Block[] = [], hooks: PressHooks = {}): Promise<Uint8Array> => {
  const { value, diagnostics } = await press(document(body, { footer }), typeCase, hooks);
  expect(diagnostics).toEqual([]);
  return value?.bytes ?? new Uint8Array();
};

const tagged = async (body: readonly Block[], footer: readonly Block[] = []): Promise<Tagged> => {
  const read = await readTagged(await printed(body, footer));
  expect(read.faults).toEqual([]);
  return read;
};

const rolesOf = (root: Element, role: string): readonly Element[] => elementsIn(root).filter((each) => each.role === role);

/** Where a page ends, pdf.js cannot tell whether a word does. */
const squeeze = (text: string): string => text.replace(/\s+/g, '');

const title = (text: string) => heading(text, { role: 'H1' });

/** An arrangement of blocks side by side. */
const aside = (...columns: readonly (readonly Block[])[]): GridBlock =>
  table([row(columns.map((children) => cell(children, { role: 'none', padding: FLUSH })))], { role: 'none' });

const list = (items: readonly (readonly Block[])[], more: Partial<StackBlock> = {}): StackBlock =>
  stack(
    items.map((children, at) =>
      table(
        [
          row(
            [
              cell([para(`${at + 1}.`, { role: 'Lbl', after: 0 })], { role: 'Lbl', padding: FLUSH }),
              cell(children, { role: 'LBody', padding: FLUSH }),
            ],
            { role: 'LI' },
          ),
        ],
        {
          role: 'none',
          tracks: [
            { kind: 'fixed', width: 20 },
            { kind: 'share', share: 1 },
          ],
        },
      ),
    ),
    { role: 'L', numbering: 'Decimal', ...more },
  );

const SQUARE: Mark = { view: { width: 24, height: 24 }, paths: [{ d: 'M 2 2 L 22 2 L 22 22 L 2 22 Z', fill: '#1a1a1a' }] };

const mark = (label?: string): Block => ({
  kind: 'mark',
  mark: SQUARE,
  size: { width: 12, height: 12 },
  align: 'left',
  before: 0,
  after: 4,
  ...(label === undefined ? {} : { label }),
});

describe('the order and the roles', () => {
  test('are those of the definition; what holds others only to arrange them is nothing', async () => {
    const { root } = await tagged([
      stack([title('Sowing'), para('Ask first.'), lines(2)], { role: 'Sect' }),
      stack([aside([heading('Left'), para('Beans.')], [heading('Right'), para('Peas.')])]),
      stack([para('Stay a while.')], {
        role: 'Div',
        frame: { stroke: { width: 1, color: '#333333' }, edges: 'all', radius: 4 },
      }),
    ]);
    expect(outlineOf(root)).toEqual([
      'Document',
      '  Sect',
      '    H1 "Sowing"',
      '    P "Ask first."',
      '  H2 "Left"',
      '  P "Beans."',
      '  H2 "Right"',
      '  P "Peas."',
      '  Div',
      '    P "Stay a while."',
    ]);
  });

  test('columns that run over pages are read one after the other, and a paragraph over pages is one', async () => {
    const { root } = await tagged([title('Two columns'), aside([para(words(90))], [para(words(80, 2)), para('The end.')])]);
    const paragraphs = rolesOf(root, 'P');
    expect(paragraphs.map((each) => squeeze(wordsIn(each)))).toEqual([words(90), words(80, 2), 'The end.'].map(squeeze));
    expect(new Set(paragraphs[0]?.pages).size).toBeGreaterThan(1);
  });

  test('words that end a line keep their space, those that are cut or joined do not', async () => {
    const long = `${'20261203'.repeat(25)} and so on`;
    const { objects } = await tagged([title('Long'), para(long), para('so very self\u00adevident '.repeat(9).trim())]);
    const letters = lettersOn(objects, 0);
    expect(letters).toContain(`Long${long}so very`);
    expect(letters.slice(letters.indexOf('so very')).replaceAll('self-', 'self')).toBe('so very selfevident '.repeat(9).trim());
    expect(letters).toContain('self-evident');
  });

  test('roles out of place become what they can be', async () => {
    const { root } = await tagged([
      title('Odd'),
      para('Not in a list.', { role: 'Lbl' }),
      para('Not in a table.', { role: 'TD' }),
      stack([para('Not an item.')], { role: 'L' }),
      stack([para('Not an entry.')], { role: 'TOC' }),
      stack([para('Not a heading.')], { role: 'H2' }),
    ]);
    expect(outlineOf(root).slice(2)).toEqual([
      '  P "Not in a list."',
      '  P "Not in a table."',
      '  L',
      '    LI',
      '      LBody "Not an item."',
      '  TOC',
      '    TOCI',
      '      P "Not an entry."',
      '  Div',
      '    P "Not a heading."',
    ]);
  });
});

describe('lists, tables and pictures', () => {
  test('items have a label and a body; lists stand in lists', async () => {
    const { root } = await tagged([title('Lists'), list([[para('Dig.')], [para('Sow:'), list([[para('beans')]])]])]);
    expect(outlineOf(root).slice(2)).toEqual([
      '  L',
      '    LI',
      '      Lbl "1."',
      '      LBody "Dig."',
      '    LI',
      '      Lbl "2."',
      '      LBody',
      '        P "Sow:"',
      '        L',
      '          LI',
      '            Lbl "1."',
      '            LBody "beans"',
    ]);
    expect(rolesOf(root, 'L').map(({ attributes }) => attributes)).toEqual(
      Array.from({ length: 2 }, () => ({ '/O': '/List', '/ListNumbering': '/Decimal' })),
    );
  });

  test('headings of columns and rows say which; rows are even; a heading without words is none', async () => {
    const head = (text: string, more = {}) => cell(text === '' ? [] : [para(text)], { role: 'TH', ...more });
    const { root } = await tagged([
      title('A table'),
      table(
        [
          row([head(''), head('Bread'), head('Cake')]),
          row([head('Rises', { scope: 'Row' }), cell([para('Yeast.')], { span: 2 })]),
          row([head('Keeps'), cell([lines(1)])]),
        ],
        { headerRows: 1, summary: 'Two ways to bake', tracks: [1, 1, 1].map((each) => ({ kind: 'share', share: each })) },
      ),
    ]);
    const [found] = rolesOf(root, 'Table');
    expect(found?.attributes).toEqual({ '/O': '/Table', '/Summary': { text: 'Two ways to bake' } });
    const rows = rolesOf(root, 'TR').map(({ kids }) =>
      kids.map((kid) =>
        typeof kid === 'string' ? kid : [kid.role, kid.attributes['/Scope'], kid.attributes['/ColSpan'], wordsIn(kid)],
      ),
    );
    expect(rows).toEqual([
      [
        ['TD', undefined, undefined, ''],
        ['TH', '/Column', undefined, 'Bread'],
        ['TH', '/Column', undefined, 'Cake'],
      ],
      [
        ['TH', '/Row', undefined, 'Rises'],
        ['TD', undefined, 2, 'Yeast.'],
      ],
      [
        ['TH', '/Row', undefined, 'Keeps'],
        ['TD', undefined, undefined, ''],
        ['TD', undefined, undefined, ''],
      ],
    ]);
  });

  test('headings that stand again on a next page are said once', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => row([cell([para(`Row ${i + 1}`)]), cell([para(words(1, i))])]));
    const heads = row([cell([para('Name')], { role: 'TH' }), cell([para('What to do')], { role: 'TH' })]);
    const { root } = await tagged([title('Long table'), table([heads, ...rows], { headerRows: 1 })]);
    expect(rolesOf(root, 'TH').map(wordsIn)).toEqual(['Name', 'What to do']);
    expect(new Set(elementsIn(root).flatMap(({ pages }) => pages)).size).toBeGreaterThan(1);
  });

  test('pictures and shapes that say something are figures in their place; others are not there', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="#333333"/></svg>';
    const picture = (alt: string | null): Block => ({
      kind: 'picture',
      leaf: `bean-${String(alt)}`,
      alt,
      picture: { format: 'svg', text: svg, size: { width: 10, height: 10 } },
      size: { width: 100, height: 50 },
      align: 'left',
      before: 0,
      after: 0,
    });
    const { root } = await tagged([title('Figures'), mark('Ticked'), mark(), picture('A “bean” (green)'), picture(null)]);
    const figures = rolesOf(root, 'Figure');
    expect(figures.map(({ alt }) => alt)).toEqual(['Ticked', 'A “bean” (green)']);
    const boxes = figures.map(({ attributes }) => attributes['/BBox'] as readonly number[]);
    expect(boxes.map(([left = 0, bottom = 0, right = 0, top = 0]) => [left, right - left, top - bottom].map(Math.round))).toEqual(
      [
        [72, 12, 12],
        [72, 100, 50],
      ],
    );
  });
});

describe('links, references and languages', () => {
  test('a link is one element with an annotation for each of its lines, and says where it leads', async () => {
    const linked = run(words(3), {}, { link: 'https://example.org/a b?c=(d)', underline: true });
    const { root, objects } = await tagged([title('Links'), para([run('See '), linked, run('.')])]);
    const [link] = rolesOf(root, 'Link');
    expect(link && wordsIn(link)).toBe(words(3));
    expect(link?.annotations.length).toBeGreaterThan(1);
    for (const annotation of link?.annotations ?? []) {
      expect(annotation['/Contents']).toEqual({ text: words(3) });
      expect(annotation['/F']).toBe(4);
      expect(objects.dictionary(annotation['/A'])['/URI']).toEqual({ text: 'https://example.org/a%20b?c=(d)' });
    }
  });

  test('a table of contents holds entries that refer', async () => {
    const entry = (to: string): Block => {
      const folio: FolioRun = { kind: 'folio', of: { leaf: to }, style: BODY, link: to };
      return para([run(`About ${to}`, {}, { link: `#${to}` }), folio], { leader: true, role: 'TOCI' });
    };
    const { root, objects } = await tagged([
      title('Contents'),
      stack([stack([entry('beans')]), entry('peas')], { role: 'TOC' }),
      heading('Beans', { leaf: 'beans' }),
      stack([heading('Peas', { leaf: 'peas' })], { start: 'page' }),
    ]);
    expect(outlineOf(root).slice(2, 9)).toEqual([
      '  TOC',
      '    TOCI',
      '      Reference',
      '        Link "About beans 1"',
      '    TOCI',
      '      Reference',
      '        Link "About peas 2"',
    ]);
    const pages = objects.list(objects.dictionary(objects.dictionary(objects.trailer['/Root'])['/Pages'])['/Kids']);
    const leads = rolesOf(root, 'Link').map(({ annotations }) => objects.list(annotations[0]?.['/Dest'])[0]);
    expect(leads).toEqual(pages);
  });

  test('words and passages in another language say so', async () => {
    const { root } = await tagged([
      title('Languages'),
      para([run('They say '), run('buen provecho', {}, { language: 'es' }), run(' here.')]),
      para('Guten Appetit.', { language: 'de' }),
      stack([para('Bon appétit.'), para('Enjoy.', { language: 'en-US' })], { role: 'Div', language: 'fr' }),
    ]);
    const spoken = elementsIn(root).flatMap((each) =>
      each.language === undefined ? [] : [[each.role, each.language, wordsIn(each)]],
    );
    expect(spoken).toEqual([
      ['Span', 'es', 'buen provecho'],
      ['P', 'de', 'Guten Appetit.'],
      ['Div', 'fr', 'Bon appétit. Enjoy.'],
      ['P', 'en-US', 'Enjoy.'],
    ]);
  });

  test('notes have names of their own', async () => {
    const note = (text: string) => para(text, { role: 'Note' });
    const { root, objects } = await tagged([
      title('Sources'),
      stack([note('Baker, Bread.'), note('Gardener, Beans.')], { role: 'Div' }),
    ]);
    const ids = rolesOf(root, 'Note').map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    const tree = objects.dictionary(objects.dictionary(objects.trailer['/Root'])['/StructTreeRoot']);
    const names = objects.list(objects.dictionary(tree['/IDTree'])['/Names']);
    expect(names.filter((_, i) => i % 2 === 0)).toEqual(ids.map((text) => ({ text })));
  });

  test('heads and feet are not content, and their links lead nowhere for who cannot see them', async () => {
    const foot = para([
      run('Page '),
      { kind: 'folio', of: 'here', style: BODY },
      run(' example.org', {}, { link: 'https://example.org' }),
    ]);
    const { root } = await tagged([title('Feet'), para(words(2))], [foot]);
    expect(wordsIn(root)).not.toContain('Page');
    expect(rolesOf(root, 'Link')).toEqual([]);
  });
});

test('a file without tags claims nothing, and is told from one with them', async () => {
  const bytes = await printed([title('Plain'), para(words(3))], [], { untagged: true });
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).not.toMatch(/pdfuaid|MarkInfo|<pdfaid:conformance>A/);
  expect((await readTagged(bytes)).faults.join('\n')).toMatch(/page 1: \d+ painted outside of any mark/);
});

describe('a long document', async () => {
  const body = Array.from({ length: 30 }, (_, i) => [
    stack(
      [
        i === 0 ? title('Part 1') : heading(`Part ${i + 1}`),
        para(words(12, i)),
        list([[para(words(2, i))], [para(words(3, i))]]),
      ],
      {
        role: 'Sect',
        start: 'page',
      },
    ),
    table(
      Array.from({ length: 16 }, (_, at) =>
        row([cell([para(`${i}.${at}`)], { role: 'TH' }), cell([para(words(2, at))]), cell([mark('Ticked')])]),
      ),
    ),
    lines(4),
  ]).flat();
  const bytes = await printed(body, [para('A footer')]);

  test('holds every word once, in order, over 60 pages', async () => {
    const { root, objects, faults } = await readTagged(bytes);
    expect(faults).toEqual([]);
    expect(
      objects.list(objects.dictionary(objects.dictionary(objects.trailer['/Root'])['/Pages'])['/Kids']).length,
    ).toBeGreaterThanOrEqual(60);
    const expected = Array.from({ length: 30 }, (_, i) =>
      [
        `Part ${i + 1}`,
        words(12, i),
        '1.',
        words(2, i),
        '2.',
        words(3, i),
        ...Array.from({ length: 16 }, (_, at) => `${i}.${at}${words(2, at)}`),
      ].join(''),
    ).join('');
    expect(squeeze(wordsIn(root))).toBe(squeeze(expected));
    expect(rolesOf(root, 'Figure')).toHaveLength(30 * 16);
  });

  test.skipIf(spawnSync('qpdf', ['--version']).status !== 0)('is sound to qpdf', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rolepress-'));
    const file = path.join(folder, 'long.pdf');
    writeFileSync(file, bytes);
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors found');
    rmSync(folder, { recursive: true });
  });
});
