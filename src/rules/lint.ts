import type { Report } from '../diagnostics/diagnostic.ts';
import { BANK_NAMES } from '../model/bank/bank.ts';
import type { Curriculum, Loaded } from '../model/curriculum.ts';
import type { Wording } from '../model/wording/wording.ts';
import type { Span } from '../source/text.ts';
import type { Path } from '../source/yaml.ts';
import { quotedMatcher } from './matchers.ts';

/** A piece of words on its way through a lint: as written, and with what is only talked about blanked. */
export type LintedText = {
  readonly own: string;
  readonly path: Path;
  /** What rules look for in the language of the curriculum. */
  readonly wording: Wording;
  /** Where some of its words stand; the whole text where YAML has folded or escaped them out of sight. */
  readonly spanOf: (words: string) => Span;
  /** Whether the words are allowed in this file, with a reason. */
  readonly isAllowed: (words: string) => boolean;
};

/** Looks at one piece of words and tells what is wrong with it. */
export type Lint = (text: LintedText, report: Report) => void;

/** A text with what is only talked about blanked, and names. */
const ownWords = (text: string, wording: Wording): string =>
  text.replace(quotedMatcher(wording), (quoted) => ' '.repeat(quoted.length));

const within = (span: Span, words: string): Span => {
  const start = span.source.text.slice(span.start, span.end).indexOf(words);
  return start < 0 ? span : { ...span, start: span.start + start, end: span.start + start + words.length };
};

const isAllowedIn =
  ({ language }: Curriculum, file: string) =>
  (words: string): boolean =>
    language.value.wording.allow.some(
      ({ term, where }) => term.toLowerCase() === words.toLowerCase() && (where === null || file.includes(where)),
    );

const lintAll = (value: unknown, path: Path, see: (text: string, path: Path) => void): void => {
  if (typeof value === 'string') see(value, path);
  else if (Array.isArray(value)) value.forEach((item, index) => lintAll(item, [...path, index], see));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) lintAll(inner, [...path, key], see);
  }
};

/** A text in a value, and the way to it. */
export type TextAt = { readonly text: string; readonly path: Path };

/** Every text in a value. */
export const textsIn = (value: unknown): readonly TextAt[] => {
  const found: TextAt[] = [];
  lintAll(value, [], (text, path) => found.push({ text, path }));
  return found;
};

/** Every file of words: frameworks, modules, workshops and banks. */
const filesOf = ({ frameworks, modules, workshops, banks }: Curriculum): readonly Loaded<unknown>[] => [
  ...[...frameworks.values(), ...modules.values(), ...workshops.values()],
  ...BANK_NAMES.flatMap((name) => banks[name] ?? []),
];

/** Runs a lint over all words of a curriculum, or over those of other files. Ids are not read, and a phrase of the bank of phrases is talked about. */
export const lintWords = (
  curriculum: Curriculum,
  lint: Lint,
  report: Report,
  files: readonly Loaded<unknown>[] = filesOf(curriculum),
): void => {
  const { wording } = curriculum.language.value;
  for (const { value, file, spanAt } of files) {
    const isAllowed = isAllowedIn(curriculum, file);
    lintAll(value, [], (text, path) => {
      if (path.at(-1) === 'phrase' || path.at(-1) === 'id') return;
      lint({ own: ownWords(text, wording), path, wording, spanOf: (words) => within(spanAt(path), words), isAllowed }, report);
    });
  }
};
