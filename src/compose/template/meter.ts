import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { inWords, LIMITS } from '../../model/limits.ts';
import type { Span } from '../../source/text.ts';

/** What one run of a template has used up so far. */
export type Meter = { steps: number; letters: number; open: number };

/** A meter at zero. */
export const newMeter = (): Meter => ({ steps: 0, letters: 0, open: 0 });

/** Ends the run of a template from within: Handlebars knows no other way out. It is caught where the template is run. */
export class Stop extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

const stop = (message: string, at: Span, code: 'compose/too-much' | 'compose/too-deep' = 'compose/too-much'): never => {
  throw new Stop(diagnose(code, { message, at }));
};

/** Counts steps; past the limit the run ends at the place where it is. */
export const countStep = (meter: Meter, at: () => Span, steps = 1): void => {
  meter.steps += steps;
  if (meter.steps > LIMITS.steps)
    stop(`This document takes more than ${inWords(LIMITS.steps)} steps to compose; here is where it was stopped.`, at());
};

/** Ends the run where a text would be longer than a whole document may be. */
export const checkLength = (letters: number, at: () => Span): void => {
  if (letters > LIMITS.markupLetters)
    stop(`More than ${inWords(LIMITS.markupLetters)} letters are written here, which is more than a document holds.`, at());
};

/** Makes one piece of output within a block; what it holds has been counted where it was made, and is not counted twice. */
export const countPiece = (meter: Meter, at: () => Span, make: () => string): string => {
  countStep(meter, at);
  if (meter.open >= LIMITS.openBlocks)
    stop(`More than ${LIMITS.openBlocks} blocks and partials are open here, one within the other.`, at(), 'compose/too-deep');
  meter.open++;
  const before = meter.letters;
  const made = make();
  meter.letters = before + made.length;
  checkLength(meter.letters, at);
  meter.open--;
  return made;
};
