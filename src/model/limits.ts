/**
 * The limits on what content may ask for. Each is counted and none is timed, so that the same content is refused on every
 * machine; each lies far above what any document that ships needs. SECURITY.md names them all.
 */
export const LIMITS = {
  /** Letters of one template file. */
  templateLetters: 262_144,
  /** Double braces in one template file. */
  templateBraces: 4_000,
  /** Blocks and `else` in one template file. */
  templateBlocks: 600,
  /** Opening parentheses in one template file. */
  templateParentheses: 600,
  /** Levels of blocks, of sub-expressions and of `else if` in one template file. */
  templateDepth: 64,
  /** Partials that call one another. */
  partialDepth: 32,
  /** Blocks and partials that are open at the same time while a document is composed. */
  openBlocks: 128,
  /** Steps of one document: fields read and handed on, blocks entered, turns of loops; a helper takes 5, and 5 for each item of its lists. */
  steps: 2_000_000,
  /** Items that `times` and `range` count. */
  counted: 1_000,
  /** Letters of markup that the template of one document writes. */
  markupLetters: 8_000_000,
  /** Levels of tags in a document's markup. */
  tagDepth: 32,
  /** Tags in a document's markup, and the lines and rows to write on that they ask for. */
  tags: 50_000,
  /** Letters of one text in Markdown. */
  markdownLetters: 20_000,
  /** Signs in one text that Markdown may take for marks. */
  markdownSigns: 1_000,
  /** Levels of lists, of emphasis and of links in one text in Markdown. */
  markdownDepth: 8,
  /** Pages of one document. */
  pages: 2_000,
  /** Files that are read of a workspace together with what ships. */
  files: 5_000,
  /** Bytes of all these files together. */
  bytes: 268_435_456,
  /** Bytes of one printed file, or of its `packet.json`, that is read back: what we write ourselves may be larger than what we read. */
  printedBytes: 67_108_864,
  /** Documents of one plan. */
  documents: 50_000,
} as const;

/** A number as people read it: `1,000,000`. */
export const inWords = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
