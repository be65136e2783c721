import type { SourceText } from './text.ts';
import type { YamlProblem } from './yaml-problem.ts';

/** A character that looks like one of YAML's own signs and is a letter to YAML. */
export type LookAlike = { readonly name: string; readonly meant: string; readonly fix: string };

const SPACE = { meant: ' ', fix: 'Delete it, and type an ordinary space.' } as const;
const NOTHING = {
  meant: '',
  fix: 'Delete it: put the cursor behind it and press Backspace once, or type the line anew.',
} as const;
const QUOTE = { meant: '"', fix: 'Type straight quotation marks: " at the beginning and at the end.' } as const;
const DASH = { meant: '-', fix: 'Type an ordinary hyphen and a space: "- ".' } as const;

const LOOK_ALIKES: ReadonlyMap<string, LookAlike> = new Map([
  ['\u00a0', { name: 'a no-break space', ...SPACE }],
  ['\u2007', { name: 'a figure space', ...SPACE }],
  ['\u2009', { name: 'a thin space', ...SPACE }],
  ['\u202f', { name: 'a narrow no-break space', ...SPACE }],
  ['\u3000', { name: 'an ideographic space', ...SPACE }],
  ['\u200b', { name: 'a zero-width space', ...NOTHING }],
  ['\u2060', { name: 'a word joiner', ...NOTHING }],
  ['\ufeff', { name: 'a byte order mark', ...NOTHING }],
  ['：', { name: 'a full-width colon', meant: ': ', fix: 'Type an ordinary colon and a space: ": ".' }],
  ['，', { name: 'a full-width comma', meant: ',', fix: 'Type an ordinary comma.' }],
  ...['“', '”', '„', '«', '»'].map((mark) => [mark, { name: 'a typographic quotation mark', ...QUOTE }] as const),
  ...['‘', '’', '‚'].map((mark) => [mark, { name: 'a typographic quotation mark', ...QUOTE }] as const),
  ...['–', '—', '•', '·'].map(
    (mark) => [mark, { name: mark === '•' || mark === '·' ? 'a bullet' : 'a long dash', ...DASH }] as const,
  ),
]);

const SPACES = '\u00a0\u2007\u2009\u202f\u3000\u200b\u2060\ufeff';
const KEY = '[\\w-]+';

/** Where on a line a sign of YAML would have a meaning: the indentation, behind a dash or a key, and around a value. */
const STRUCTURAL: readonly RegExp[] = [
  new RegExp(`^[ -]*[${SPACES}][ ${SPACES}]*`, 'gu'),
  new RegExp(`(?<=^[ -]*${KEY} ?[:：])[ ]*[${SPACES}]+`, 'gu'),
  new RegExp(`(?<=^[ ${SPACES}-]*${KEY}) ?：[ ${SPACES}]*`, 'gu'),
  /^[ ]*[–—•·](?=\s)/gu,
  /(?<=(?:^[ -]*[\w-]+: +|^ *- +|[{[,] *(?:[\w-]+: *)?))[“„«‘‚](?=[^”“»’‘]*[”“»’‘]\s*(?:[,\]}#]|$))/gu,
  /(?<=[“„«‘‚][^”“»’‘]*)[”“»’‘](?=\s*(?:[,\]}#]|$))/gu,
  /(?<=[[{][^\]}]*)，/gu,
];

/** Longer lines are no work of somebody's hand. */
const LONGEST = 2000;

/** A sign that was taken for a letter, as an offset into a text. */
type Found = { readonly at: number; readonly sign: string };

/** Signs where YAML would have had to understand them, from top to bottom. */
const foundIn = (text: string): readonly Found[] => {
  const found = new Map<number, string>();
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.length <= LONGEST && /[^\x20-\x7e\t]/.test(line))
      for (const place of STRUCTURAL)
        for (const match of line.matchAll(place))
          [...match[0]].forEach((sign, index) => {
            if (LOOK_ALIKES.has(sign)) found.set(start + match.index + index, sign);
          });
    start += line.length + 1;
  }
  return [...found].map(([at, sign]) => ({ at, sign })).sort((a, b) => a.at - b.at);
};

const mended = (text: string, found: readonly Found[]): string => {
  let [out, from] = ['', 0];
  for (const { at, sign } of found) {
    out += text.slice(from, at) + (LOOK_ALIKES.get(sign)?.meant ?? sign);
    from = at + sign.length;
  }
  return out + text.slice(from);
};

const codeOf = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What to tell of a look-alike. */
export const lookAlikeIn = (text: string): { readonly message: string; readonly hint: string } | undefined => {
  const sign = [...text].find((each) => LOOK_ALIKES.has(each));
  const known = sign === undefined ? undefined : LOOK_ALIKES.get(sign);
  if (sign === undefined || known === undefined) return undefined;
  return { message: `Here stands ${known.name} (${codeOf(sign)}), which is a letter like others to YAML.`, hint: known.fix };
};

/** Lines on which look-alikes are told; who has pasted a text from a word processor has them on every one. */
const MOST_TOLD = 3;

/**
 * The look-alikes that keep a text from being YAML: where it would be YAML with the signs that they look like.
 * Empty where something else is wrong as well.
 */
export const lookAlikes = (source: SourceText, isYaml: (text: string) => boolean): readonly YamlProblem[] => {
  const found = foundIn(source.text);
  if (found.length === 0 || !isYaml(mended(source.text, found))) return [];
  const byLine = new Map<number, Found>();
  for (const each of found) {
    const line = source.text.lastIndexOf('\n', each.at);
    if (!byLine.has(line)) byLine.set(line, each);
  }
  return [...byLine.values()].slice(0, MOST_TOLD).flatMap(({ at, sign }) => {
    const told = lookAlikeIn(sign);
    return told === undefined ? [] : [{ kind: 'syntax' as const, ...told, start: at, end: at + sign.length }];
  });
};

/** The first sign in a piece of a text that looks like one of keys or lists: its offset in the piece, and the sign. */
export const structureHidden = (text: string): { readonly at: number; readonly sign: string } | undefined => foundIn(text)[0];
