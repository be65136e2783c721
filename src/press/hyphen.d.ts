/** What the press uses of hyphen: Liang's way to find where a word may be divided, with the patterns of TeX. */
declare module 'hyphen/hyphen.js' {
  export type Patterns = readonly unknown[];
  export default function createHyphenator(
    patterns: Patterns,
    options: { readonly hyphenChar: string; readonly minWordLength: number },
  ): (text: string) => string;
}
declare module 'hyphen/patterns/en-us.js' {
  const patterns: import('hyphen/hyphen.js').Patterns;
  export default patterns;
}
declare module 'hyphen/patterns/es.js' {
  const patterns: import('hyphen/hyphen.js').Patterns;
  export default patterns;
}
