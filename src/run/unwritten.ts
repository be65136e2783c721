import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { HostFailure } from '../host/host.ts';

/** Says that a file could not be written, and why. */
export const unwritten = (file: string, { failure, message }: HostFailure): Diagnostic =>
  diagnose(failure === 'full' ? 'command/disk-full' : 'command/cannot-write', {
    message: message.startsWith(`"${file}"`) ? message : `${file} cannot be written: ${message}`,
  });
