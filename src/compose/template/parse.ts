import Handlebars from 'handlebars';
import { diagnose, type Diagnostic, type Report } from '../../diagnostics/diagnostic.ts';
import { offsetOf, type SourceText } from '../../source/text.ts';
import { parseFault } from './fault.ts';
import type { Program } from './program.ts';

/** Longest template, in characters: longer ones are refused before they are parsed. */
const LONGEST = 256 * 1024;
/** Deepest nesting of blocks and of partials. */
export const DEEPEST = 32;

const parseErrorLine = /line (\d+)/;

/** Parses a template; null where it cannot be read, which is reported. */
export const parse = (source: SourceText, report: Report): Program | null => {
  if (source.text.length > LONGEST) {
    report(
      diagnose('compose/template-too-large', {
        message: `This template has ${source.text.length} characters; ${LONGEST} are allowed.`,
        at: { source, start: 0, end: 0 },
      }),
    );
    return null;
  }
  if (nesting(source.text) > DEEPEST) {
    report(
      diagnose('compose/template-too-large', {
        message: `This template nests blocks more than ${DEEPEST} deep.`,
        at: { source, start: 0, end: 0 },
      }),
    );
    return null;
  }
  try {
    return Handlebars.parseWithoutProcessing(source.text) as unknown as Program;
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

/** How deep blocks nest, counted before parsing because deep nesting is slow to parse and compile. */
const nesting = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  for (const match of text.matchAll(/\{\{~?([#/])/g)) {
    depth += match[1] === '#' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};
