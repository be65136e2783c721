// All editions of every kind hold the same under the same names; what an edition adds or leaves out is on a short list.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compose } from '../../src/compose/compose.ts';
import { leavesOf } from '../../src/model/leaves.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { openPdf } from '../../src/proof/opened.ts';
import { compositionOf } from '../../src/run/document.ts';
import { themeFor } from '../../src/typeset/edition.ts';
import { typeset } from '../../src/typeset/typeset.ts';
import { readPdf, squeezed } from '../support/pdf.ts';
import { curriculumOf, openRequest, print, shippedHost } from '../support/print.ts';
import { leavesIn } from '../typeset/definition-words.ts';

const curriculum = await curriculumOf(shippedHost);

const EDITIONS = ['large-print', 'ink-saver', 'fillable', 'large-print+ink-saver+fillable'];

/** The name of a column, once more in each of its rows. */
const ADDED = /\.row\.\d+$/;
/** Labels that say what a column is where its cells say it themselves: the clock, what happens, how long. */
const LEFT_OUT = /\.agenda(-\d+)?\.(time|what|minutes)$/;

/** A label over a column that an element adds; in one column it stands in each row instead. */
const COLUMN_LABEL = /\.(write-in|ends|asked|point\.\d)$/;

/** Kinds that stand alone: cards and wall charts are made to their own sheets, and slip sheets to their sets (print-set.test.ts). */
const compared = [...curriculum.kinds.values()].flatMap(({ value: { id, onRequest, when } }) =>
  onRequest || when === 'print-set' ? [] : [id],
);

/** One job of each kind that is compared. */
const jobsOf = (workshop: string) => {
  const plan = planPrint(curriculum, {
    ...openRequest,
    workshop,
    brands: ['harbor-house'],
    kinds: compared,
    editions: ['standard', 'large-print'],
    start: '09:00',
  }).value;
  if (!plan) throw new Error('nothing is planned');
  const jobs = plan.jobs.filter(({ edition }) => edition === 'standard');
  return {
    plan,
    jobs: jobs.filter((job, at) => job.item.per === 'worksheet' || jobs.findIndex(({ kind }) => kind === job.kind) === at),
  };
};

const { plan, jobs } = jobsOf('half-day');

test('every kind is compared', () => {
  const planned = new Set(jobs.map(({ kind }) => kind));
  expect(compared.filter((kind) => !planned.has(kind))).toEqual([]);
});

describe.each(jobs.map((job) => ({ name: job.id, job })))('$name', ({ job }) => {
  const brand = curriculum.brands.get(job.brand);
  const composition = compositionOf(curriculum, plan, job);
  const composed = composition && compose(composition);
  const manuscript = composed?.value;

  test.each(EDITIONS)('%s holds the same', (edition) => {
    expect(composed?.diagnostics).toEqual([]);
    const bodyIn = (name: string) => {
      const theme = themeFor(curriculum, brand?.value.theme, name);
      if (!brand || !theme || !manuscript) throw new Error(`${job.id} cannot be set`);
      const looks = { theme, brand: brand.value, logo: brand.logo, language: curriculum.language };
      return typeset(manuscript, looks, { paper: 'letter', orientation: 'portrait' }).value?.body ?? [];
    };
    const [there, here] = [leavesIn(bodyIn('standard')), leavesIn(bodyIn(edition))];
    const written = manuscript ? leavesOf(manuscript) : [];
    expect(written.length).toBeGreaterThan(1);
    expect(written.flatMap(({ id }) => (here.get(id) === there.get(id) ? [] : [[id, there.get(id), here.get(id)]]))).toEqual([]);
    expect([...here.keys()].filter((leaf) => !there.has(leaf) && !ADDED.test(leaf))).toEqual([]);
    expect(
      [...there.keys()].filter(
        (leaf) => !here.has(leaf) && there.get(leaf) !== '' && !LEFT_OUT.test(leaf) && !COLUMN_LABEL.test(leaf),
      ),
    ).toEqual([]);
  });
});

