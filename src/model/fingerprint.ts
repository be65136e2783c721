import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/** A text without the text: enough to find it again, nothing to read. */
export type Fingerprint = { readonly length: number; readonly text: string };

/** Enough of a digest to tell two texts apart. */
const DIGEST_LENGTH = 16;

// White space and hyphens come and go where lines break; a soft hyphen is seen only there.
const COMES_AND_GOES = /[\s\u00ad\u2010\u2011\u200b-\u200d\ufeff-]+/g;

/**
 * A text as it can be compared with its print: without white space and hyphens, ligatures as their letters.
 * Text that was read back from a page compares equal to the text that was set there.
 */
export const asRead = (text: string): string => text.normalize('NFKC').replace(COMES_AND_GOES, '');

/** The digest of a text that is already as it is read. */
export const digestOf = (read: string): string => bytesToHex(sha256(utf8ToBytes(read))).slice(0, DIGEST_LENGTH);

/** The fingerprint of words. */
export const fingerprintOf = (text: string): Fingerprint => {
  const read = asRead(text);
  return { length: read.length, text: digestOf(read) };
};
