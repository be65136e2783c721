// A logo of pixels for a copier that has only black and white: read back pixel by pixel, as a file and as a printed page.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import type { Picture } from '../../src/model/definition.ts';
import { press } from '../../src/press/press.ts';
import { inBlackAndWhite } from '../../src/typeset/logo/logo.ts';
import { inBlack } from '../../src/typeset/black.ts';
import { document, heading } from '../press/blocks.ts';
import { typeCase } from '../press/type-case.ts';
import { chunk, END, gate, header, pixels, png, seeded } from '../read/pictures/samples.ts';

type Color = readonly [red: number, green: number, blue: number, alpha?: number];

const [WIDTH, HEIGHT] = [120, 40];
const TEAL: Color = [11, 85, 99];
const RUST: Color = [168, 72, 15];
const SAND: Color = [239, 217, 160];
const CLEAR: Color = [0, 0, 0, 0];

/** Bars of color side by side, through the gate as a brand's logo is. */
const bars = (colors: readonly Color[], type: 0 | 2 | 4 | 6 = 6): Picture => {
  const picture = new PNG({ width: WIDTH, height: HEIGHT });
  for (let at = 0; at < picture.data.length; at += 4) {
    const x = (at / 4) % WIDTH;
    const [red, green, blue, alpha = 255] = colors[Math.floor((x * colors.length) / WIDTH)] ?? CLEAR;
    picture.data.set([red, green, blue, alpha], at);
  }
  const { value } = gate(new Uint8Array(PNG.sync.write(picture, { colorType: type, inputHasAlpha: true })));
  if (!value) throw new Error('the gate is shut');
  return value;
};

type Bitmap = { readonly width: number; readonly height: number; readonly isBlack: (x: number, y: number) => boolean };

/** How black each of so many bars is, from 0 to 1, away from its edges. */
const blackness = ({ width, height, isBlack }: Bitmap, count: number): readonly number[] =>
  Array.from({ length: count }, (_, bar) => {
    const [from, to] = [Math.round(((bar + 0.15) / count) * width), Math.round(((bar + 0.85) / count) * width)];
    let [black, all] = [0, 0];
    for (let y = Math.round(height * 0.1); y < height * 0.9; y++)
      for (let x = from; x < to; x++, all++) black += isBlack(x, y) ? 1 : 0;
    return black / all;
  });

/** A drawing of straight lines that is filled by the even-odd rule, as pixels. */
const turned = (picture: Picture, printed = 36): Bitmap => {
  const result = inBlackAndWhite(picture, printed);
  if (result.format !== 'svg') throw new Error('it is no drawing');
  expect(result.text.match(/(fill|stroke)="#[^"]*"/g)).toEqual(['fill="#000000"']);
  const loops = (/ d="([^"]*)"/.exec(result.text)?.[1] ?? '').split('Z').map((loop) => {
    const numbers = (loop.match(/[\d.-]+/g) ?? []).map(Number);
    return Array.from({ length: numbers.length / 2 }, (_, at) => [numbers[at * 2] ?? 0, numbers[at * 2 + 1] ?? 0] as const);
  });
  const isBlack = (column: number, row: number): boolean => {
    const [x, y] = [column + 0.5, row + 0.5];
    let crossed = 0;
    for (const loop of loops)
      loop.forEach(([ax, ay], at) => {
        const [bx, by] = loop[(at + 1) % loop.length] ?? [ax, ay];
        if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) crossed++;
      });
    return crossed % 2 === 1;
  };
  const [width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(result.text) ?? []).slice(1).map(Number);
  return { width, height, isBlack };
};

describe('pixels become black or white by how light they look', () => {
  test.each([
    ['dark colors and a pale one', [TEAL, RUST, SAND], [1, 1, 0]],
    ['a dark ground with a pale part', [TEAL, SAND, TEAL], [1, 0, 1]],
    ['nothing but a pale color: it is still drawn', [SAND, SAND, CLEAR], [1, 1, 0]],
    ['paper where it is transparent', [CLEAR, RUST, CLEAR], [0, 1, 0]],
    ['half of a dark color shining through', [[11, 85, 99, 60], TEAL, CLEAR], [0, 1, 0]],
  ] as const)('%s', (_, colors, expected) => {
    expect(blackness(turned(bars(colors)), 3)).toEqual(expected);
  });

  test.each([
    ['in color', 2, [TEAL, SAND]],
    [
      'in gray',
      0,
      [
        [40, 40, 40],
        [230, 230, 230],
      ],
    ],
    [
      'in gray with alpha',
      4,
      [
        [40, 40, 40],
        [0, 0, 0, 0],
      ],
    ],
  ] as const)('however the file tells its pixels: %s', (_, type, colors) => {
    expect(blackness(turned(bars(colors, type)), 2)).toEqual([1, 0]);
  });

  test('and by numbers of colors, eight pixels to a byte', () => {
    const palette = chunk('PLTE', [...TEAL.slice(0, 3), ...SAND.slice(0, 3)].map(Number));
    const rows = Array.from({ length: HEIGHT }, () => [
      0,
      ...Array.from({ length: WIDTH / 8 }, (_, at) => (at < WIDTH / 16 ? 0 : 255)),
    ]);
    const { value } = gate(png(header(WIDTH, HEIGHT, 1, 3), palette, pixels(rows), END));
    if (!value) throw new Error('the gate is shut');
    expect(blackness(turned(value), 2)).toEqual([1, 0]);
  });

  test('with smooth edges: a round shape of soft pixels has a round outline', () => {
    const [size, radius] = [40, 14.2];
    const picture = new PNG({ width: size, height: size });
    for (let at = 0; at < picture.data.length; at += 4) {
      const [x, y] = [(at / 4) % size, Math.floor(at / 4 / size)];
      const inside = Math.min(1, Math.max(0, radius - Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2) + 0.5));
      picture.data.set([20, 20, 20, Math.round(255 * inside)], at);
    }
    const { value } = gate(new Uint8Array(PNG.sync.write(picture)));
    const result = value && inBlackAndWhite(value, 36);
    const text = result?.format === 'svg' ? result.text : '';
    const numbers = (/ d="([^"]*)"/.exec(text)?.[1]?.match(/[\d.]+/g) ?? []).map(Number);
    const radii = Array.from({ length: numbers.length / 2 }, (_, at) =>
      Math.hypot((numbers[at * 2] ?? 0) - size / 2, (numbers[at * 2 + 1] ?? 0) - size / 2),
    );
    expect(radii.length).toBeGreaterThan(20);
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(0.5);
  });

  test('no finer than is seen, each height once, and as large as it was', () => {
    const picture = bars([TEAL, SAND]);
    expect(turned(picture, 3).height).toBeLessThan(HEIGHT);
    expect(inBlackAndWhite(picture, 36)).toBe(inBlackAndWhite(picture, 36));
    expect(inBlackAndWhite(picture, 36).size).toEqual(picture.size);
  });
});

