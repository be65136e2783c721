const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const three = (a: number, b: number, c: number): string => {
  const bits = (a << 16) | (b << 8) | c;
  return `${ALPHABET.charAt(bits >> 18)}${ALPHABET.charAt((bits >> 12) & 63)}${ALPHABET.charAt((bits >> 6) & 63)}${ALPHABET.charAt(bits & 63)}`;
};

const encode = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) parts.push(three(bytes[i] ?? 0, bytes[i + 1] ?? 0, bytes[i + 2] ?? 0));
  const text = parts.join('');
  const over = bytes.length % 3;
  return over === 0 ? text : text.slice(0, over - 3) + '='.repeat(3 - over);
};

const encoded = new WeakMap<Uint8Array, string>();

/** Bytes as base64; a picture that is printed often is encoded once. */
export const base64 = (bytes: Uint8Array): string => {
  const known = encoded.get(bytes);
  if (known !== undefined) return known;
  const text = encode(bytes);
  encoded.set(bytes, text);
  return text;
};
