// What the bench writes out for others holds all the words: else its figures would compare unlike things.
import { expect, test } from 'vitest';
import type { Definition } from '../../src/model/definition.ts';
import { readPdf, squeezed } from '../support/pdf.ts';
import { BOLD, cell, document, heading, lines, para, row, run, stack, table } from '../press/blocks.ts';

/** The bench is plain JavaScript; this is what of it is tried here. */
type PdfmakeBench = {
  readonly pdfmakeDocument: (definition: Definition) => object;
  readonly openPdfmake: () => (document: object) => Promise<Uint8Array>;
};
type TypstBench = {
  readonly typstSource: (definition: Definition) => string;
  readonly openTypst: () => Promise<{ readonly print: (source: string) => Promise<Uint8Array> } | undefined>;
};
type HtmlBench = { readonly htmlSource: (definitions: readonly Definition[]) => string };
type Layout = { readonly wordsOf: (blocks: Definition['body']) => readonly string[] };

const bench = (file: string): Promise<unknown> => import(new URL(`../../bench/${file}`, import.meta.url).href);

const PAGE = document(
  [
    heading('Sow & save', { leaf: 'sow' }),
    para([run('Keep seed '), run('dry', BOLD), run(', cool and dark: "always".')]),
    stack([para('What will you sow first?'), lines(2)], {
      keep: 'together',
      frame: { stroke: { width: 1, color: '#767676' }, edges: 'all', radius: 4 },
    }),
    table(
      [
        row([cell([para('Plant')], { role: 'TH', scope: 'Column' }), cell([para('Month')], { role: 'TH', scope: 'Column' })]),
        row([cell([para('Peas <early>')]), cell([para('March')])], { ruleAbove: { width: 0.5, color: '#767676' } }),
        row([cell([para('Beans and pumpkins share a bed')], { span: 2 })]),
      ],
      { headerRows: 1 },
    ),
    para([run('Sowing begins on page '), { kind: 'folio', of: { leaf: 'sow' }, style: BOLD }]),
  ],
  { footer: [para('The seed library')] },
);

const expectAllWords = async (bytes: Uint8Array): Promise<void> => {
  const { wordsOf } = (await bench('layout.js')) as Layout;
  const { pages } = await readPdf(bytes);
  expect(pages).toHaveLength(1);
  const text = squeezed(pages.join(''));
  expect(wordsOf(PAGE.body).filter((word) => !text.includes(word))).toEqual([]);
};

test('pdfmake is given every word', async () => {
  const { openPdfmake, pdfmakeDocument } = (await bench('pdfmake.js')) as PdfmakeBench;
  await expectAllWords(await openPdfmake()(pdfmakeDocument(PAGE)));
});

test('Typst is given every word', async (context) => {
  const { openTypst, typstSource } = (await bench('typst.js')) as TypstBench;
  const typst = await openTypst();
  if (!typst) return context.skip();
  await expectAllWords(await typst.print(typstSource(PAGE)));
});

test('HTML is given every word', async () => {
  const { htmlSource } = (await bench('html.js')) as HtmlBench;
  const html = htmlSource([PAGE]);
  expect(html).toContain('Peas &lt;early>');
  expect(html).toContain('Sow &amp; save');
});
