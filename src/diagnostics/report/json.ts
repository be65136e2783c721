import { placeOf } from '../../source/text.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { adviceFor, inReadingOrder } from './human.ts';

/** A diagnostic as programs read it; the place is null where there is no file. */
export type DiagnosticRecord = {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly hint: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
};

/** A diagnostic as plain data. */
export const recordOf = (diagnostic: Diagnostic): DiagnosticRecord => {
  const { code, severity, message, at } = diagnostic;
  const place = at === undefined ? { file: null, line: null, column: null } : placeOf(at);
  return { code, severity, message, hint: adviceFor(diagnostic), file: place.file, line: place.line, column: place.column };
};

/** Diagnostics for programs: one JSON object a line, each line ended. */
export const formatJson = (diagnostics: readonly Diagnostic[]): string =>
  inReadingOrder(diagnostics)
    .map((diagnostic) => `${JSON.stringify(recordOf(diagnostic))}\n`)
    .join('');
