/** Scripts that names are written in and no embedded family has, by the names that Unicode gives them. */
const SCRIPTS = [
  ...['Arabic', 'Armenian', 'Bengali', 'Bopomofo', 'Cherokee', 'Coptic', 'Devanagari', 'Ethiopic', 'Georgian', 'Gujarati'],
  ...['Gurmukhi', 'Han', 'Hangul', 'Hebrew', 'Hiragana', 'Kannada', 'Katakana', 'Khmer', 'Lao', 'Malayalam', 'Mongolian'],
  ...['Myanmar', 'Nko', 'Oriya', 'Sinhala', 'Syriac', 'Tamil', 'Telugu', 'Thaana', 'Thai', 'Tibetan', 'Tifinagh', 'Vai', 'Yi'],
] as const;

/** Names that people know better than Unicode's. */
const KNOWN_AS: Readonly<Record<string, string>> = { Han: 'Chinese', Hangul: 'Korean', Nko: 'N’Ko', Myanmar: 'Burmese' };

const PATTERNS = SCRIPTS.map((script) => [KNOWN_AS[script] ?? script, new RegExp(`\\p{Script=${script}}`, 'u')] as const);

/** The scripts that some characters belong to, by the names that people know; empty for signs and for scripts of ours. */
export const scriptsOf = (characters: readonly string[]): readonly string[] => [
  ...new Set(characters.flatMap((each) => PATTERNS.filter(([, pattern]) => pattern.test(each)).map(([name]) => name))),
];
