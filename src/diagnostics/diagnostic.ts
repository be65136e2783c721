import type { Span } from '../source/text.ts';
import { catalogue, type DiagnosticCode, type Severity } from './catalogue/index.ts';

/** One thing that is wrong, where it is, why, and the way out. */
export type Diagnostic = {
  /** A permanent code: `stage/what-is-so`. */
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What is wrong and why, without the place. */
  readonly message: string;
  /** What to do about this very case; without it the catalogue's `fix` is shown. */
  readonly hint?: string;
  /** Where it is. Absent only for what has no file (a missing directory, a usage error). */
  readonly at?: Span;
  /** What cannot be used because of it, where that stands elsewhere: a shipped line that needs what a workspace took away at `at`. */
  readonly stops?: Span;
};

/** What a stage returns: a value when there is one, and everything it noticed on the way. */
export type Outcome<T> = { readonly value?: T; readonly diagnostics: readonly Diagnostic[] };

/** Details of a diagnostic that the catalogue does not already hold. */
export type DiagnosticDetails = { readonly message: string; readonly at?: Span | undefined; readonly hint?: string | undefined };

/** Makes a diagnostic; its severity is the catalogue's, so that a code never has two. */
export const diagnose = (code: DiagnosticCode, details: DiagnosticDetails): Diagnostic => ({
  code,
  severity: catalogue[code].severity,
  message: details.message,
  ...(details.hint === undefined ? {} : { hint: details.hint }),
  ...(details.at === undefined ? {} : { at: details.at }),
});

/** True when nothing among the diagnostics forbids going on. */
export const isClean = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.every((d) => d.severity !== 'error');

/** Takes diagnostics as they are found; stages hand it down so that one mistake never hides the next. */
export type Report = (diagnostic: Diagnostic) => void;