const hasTool = (tool: string): boolean => {
  try {
    execFileSync(tool, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn(`${tool} is not installed: what it would check is not checked.`);
    return false;
  }
};

describe('several editions in one run', async () => {
  const packet = await print(shippedHost, curriculum, {
    workshop: 'ninety-minutes',
    brands: ['harbor-house'],
    kinds: ['participant-workbook', 'agenda', 'concordance'],
    editions: ['standard', 'large-print', 'ink-saver'],
  });
  const bytesOf = (edition: string, kind: string): Uint8Array =>
    packet.documents.find(({ job }) => job.edition === edition && job.kind === kind)?.bytes ?? new Uint8Array();

  test('nothing is complained about, and each has a folder of its own', () => {
    expect(packet.diagnostics).toEqual([]);
    expect([...new Set(packet.plan.jobs.map(({ file }) => file.split('/').at(-2)))]).toEqual([
      'en-letter-standard',
      'en-letter-large-print',
      'en-letter-ink-saver',
    ]);
    expect(packet.plan.jobs.slice(-3).map(({ kind }) => kind)).toEqual(['concordance', 'concordance', 'concordance']);
  });

  test('a concordance says which page of one is which page of the other, in each edition alike', async () => {
    const where = async (edition: string, title: string) => {
      const { pages: texts } = await readPdf(bytesOf(edition, 'participant-workbook'));
      // The page that begins with it: the table of contents names it too, and so does the head of each page of the part.
      return texts.findIndex((text) => squeezed(text).startsWith(squeezed(title))) + 1;
    };
    const title = 'Resources';
    const [standard, large, black] = await Promise.all(
      ['standard', 'large-print', 'ink-saver'].map((each) => where(each, title)),
    );
    expect(large).toBeGreaterThan(standard ?? 0);
    const printed = squeezed((await readPdf(bytesOf('standard', 'concordance'))).body);
    expect(printed).toContain(squeezed(`${title} page ${standard} page ${large} page ${black}`));
    expect(squeezed((await readPdf(bytesOf('large-print', 'concordance'))).body)).toContain(squeezed(`page ${large}`));
  });

  test.skipIf(!hasTool('pdftoppm'))(
    'of one bit, the ink saver still shows every line and every word, and so does color what is written on',
    async () => {
      const black = await shownOf(bytesOf('ink-saver', 'agenda'));
      expect(black.lines.length).toBeGreaterThan(10);
      expect(Math.min(...black.lines)).toBeGreaterThan(0.95);
      expect(Math.min(...black.texts)).toBeGreaterThan(0.02);
      // In color, rules in the brand's own become dots; what is written on is black there too.
      const color = await shownOf(bytesOf('standard', 'agenda'));
      expect(color.lines.length).toBeGreaterThan(0);
      expect(Math.min(...color.lines)).toBeGreaterThan(0.95);
    },
  );
});

/** How black each line and each piece of text is on the first page when it is turned to one bit: parts of their place. */
const shownOf = async (bytes: Uint8Array) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolepress-mono-'));
  writeFileSync(path.join(folder, 'page.pdf'), bytes);
  execFileSync('pdftoppm', ['-mono', '-r', String(DPI), '-f', '1', '-l', '1', '-singlefile', 'page.pdf', 'page'], {
    cwd: folder,
  });
  const bits = bitmapOf(readFileSync(path.join(folder, 'page.pbm')));
  rmSync(folder, { recursive: true });
  const pdf = await openPdf(bytes);
  if (typeof pdf === 'string') throw new Error(pdf);
  const [ink] = pdf.ink;
  const height = (bits.height * 72) / DPI;
  const isFlat = ([left, bottom, right, top]: readonly [number, number, number, number]): boolean =>
    top - bottom < 0.1 && right - left > 40;
  return {
    lines: (ink?.strokes ?? [])
      .filter(({ box }) => isFlat(box))
      .map(({ box: [left, y, right] }) => bits.blackest(left + 2, height - y, right - left - 4)),
    texts: (ink?.texts ?? []).map(({ x, y, size }) => bits.density(x, height - y - size * 0.7, size * 0.5, size * 0.7)),
  };
};

const DPI = 200;

/** A portable bitmap: one bit a pixel, black is 1. */
const bitmapOf = (file: Uint8Array) => {
  const [, , size = ''] = /^(P4)\s+(\d+ \d+)\s/.exec(new TextDecoder('latin1').decode(file.slice(0, 40))) ?? [];
  const [width = 0, height = 0] = size.split(' ').map(Number);
  const start = file.length - Math.ceil(width / 8) * height;
  const at = (x: number, y: number): number => ((file[start + y * Math.ceil(width / 8) + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
  const px = (points: number): number => Math.round((points * DPI) / 72);
  const share = (x: number, y: number, w: number, h: number): number => {
    let black = 0;
    for (let row = 0; row < h; row++) for (let column = 0; column < w; column++) black += at(x + column, y + row);
    return black / Math.max(1, w * h);
  };
  return {
    height,
    density: (x: number, y: number, w: number, h: number): number => share(px(x), px(y), px(w), px(h)),
    /** The blackest of the rows of pixels that a line may have been drawn on. */
    blackest: (x: number, y: number, length: number): number =>
      Math.max(...[-1, 0, 1].map((row) => share(px(x), px(y) + row, px(length), 1))),
  };
};
