import Handlebars from 'handlebars';
import { diagnose, type Diagnostic, type Report } from '../../diagnostics/diagnostic.ts';
import { offsetOf, type SourceText } from '../../source/text.ts';
import { inWords, LIMITS } from '../../model/limits.ts';
import { parseFault } from './fault.ts';
import { tooDeep, type Program } from './program.ts';

/** What is counted in the text itself, because Handlebars takes ever longer to read it: whatever it is part of, it counts. */
const COUNTED = [
  { what: 'double braces', pattern: /\{\{/g, most: LIMITS.templateBraces },
  { what: 'blocks', pattern: /\{\{~?\s*(?:[#^]|else)/g, most: LIMITS.templateBlocks },
  { what: 'parentheses', pattern: /\(/g, most: LIMITS.templateParentheses },
] as const;

/** The first place where a text holds more of something than a template may. */
const overLimit = (text: string): { readonly message: string; readonly start: number } | undefined => {
  if (text.length > LIMITS.templateLetters)
    return {
      message: `This template has ${inWords(text.length)} letters; ${inWords(LIMITS.templateLetters)} are allowed.`,
      start: 0,
    };
  for (const { what, pattern, most } of COUNTED) {
    let found = 0;
    for (const { index } of text.matchAll(pattern))
      if (++found > most) return { message: `This template holds more than ${inWords(most)} ${what}.`, start: index };
  }
  return undefined;
};

const parseErrorLine = /line (\d+)/;

/** Parses a template; null where it cannot be read, which is reported. */
export const parse = (source: SourceText, report: Report): Program | null => {
  const tooLarge = (message: string, start: number): null => {
    report(diagnose('compose/template-too-large', { message, at: { source, start, end: start + 1 } }));
    return null;
  };
  const over = overLimit(source.text);
  if (over !== undefined) return tooLarge(over.message, over.start);
  const mark = source.text.search(/[\uE000-\uE003]/);
  if (mark >= 0) {
    const message = 'This template holds a private character, which no font has and which we use as a mark.';
    report(diagnose('compose/template-syntax', { message, at: { source, start: mark, end: mark + 1 } }));
    return null;
  }
  try {
    const program = Handlebars.parseWithoutProcessing(source.text) as unknown as Program;
    const deep = tooDeep(program, LIMITS.templateDepth);
    if (deep === undefined) return program;
    const { line, column } = deep.loc.start;
    const message = `This template nests blocks and expressions more than ${LIMITS.templateDepth} deep.`;
    return tooLarge(message, offsetOf(source, line, column + 1));
  } catch (error) {
    report(unreadable(error, source));
    return null;
  }
};

/** Handlebars tells the place of a mistake in fields of the error, or in its words only. */
const unreadable = (error: unknown, source: SourceText): Diagnostic => {
  const { message, lineNumber, column } = error as { message: string; lineNumber?: number; column?: number };
  const start = offsetOf(source, lineNumber ?? Number(parseErrorLine.exec(message)?.[1] ?? 1), (column ?? 0) + 1);
  const reason = (message.split('\n').at(-1) ?? message).replace(/ - \d+:\d+$/, '');
  return diagnose('compose/template-syntax', {
    message: `This template cannot be read: ${parseFault(reason)}`,
    at: { source, start, end: start + 1 },
  });
};