describe('a picture that is too much to be followed is drawn coarser', () => {
  /** Pixels of one bit that are each black or white by chance. */
  const dots = (width: number, height: number): Picture => {
    const random = seeded(width);
    const stride = Math.ceil(width / 8);
    const rows = Array.from({ length: height }, () => [0, ...Array.from({ length: stride }, () => Math.floor(random() * 256))]);
    const { value } = gate(png(header(width, height, 1, 0), pixels(rows), END));
    if (!value) throw new Error('the gate is shut');
    return value;
  };

  test.each([
    ['as large as may be', 4000, 1000, 200],
    ['wide', 20_000, 40, 8],
    ['one pixel wide', 1, 12_000, 200],
    ['no larger than other logos', 600, 400, 100],
  ])('dots, %s', (_, width, height, printed) => {
    const picture = dots(width, height);
    const result = inBlackAndWhite(picture, printed);
    const text = result.format === 'svg' ? result.text : '';
    expect(text.match(/[ML] /g)?.length ?? 0).toBeLessThanOrEqual(100_000);
    expect(text).toContain(' d="M ');
    expect(result.size).toEqual(picture.size);
  });

  test('and still shows what is dark and what is not', () => {
    const rows = Array.from({ length: 1200 }, () => [0, ...Array.from({ length: 600 }, (_, x) => (x < 300 ? 0 : 255))]);
    const { value } = gate(png(header(4800, 1200, 1, 0), pixels(rows), END));
    if (!value) throw new Error('the gate is shut');
    const { width, height, isBlack } = turned(value, 200);
    expect(width * height).toBeLessThanOrEqual(4_000_000);
    const middle = Math.floor(height / 2);
    expect([0.05, 0.45, 0.55, 0.95].map((part) => isBlack(Math.floor(width * part), middle))).toEqual([true, true, false, false]);
  });
});

const hasTool = (): boolean => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('pdftoppm is not installed: what a copier makes of a logo is not looked at.');
    return false;
  }
};

const DPI = 200;

/** How black the bars of a logo are on a page of one bit. */
const copied = async (picture: Picture, isBlack: boolean): Promise<readonly number[]> => {
  const size = { width: 108, height: 36 };
  const block = { kind: 'picture', leaf: 'logo', alt: 'Bars', picture, size, align: 'left', before: 0, after: 0 } as const;
  const title = heading('The bakery', { role: 'H1' });
  const { value, diagnostics } = await press(document(isBlack ? inBlack([block, title]) : [block, title]), typeCase);
  expect(diagnostics).toEqual([]);
  const folder = mkdtempSync(path.join(tmpdir(), 'rolepress-logo-'));
  writeFileSync(path.join(folder, 'page.pdf'), value?.bytes ?? new Uint8Array());
  execFileSync('pdftoppm', ['-mono', '-r', String(DPI), '-singlefile', 'page.pdf', 'page'], { cwd: folder });
  const file = readFileSync(path.join(folder, 'page.pbm'));
  rmSync(folder, { recursive: true });
  const { margins } = document([]).page;
  return blackness(cutOut(file, margins.left, margins.top, size), 3);
};

/** A part of a portable bitmap. */
const cutOut = (file: Buffer, x: number, y: number, size: { readonly width: number; readonly height: number }): Bitmap => {
  const [, columns = 0, rows = 0] = (/^P4\s+(\d+) (\d+)\s/.exec(file.subarray(0, 40).toString('latin1')) ?? []).map(Number);
  const stride = Math.ceil(columns / 8);
  const start = file.length - stride * rows;
  const px = (points: number): number => Math.round((points * DPI) / 72);
  const isBlack = (column: number, row: number): boolean => {
    const at = px(x) + column;
    return (((file[start + (px(y) + row) * stride + (at >> 3)] ?? 0) >> (7 - (at & 7))) & 1) === 1;
  };
  return { width: px(size.width), height: px(size.height), isBlack };
};

test.skipIf(!hasTool())(
  'on a page of one bit its parts are black or white, where those of the standard edition are dots',
  async () => {
    const picture = bars([TEAL, RUST, SAND]);
    expect(await copied(picture, true)).toEqual([1, 1, 0]);
    const dots = await copied(picture, false);
    expect(dots.filter((part) => part > 0.05 && part < 0.95).length).toBeGreaterThan(1);
  },
);
