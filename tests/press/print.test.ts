import { PDFParse } from 'pdf-parse';
import { describe, expect, test } from 'vitest';
import { sheetSize } from '../../src/geometry/paper.ts';
import type { FolioRun } from '../../src/model/definition.ts';
import { press } from '../../src/press/press.ts';
import { objectsOf } from '../support/pdf-objects.ts';
import { BODY, document, heading, lines, para, run, stack, words } from './blocks.ts';
import { readBack } from './reading.ts';
import { typeCase } from './type-case.ts';

/** The page of the tools. */
const TOOLS_PAGE: FolioRun = { kind: 'folio', of: { leaf: 'tools' }, style: BODY, link: 'tools' };

const body = [
  heading('Half a day in the garden', { leaf: 'title', outline: { title: 'Half a day in the garden', depth: 1 } }),
  para([
    run('Ask '),
    run('everybody', { weight: 'bold' }),
    run(' first; the '),
    run('tools', {}, { link: '#tools', underline: true }),
    run(' come later. '),
    run(words(3), { slant: 'italic' }),
  ]),
  stack([heading('Tools', { leaf: 'tools', outline: { title: 'Tools & trays', depth: 2 } }), para(words(4)), lines(3)], {
    start: 'page',
  }),
  para([run('Tools'), TOOLS_PAGE], { leader: true }),
];

const printed = async (paper: 'letter' | 'a4') => {
  const { value, diagnostics } = await press(document(body, { sheet: sheetSize(paper, 'portrait') }), typeCase);
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('nothing was printed');
  return value;
};

describe.each(['letter', 'a4'] as const)('on %s', (paper) => {
  test('the text reads as it was written', async () => {
    const { bytes, pages, pageMap } = await printed(paper);
    const read = await readBack(bytes);
    expect(pages).toBe(2);
    expect(read[0]).toContain('Half a day in the garden Ask everybody first; the tools come later.');
    expect(read[1]).toMatch(/^Tools Seeds keep .* 2$/);
    expect(pageMap.get('tools')).toEqual({ page: 2, folio: '2' });
  });

  test('the same input gives the same bytes', async () => {
    expect(Buffer.compare((await printed(paper)).bytes, (await printed(paper)).bytes)).toBe(0);
  });
});

test('a page number may be that of another document', async () => {
  const folio = { kind: 'folio', of: { leaf: 'tools', document: 'workbook' }, style: BODY } as const;
  const definition = document([para([run('Workbook, page '), folio])]);
  const { value, diagnostics } = await press(definition, typeCase, {
    foreignPages: new Map([['workbook', new Map([['tools', { page: 14, folio: '14' }]])]]),
  });
  expect(diagnostics).toEqual([]);
  expect(await readBack(value?.bytes ?? new Uint8Array())).toEqual(['Workbook, page 14']);
});

describe('the file', () => {
  test('knows its title, language and outline, and links within itself', async () => {
    const parser = new PDFParse({ data: new Uint8Array((await printed('letter')).bytes) });
    const info = await parser.getInfo({ parsePageInfo: true });
    await parser.destroy();
    expect(info.info).toMatchObject({
      Title: 'A garden workshop',
      Author: 'The seed library',
      PDFFormatVersion: '1.7',
      Language: 'en-US',
    });
    expect(info.outline?.map((o: { title: string }) => o.title)).toEqual(['Half a day in the garden']);
    expect(info.outline?.[0]?.items.map((o: { title: string }) => o.title)).toEqual(['Tools & trays']);
  });

  test('embeds every font it uses', async () => {
    const values = [...objectsOf((await printed('letter')).bytes).all.values()].map((value) => JSON.stringify(value));
    expect(values.filter((value) => value.includes('"/FontFile2"'))).toHaveLength(3);
    expect(values.filter((value) => /\/(Helvetica|Times)/.test(value))).toEqual([]);
  });

  test('keeps its metadata well-formed whatever the title', async () => {
    const plain = document(body);
    const { value } = await press({ ...plain, record: { ...plain.record, title: 'Beans & <peas>' } }, typeCase);
    const text = Buffer.from(value?.bytes ?? []).toString('latin1');
    expect(text).toContain('Beans &amp; &lt;peas&gt;</rdf:li>');
    expect(text).not.toContain('<rdf:li xml:lang="x-default">Beans & <');
  });
});
