import { counted } from '../diagnostics/counted.ts';
import { printable } from '../diagnostics/report/printable.ts';
import type { Terminal } from './terminal.ts';

/** A line that tells how far a build is; silent unless people are watching. */
export type Progress = { readonly step: (done: string) => void; readonly clear: () => void };

const ERASE = '\r\u001b[2K';

/** Starts the line for so many documents. */
export const startProgress = (terminal: Terminal, total: number): Progress => {
  let done = 0;
  const show = (text: string): void => {
    if (terminal.live) terminal.say(`${ERASE}${terminal.paint.dim(text)}`);
  };
  show(`Printing ${counted(total, 'document')} …`);
  return {
    step: (name) => {
      done++;
      show(`Printed ${String(done)} of ${String(total)} · ${printable(name)}`);
    },
    clear: () => {
      if (terminal.live) terminal.say(ERASE);
    },
  };
};

/** Starts the line for files that are read back; how many there are is not known beforehand. */
export const startReading = (terminal: Terminal): Progress => {
  let done = 0;
  return {
    step: (name) => {
      done++;
      if (terminal.live) terminal.say(`${ERASE}${terminal.paint.dim(`Read back ${String(done)} · ${printable(name)}`)}`);
    },
    clear: () => {
      if (terminal.live) terminal.say(ERASE);
    },
  };
};
