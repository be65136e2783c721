/** Terminal colors as functions, so that reporters stay pure. */
export type TerminalColors = {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
};

const same = (text: string): string => text;

/** No colors at all: files, pipes, tests, NO_COLOR. */
export const PLAIN: TerminalColors = { bold: same, dim: same, red: same, yellow: same, cyan: same };
