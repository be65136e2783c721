import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/source/decode.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decoding a file', () => {
  it('drops a byte order mark and evens out line ends', () => {
    expect(decodeText('a.yaml', encode('\uFEFFpeas: 1\r\nbeans: 2\rkale: 3\n')).source.text).toBe('peas: 1\nbeans: 2\nkale: 3\n');
  });

  it('finds the first byte that is no UTF-8', () => {
    const bytes = new Uint8Array([...encode('a caf'), 0xe9, ...encode(' corner')]);
    expect(decodeText('a.yaml', bytes).brokenAt).toBe(5);
  });

  it('refuses UTF-16, which editors on Windows may write', () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x3a, 0x00]);
    expect(decodeText('a.yaml', bytes).brokenAt).toBe(0);
    expect(decodeText('a.yaml', new Uint8Array([0x61, 0x00, 0x3a, 0x00])).brokenAt).toBe(1);
  });

  it('lets a replacement character through that somebody has written', () => {
    expect(decodeText('a.yaml', encode('glyph: \uFFFD')).brokenAt).toBeUndefined();
  });
});
