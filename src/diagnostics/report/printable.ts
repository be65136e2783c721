// C0 and C1 controls could move the cursor or recolor the terminal; bidirectional controls and line
// separators could make a message read other than it is.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g; // eslint-disable-line no-control-regex -- they are what is looked for

const escaped = (character: string): string => {
  if (character === '\t') return '\\t';
  if (character === '\n') return '\\n';
  const code = character.charCodeAt(0);
  return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
};

/** Text as it may be shown on a terminal: control characters stand escaped, on one line. */
export const printable = (text: string): string => text.replace(UNSAFE, escaped);

const NARROW = /^[\u0000-\u02ff\u0370-\u10ff]*$/; // eslint-disable-line no-control-regex -- the range begins there
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** How many columns a terminal gives to one character. */
const widthOf = (character: string): number => {
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
};

/** How many columns a terminal gives to a text that is already printable. */
export const columnsOf = (text: string): number => {
  if (NARROW.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
};
