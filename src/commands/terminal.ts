import { unique } from '../diagnostics/collect.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatHuman } from '../diagnostics/report/human.ts';
import type { TerminalColors } from '../diagnostics/report/paint.ts';

/** Where commands speak: data to programs, everything else to people. */
export type Terminal = {
  /** stdout: data only. */
  readonly data: (text: string) => void;
  /** stderr: what people read. */
  readonly say: (text: string) => void;
  /** Colors for stderr. */
  readonly paint: TerminalColors;
  /** Colors for stdout. */
  readonly dataPaint: TerminalColors;
  /** Whether people are watching stderr, so that a line may be drawn over. */
  readonly live: boolean;
};

/** Shows diagnostics to people, each once. */
export const tell = (terminal: Terminal, diagnostics: readonly Diagnostic[]): void => {
  if (diagnostics.length > 0) terminal.say(formatHuman(unique(diagnostics), { color: terminal.paint }));
};

/** Objects as programs read them: one JSON object a line. */
export const jsonLines = (records: readonly object[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');
