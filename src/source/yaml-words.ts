/** What the parser says (its code, then its message) and what that means for somebody who writes curriculum. */
const WORDS: readonly (readonly [said: RegExp, words: string])[] = [
  [/^TAB_AS_INDENT/, 'A tab stands at the beginning of this line; YAML indents with spaces.'],
  [/^NEVER_CLOSED/, 'The bracket or brace that opens here is never closed.'],
  [/^BAD_INDENT/, 'This line is not indented like the lines it belongs to.'],
  [
    /^BLOCK_AS_IMPLICIT_KEY/,
    'A value stands here, and keys of its own as well. Text that holds ": " is written in quotation marks; otherwise the lines below are indented too far.',
  ],
  [
    /^(MULTILINE_IMPLICIT_KEY|MISSING_CHAR Implicit keys?)/,
    'These lines belong to no key: a colon, or the space behind it, is missing, or a line is not indented as it should be.',
  ],
  [/^MISSING_CHAR.*quote/, 'The text that begins here in a quotation mark does not end in one.'],
  [/^MISSING_CHAR/, 'Something is missing here: a bracket or a brace is not closed, a comma is left out, or a colon.'],
  [/^BAD_SCALAR_START/, 'No text begins with this character in YAML; write it in quotation marks.'],
  [/^UNEXPECTED_TOKEN.*same line with key/, 'A list begins on the line below its key, not beside it.'],
  [
    /^UNEXPECTED_TOKEN.*at node end/,
    'More stands here behind a value that has ended. Text with a quotation mark or a bracket at its beginning is written in quotation marks as a whole.',
  ],
  [/^MULTIPLE_DOCS/, 'A second document begins here (`---`); a file holds one.'],
  [/^DUPLICATE_KEY/, 'This key stands here for the second time; only one of them could count.'],
  [/^NON_STRING_KEY/, 'A key has to be plain text.'],
  [/^BAD_ALIAS/, 'An alias (`*name`) cannot stand here; text that begins with "*" is written in quotation marks.'],
  [/^BAD_DQ_ESCAPE/, 'This is no escape that YAML knows; write two backslashes for one.'],
  [
    /^TAG_RESOLVE_FAILED/,
    'A word that begins with "!" is a tag to YAML, and tags are not used here; put the text in quotation marks.',
  ],
];

/** Says what the parser found in the words of the people who write the files; keeps the parser's own where there are none. */
export const inPlainWords = (code: string, message: string): string =>
  WORDS.find(([said]) => said.test(`${code} ${message}`))?.[1] ?? `YAML cannot read this: ${message}.`;
