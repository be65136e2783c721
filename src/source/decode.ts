import type { SourceText } from './text.ts';

/** A text decoded from bytes, or the place of the first byte that is no UTF-8. */
export type Decoded = { readonly source: SourceText; readonly brokenAt?: number };

/**
 * Decodes UTF-8. A byte order mark is dropped and every line end becomes `\n`, so that offsets,
 * lines and columns are those an editor shows.
 */
export const decodeText = (file: string, bytes: Uint8Array, shipped = false): Decoded => {
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  const source: SourceText = shipped ? { file, text, shipped } : { file, text };
  // eslint-disable-next-line no-control-regex -- NUL is what is looked for: no text has it, UTF-16 is full of it
  const brokenAt = text.search(/[\uFFFD\u0000]/u);
  return brokenAt < 0 || !isBroken(bytes) ? { source } : { source, brokenAt };
};

const isBroken = (bytes: Uint8Array): boolean => {
  if (bytes.includes(0)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return false;
  } catch {
    return true;
  }
};
