// A chart that a workbook holds stands whole on two facing pages, in the middle of the book and not in its smallest form.
import { expect, test } from 'vitest';
import { type PACKET_SIZES } from '../../src/model/packet-size.ts';
import { OPEN_REQUEST } from '../../src/model/plan.ts';
import { planPrint } from '../../src/plan/plan.ts';
import type { PlacedPage, PlacedText } from '../../src/press/placed.ts';
import { makeUpDocument } from '../../src/run/document.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);
const typeCase = await shippedHost.fonts();

const workbookOf = (workshop: string, packet: (typeof PACKET_SIZES)[number]): readonly PlacedPage[] => {
  const request = { ...OPEN_REQUEST, workshop, brands: ['harbor-house'], kinds: ['participant-workbook'], packet };
  const { value: plan } = planPrint(curriculum, request);
  const job = plan?.jobs[0];
  if (plan === undefined || job === undefined) throw new Error('nothing is planned');
  return makeUpDocument(curriculum, plan, job, { typeCase, foreignPages: new Map() }).value?.forme.made.pages ?? [];
};

/** What each leaf on a page says, without the breaks of its lines: no row of a chart is broken, and headings of columns are repeated. */
const leavesOn = ({ pieces }: PlacedPage): readonly string[] => {
  const said = new Map<string, string>();
  const lines = pieces.filter((piece): piece is PlacedText => piece.kind === 'text');
  for (const { leaf = '', line } of lines)
    said.set(leaf, `${said.get(leaf) ?? ''} ${line.segments.map(({ text }) => text).join('')}`);
  return [...said.values()].map(plain);
};

/** Letters alone: lines end at spaces and after hyphens. */
const plain = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, '');

const charts = [...curriculum.workshops.values()].flatMap(({ value }) =>
  value.chartsInWorkbook.map((chart) => [value.id, chart] as const),
);

test('every workshop that hands a chart out with a workbook of modules has one in it', () => {
  expect(new Set(charts.map(([workshop]) => workshop)).size).toBeGreaterThan(4);
});

test.each(charts)('%s holds %s on a left-hand page and its right-hand one', (workshop, chart) => {
  const pages = workbookOf(workshop, 'standard');
  const at = pages.findIndex(({ anchors }) => anchors.some(({ leaf }) => leaf === `chart-${chart}`));
  const [left, right] = [pages[at], pages[at + 1]];
  if (left === undefined || right === undefined) throw new Error('the chart is not there');
  expect(left.number % 2).toBe(0);
  // Where a chart stands is counted from the cover; books end in what people write on and look up.
  expect(left.number / pages.length).toBeGreaterThan(0.3);
  expect(left.number / pages.length).toBeLessThan(0.7);
  const said = new Set([left, right].flatMap(leavesOn));
  const { columns = [], rows = [] } = curriculum.frameworks.get(chart)?.value ?? {};
  for (const { label } of columns) expect(said).toContain(plain(label));
  for (const { question, cells } of rows)
    for (const text of [question, ...Object.values(cells).map((cell) => cell.text)])
      expect(said).toContain(
        plain(text)
          .replaceAll(/"([^"]*)"/g, '“$1”')
          .replaceAll("'", '’'),
      );
});

test('the smallest book holds rows in words and no whole chart', () => {
  const pages = workbookOf('half-day', 'essential');
  expect(pages.flatMap(({ anchors }) => anchors).filter(({ leaf }) => leaf?.startsWith('chart-'))).toEqual([]);
});
