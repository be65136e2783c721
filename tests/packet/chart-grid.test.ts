// Wherever rows of a chart are cited, its columns stand on one grid: frames are equally wide and equally far from one another.
import { expect, test } from 'vitest';
import { openEvent } from '../../src/index.ts';
import { OPEN_REQUEST, type PrintPlan } from '../../src/model/plan.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { makeUpDocument } from '../../src/run/document.ts';
import type { Placed } from '../../src/press/placed.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);
const event = (await openEvent(shippedHost, 'curriculum/events/harbor-house-half-day.yaml')).value ?? null;

type Frame = Extract<Placed, { readonly kind: 'frame' }>;

const typeCase = await shippedHost.fonts();

const RADIUS = (curriculum.themes.get('standard')?.value.space.radius ?? 0) * 2.5;

/** The frames of charts on the upright pages of a workshop: those that stand round columns are the roundest. */
const framesOf = (plan: PrintPlan, kind: string): readonly (readonly Frame[])[] =>
  plan.jobs
    .filter((job) => job.kind === kind)
    .flatMap((job) => {
      const { value } = makeUpDocument(curriculum, plan, job, { typeCase, foreignPages: new Map() });
      return (value?.forme.made.pages ?? []).map(({ pieces }) =>
        pieces.filter((piece): piece is Frame => piece.kind === 'frame' && piece.frame.radius === RADIUS),
      );
    });

// A workbook holds its workshop's sheets: of one workshop the sheets are looked at, of the other the book.
test.each([
  ['half-day', 'participant-workbook'],
  ['two-days', 'worksheet'],
])('%s, %s', (workshop, kind) => {
  const request = { ...OPEN_REQUEST, workshop, brands: ['harbor-house'], event: workshop === 'half-day' ? event : null };
  const { value: plan } = planPrint(curriculum, request);
  if (plan === undefined) throw new Error('nothing is planned');
  const frames = framesOf(plan, kind);
  const widths = frames.flatMap((page) => page.map(({ width }) => width)).toSorted((a, b) => a - b);
  expect(widths.length).toBeGreaterThan(6);
  // One column, or two that share one.
  const grid = [widths[0] ?? 0, widths.at(-1) ?? 0];
  for (const width of widths) expect(Math.min(...grid.map((each) => Math.abs(each - width)))).toBeLessThan(0.5);
});
