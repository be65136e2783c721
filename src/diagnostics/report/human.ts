import { counted } from '../counted.ts';
import { formatPlace, placeOf } from '../../source/text.ts';
import { catalogue, type Severity } from '../catalogue/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { sourceFrame } from './frame.ts';
import { mostOf, type Shown } from './most.ts';
import { PLAIN, type TerminalColors } from './paint.ts';
import { printable } from './printable.ts';

/** How diagnostics are shown to people. */
export type HumanOptions = { readonly color?: TerminalColors };

/** What to do about a diagnostic: its own hint, or what the catalogue says of its code. */
export const adviceFor = (diagnostic: Diagnostic): string => diagnostic.hint ?? catalogue[diagnostic.code].fix;

/** Stands behind the place of a file that the workspace does not have. */
const SHIPPED = '(shipped with rolepress)';

/** A severity as a colored word. */
export const severityWord = (severity: Severity, paint: TerminalColors): string =>
  severity === 'error'
    ? paint.red(paint.bold(severity))
    : severity === 'warning'
      ? paint.yellow(paint.bold(severity))
      : paint.cyan(severity);

const headline = ({ severity, at, code }: Diagnostic, paint: TerminalColors): string => {
  const word = severityWord(severity, paint);
  const place = at === undefined ? '' : ` ${paint.bold(printable(formatPlace(placeOf(at))))}`;
  const whose = at?.source.shipped === true ? ` ${SHIPPED}` : '';
  return `${word}${place}${whose} ${paint.dim(code)}`;
};

const entry = (diagnostic: Diagnostic, paint: TerminalColors): string => {
  const frame = diagnostic.at === undefined ? undefined : sourceFrame(diagnostic.at, paint);
  const advice = `${paint.cyan('→')} ${printable(adviceFor(diagnostic))}`;
  return [headline(diagnostic, paint), printable(diagnostic.message), ...(frame === undefined ? [] : [frame]), advice].join('\n');
};

/** By file in the order in which files first appear, what has no file first; within a file from top to bottom. */
export const inReadingOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const groups = new Map<string | undefined, Diagnostic[]>([[undefined, []]]);
  for (const diagnostic of diagnostics) {
    const file = diagnostic.at?.source.file;
    const group = groups.get(file);
    if (group) group.push(diagnostic);
    else groups.set(file, [diagnostic]);
  }
  return [...groups.values()].flatMap((group) => group.sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0)));
};

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** How many there are of each severity, the worst first: "3 errors", "1 warning"; those that there are none of are left out. */
export const countsOf = (found: readonly { readonly severity: Severity }[]): readonly string[] =>
  SEVERITIES.flatMap((severity) => {
    const count = found.filter((each) => each.severity === severity).length;
    return count === 0 ? [] : [counted(count, severity)];
  });

/** "3 errors, 1 warning in 2 files"; empty where there is nothing. */
export const summaryOf = (diagnostics: readonly Diagnostic[]): string => {
  const counts = countsOf(diagnostics);
  const files = new Set(diagnostics.flatMap((d) => (d.at === undefined ? [] : [d.at.source.file]))).size;
  if (counts.length === 0) return '';
  return counts.join(', ') + (files > 0 ? ` in ${counted(files, 'file')}` : '');
};

/** "and 130 more in this file (2 errors, 128 warnings)". */
const moreIn = (left: readonly Diagnostic[], where: string): string =>
  `and ${String(left.length)} more ${where} (${countsOf(left).join(', ')})`;

/** What stands behind the mistakes of all files: those of files of which none is shown. */
const moreElsewhere = (hidden: readonly Shown[]): readonly string[] => {
  if (hidden.length === 0) return [];
  return [
    moreIn(
      hidden.flatMap(({ left }) => left),
      `in ${counted(hidden.length, 'other file')}`,
    ),
  ];
};

/**
 * Diagnostics for people: place, message, the source line with carets, and what to do; then a summary. Of a file with
 * very many, and of a run, the first are shown and the rest is counted.
 * Ends in a newline, or is empty. Control characters of users' text stand escaped.
 */
export const formatHuman = (diagnostics: readonly Diagnostic[], options: HumanOptions = {}): string => {
  if (diagnostics.length === 0) return '';
  const paint = options.color ?? PLAIN;
  const files = mostOf(inReadingOrder(diagnostics));
  const isHidden = ({ shown }: Shown): boolean => shown.length === 0;
  const entries = files
    .filter((file) => !isHidden(file))
    .flatMap(({ file, shown, left }) => [
      ...shown.map((diagnostic) => entry(diagnostic, paint)),
      ...(left.length > 0 ? [moreIn(left, file === undefined ? 'like these' : 'in this file')] : []),
    ]);
  const told = [...entries, ...moreElsewhere(files.filter(isHidden)), paint.bold(summaryOf(diagnostics))];
  return told.map((text) => `${text}\n`).join('\n');
};
