import { expect, test } from 'vitest';
import type { Inline, Origin } from '../../src/model/manuscript.ts';
import { joined, spoken } from '../../src/model/spoken.ts';

const span = (language?: string) => ({
  source: { file: 'f', text: '', ...(language === undefined ? {} : { language }) },
  start: 0,
  end: 0,
});
const wordsIn = (text: string, language?: string): Inline => {
  const origin: Origin = { words: span(language), placed: span() };
  return spoken({ kind: 'text', text, origin }, origin);
};
const sign = (text: string): Inline => ({ kind: 'text', text, origin: { words: null, placed: span() } });
const shown = (inlines: readonly Inline[]): string =>
  inlines
    .map((each) =>
      each.kind === 'text' ? each.text : each.kind === 'span' ? `[${each.language ?? ''}:${shown(each.children)}]` : '',
    )
    .join('');

const [ours, english, french] = [wordsIn('hola'), wordsIn('hello', 'en'), wordsIn('salut', 'fr')];

test.each<readonly [readonly Inline[], string]>([
  [[ours], 'hola'],
  [[english], '[en:hello]'],
  [[english, sign(' · '), english], '[en:hello · hello]'],
  [[english, sign(' '), sign('4')], '[en:hello 4]'],
  [[sign('4. '), english], '[en:4. hello]'],
  [[english, sign(' '), ours], '[en:hello] hola'],
  [[ours, sign(' '), english, sign(', '), english], 'hola [en:hello, hello]'],
  [[english, sign(' '), french, sign(' '), french], '[en:hello] [fr:salut salut]'],
  [[ours, sign(' '), ours], 'hola hola'],
  [[sign('4')], '4'],
  [[], ''],
])('words keep their language, and figures and signs go with them: %#', (inlines, expected) => {
  expect(shown(joined(inlines))).toBe(expected);
});
