import { deflateSync, inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { ASKED, chunk, codesOf, END, gate, header, pixels, png, seeded, SIGNATURE, sunflower, tile } from './samples.ts';

const GRAY = [0, 255, 128, 0] as const;
const gray = (...rows: readonly (readonly number[])[]) => png(header(3, rows.length, 8, 0), pixels(rows), END);

const decode = (bytes: Uint8Array): PNG => PNG.sync.read(Buffer.from(bytes));
const passed = (bytes: Uint8Array): Uint8Array => {
  const { value, diagnostics } = gate(bytes);
  expect(diagnostics).toEqual([]);
  if (value?.format !== 'png') throw new Error('no PNG came through');
  return value.bytes;
};

describe('a PNG that is whole', () => {
  it.each([0, 2, 4, 6] as const)('of color type %i comes through with every pixel', (type) => {
    const sample = sunflower(type);
    expect(decode(passed(sample)).data).toEqual(decode(sample).data);
    expect(gate(sample).value?.size).toEqual({ width: 18, height: 12.75 });
  });

  it.each([[1, 2], [2, 4], [4, 4], [8, 4], [8, 256]] as const)('with %i bits and a palette of %i colors comes through', (depth, colors) => {
    const sample = tile(depth, colors);
    expect(decode(passed(sample)).data).toEqual(decode(sample).data);
  }); // prettier-ignore

  it('leaves behind what is not pixels: comments, camera data, colors of screens', () => {
    const text = chunk('tEXt', Buffer.from('Author\0somebody at home'));
    const sample = png(header(3, 1, 8, 0), text, chunk('gAMA', [0, 0, 1, 1]), pixels([GRAY]), chunk('eXIf', [1, 2]), END);
    const kept = Buffer.from(passed(sample)).toString('latin1');
    expect(kept.match(/IHDR|tEXt|gAMA|IDAT|eXIf|IEND/g)).toEqual(['IHDR', 'IDAT', 'IEND']);
  });

  it('may keep its pixels in several pieces', () => {
    const packed = deflateSync(Buffer.from(GRAY));
    const sample = png(
      header(3, 1, 8, 0),
      chunk('IDAT', packed.subarray(0, 3)),
      chunk('IDAT', []),
      chunk('IDAT', packed.subarray(3)),
      END,
    );
    expect(decode(passed(sample)).width).toBe(3);
  });

  it('gives the same bytes every time', () => {
    expect(passed(sunflower(6))).toEqual(passed(sunflower(6)));
  });
});

const swapped = (): Uint8Array => {
  const sample = gray(GRAY);
  const at = Buffer.from(sample).indexOf('IDAT') + 6;
  sample[at] = (sample[at] ?? 0) ^ 1;
  return sample;
};
const withPacked = (packed: Uint8Array) => png(header(3, 1, 8, 0), chunk('IDAT', packed), END);
const packed = deflateSync(Buffer.from(GRAY));
const wrongSum = Buffer.from(packed);
wrongSum.writeUInt32BE(1, packed.length - 4);

describe('a PNG that is not', () => {
  it.each([
    [
      'has the line ends of its signature changed',
      new Uint8Array(Buffer.concat([Buffer.from('\x89PNG\n\x1a\n\n', 'latin1'), END])),
      /does not begin/,
    ],
    ['is nothing but a signature', new Uint8Array(SIGNATURE), /header/],
    ['has another checksum', swapped(), /checksum/],
    ['ends early', gray(GRAY).subarray(0, -6), /cut short/],
    ['has no end', gray(GRAY).subarray(0, -12), /no end/],
    ['goes on', new Uint8Array([...gray(GRAY), 0]), /after its end/],
    ['has no pixels', png(header(3, 1, 8, 0), END), /no pixels/],
    [
      'has its palette after its pixels',
      png(header(4, 1, 8, 3), pixels([[0, 0, 0, 0, 0]]), chunk('PLTE', [1, 2, 3]), END),
      /order/,
    ],
    ['has two headers', png(header(3, 1, 8, 0), header(3, 1, 8, 0), pixels([GRAY]), END), /order/],
    [
      'has something between its pixels',
      png(
        header(3, 1, 8, 0),
        chunk('IDAT', packed.subarray(0, 4)),
        chunk('tEXt', [65, 0]),
        chunk('IDAT', packed.subarray(4)),
        END,
      ),
      /order/,
    ],
    ['needs a piece nobody knows', png(header(3, 1, 8, 0), chunk('BREA', [1]), pixels([GRAY]), END), /BREA/],
    ['has a piece without a name', png(header(3, 1, 8, 0), chunk('1234', [1]), pixels([GRAY]), END), /proper name/],
    ['has a short header', png(chunk('IHDR', [0, 0, 0, 3]), pixels([GRAY]), END), /wrong length/],
    ['is nothing wide', png(header(0, 1, 8, 0), pixels([GRAY]), END), /no width/],
    ['has pixels of three bits', png(header(3, 1, 3, 0), pixels([GRAY]), END), /does not exist/],
    ['has an unknown filter method', png(header(3, 1, 8, 0, [0, 1, 0]), pixels([GRAY]), END), /no PNG has/],
    ['is interlaced', png(header(3, 1, 8, 0, [0, 0, 1]), pixels([GRAY]), END), /interlaced/],
    ['has no palette', png(header(3, 1, 8, 3), pixels([[0, 0, 0, 0]]), END), /no palette/],
    [
      'has half a palette entry',
      png(header(3, 1, 8, 3), chunk('PLTE', [1, 2]), pixels([[0, 0, 0, 0]]), END),
      /palette of the wrong/,
    ],
    ['is gray with a palette', png(header(3, 1, 8, 0), chunk('PLTE', [1, 2, 3]), pixels([GRAY]), END), /though it is gray/],
    [
      'has a color beyond its palette',
      png(header(3, 1, 8, 3), chunk('PLTE', [1, 2, 3]), pixels([[1, 0, 1, 0]]), END),
      /not in its palette/,
    ],
    [
      'has more transparent colors than colors',
      png(header(3, 1, 8, 3), chunk('PLTE', [1, 2, 3]), chunk('tRNS', [0, 0]), pixels([[0, 0, 0, 0]]), END),
      /transparency/,
    ],
    ['has fewer rows than it says', png(header(3, 2, 8, 0), pixels([GRAY]), END), /fewer pixels/],
    ['has more rows than it says', png(header(3, 1, 8, 0), pixels([GRAY, GRAY]), END), /more pixels/],
    ['has an unknown filter', gray([5, 1, 2, 3]), /row of its pixels/],
    ['is packed by something else', withPacked(Buffer.from([0x78, 0x00, 1, 2, 3, 4, 5, 6])), /unpacked/],
    ['has packed pixels cut short', withPacked(packed.subarray(0, -6)), /unpacked|fewer/],
    ['has another sum of its pixels', withPacked(wrongSum), /unpacked/],
  ])('because it %s is refused', (_, sample, reason) => {
    const { value, diagnostics } = gate(sample);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['brand/logo-damaged']);
    expect(diagnostics[0]?.message).toMatch(reason);
    expect(diagnostics[0]?.at).toBe(ASKED);
  });

  it('is too large by what it says, before a pixel is unpacked', () => {
    expect(codesOf(png(header(60_000, 60_000, 8, 6), pixels([[0]]), END))).toEqual(['logo-too-large']);
  });

  it('is never unpacked further than it says', () => {
    const bomb = deflateSync(Buffer.alloc(200_000_000), { level: 9 });
    const start = performance.now();
    expect(codesOf(withPacked(bomb))).toEqual(['logo-damaged']);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

/** Changes some bytes, and repairs checksums where asked, so that the damage gets past them. */
const mutate = (sample: Uint8Array, random: () => number, repair: boolean): Uint8Array => {
  const changed = Uint8Array.from(sample);
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
    const at = 8 + Math.floor(random() * (changed.length - 8));
    changed[at] = (changed[at] ?? 0) ^ (1 + Math.floor(random() * 255));
  }
  if (!repair) return changed;
  const parts: Buffer[] = [SIGNATURE];
  for (let at = 8; at + 12 <= changed.length;) {
    const length = Buffer.from(changed).readUInt32BE(at);
    if (at + 12 + length > changed.length) return changed;
    parts.push(
      chunk(Buffer.from(changed.subarray(at + 4, at + 8)).toString('latin1'), changed.subarray(at + 8, at + 8 + length)),
    );
    at += 12 + length;
  }
  return new Uint8Array(Buffer.concat(parts));
};

describe('hundreds of damaged PNGs', () => {
  const samples = [sunflower(0), sunflower(2), sunflower(4), sunflower(6), tile(2, 4), tile(8, 4)];

  it('never pass with a byte changed', () => {
    const random = seeded(41);
    for (let round = 0; round < 600; round++) {
      const sample = samples[round % samples.length] ?? samples[0]!;
      const changed = mutate(sample, random, false);
      if (Buffer.compare(changed, sample) === 0) continue;
      expect(gate(changed).value, `round ${round}`).toBeUndefined();
    }
  });

  it('never pass cut short', () => {
    for (const sample of samples) {
      for (let length = 0; length < sample.length; length++)
        expect(gate(sample.subarray(0, length)).value, `${length} bytes`).toBeUndefined();
    }
  });

  it('come out readable where the checksums were mended and nothing else is wrong', () => {
    const random = seeded(42);
    let through = 0;
    for (let round = 0; round < 900; round++) {
      const { value, diagnostics } = gate(mutate(samples[round % samples.length] ?? samples[0]!, random, true));
      expect(value === undefined, `round ${round}`).toBe(diagnostics.length > 0);
      if (value?.format !== 'png') continue;
      through++;
      const at = Buffer.from(value.bytes).indexOf('IDAT');
      const length = Buffer.from(value.bytes).readUInt32BE(at - 4);
      expect(() => inflateSync(value.bytes.subarray(at + 4, at + 4 + length)), `round ${round}`).not.toThrow();
      expect(decode(value.bytes).width * 0.75).toBe(value.size.width);
    }
    expect(through).toBeGreaterThan(0);
  });
});

it.each([
  ['more pixels than are printed', header(65_535, 65_535, 8, 6)],
  ['more bytes than are unpacked, in fewer pixels', header(4000, 3900, 16, 6)],
])('a header that promises %s is refused before anything is unpacked', (_, promise) => {
  expect(codesOf(png(promise, pixels([GRAY]), END))).toEqual(['logo-too-large']);
});
