/** What the press uses of hyphen: Liang's way to find where a word may be divided, with the patterns of TeX. */
declare module 'hyphen/hyphen.js' {
  export type Patterns = readonly unknown[];
  export default function createHyphenator(
    patterns: Patterns,
    options: { readonly hyphenChar: string; readonly minWordLength: number },
  ): (text: string) => string;
}
declare module 'hyphen/patterns/en-us.js' {
  import type { Patterns } from 'hyphen/hyphen.js';
  const patterns: Patterns;
  export default patterns;
}
declare module 'hyphen/patterns/es.js' {
  import type { Patterns } from 'hyphen/hyphen.js';
  const patterns: Patterns;
  export default patterns;
}
