/** A stream that people or programs read, written to as long as it takes anything. */
export type QuietWriter = {
  readonly write: (text: string) => void;
  /** Why it takes nothing more although somebody may still want it; undefined while all is well, and where the reader has left. */
  readonly failure: () => string | undefined;
};

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EIO: 'the device does not answer',
  EBADF: 'it is closed',
};

/** A writer that never throws. A closed pipe (`rolepress list | head -1`) is no error: what is still to say has no reader. */
export const quietWriter = (stream: NodeJS.WritableStream): QuietWriter => {
  let isOpen = true;
  let failure: string | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    isOpen = false;
    if (error.code !== 'EPIPE') failure ??= REASONS[error.code ?? ''] ?? `the system answered ${error.code ?? error.message}`;
  });
  return {
    write: (text) => {
      if (isOpen && text !== '') stream.write(text);
    },
    failure: () => failure,
  };
};
