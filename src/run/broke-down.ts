import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';

/** Lines of a stack that tell where it was. */
const FRAMES = 3;

/** Says of a document that Rolepress itself broke down over it; whatever is no error of ours is thrown on. */
export const brokeDown = (document: string, error: unknown): Diagnostic => {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  // An outside that is broken is broken for every document.
  if (name === 'HostError') throw error;
  const frames = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES);
  return diagnose('press/broke-down', {
    message: `Rolepress broke down over "${document}": ${[`${name}: ${message}`, ...frames.map((line) => line.trim())].join('; ')}.`,
  });
};
