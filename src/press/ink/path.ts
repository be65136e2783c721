import type { Pt } from '../../geometry/units.ts';

/** How many numbers each path command takes. */
const ARITY: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

const TOKENS = /([a-zA-Z])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/g;

const rounded = (value: number): string => String(Math.round(value * 1000) / 1000);

const movedArguments = (command: string, values: readonly number[], scale: number, x: Pt, y: Pt): readonly number[] => {
  const isAbsolute = command === command.toUpperCase();
  const across = (v: number): number => v * scale + (isAbsolute ? x : 0);
  const down = (v: number): number => v * scale + (isAbsolute ? y : 0);
  switch (command.toLowerCase()) {
    case 'h':
      return values.map(across);
    case 'v':
      return values.map(down);
    case 'a':
      return values.map((v, i) => (i < 2 ? v * scale : i === 5 ? across(v) : i === 6 ? down(v) : v));
    default:
      return values.map((v, i) => (i % 2 === 0 ? across(v) : down(v)));
  }
};

/** Flags of an arc may be written without a space between them; everything else is plain numbers. */
const tokensOf = (d: string): readonly string[] => [...d.matchAll(TOKENS)].map(([token]) => token);

/** Moves and scales SVG path data. The first move counts as absolute, as SVG says. */
export const placedPath = (d: string, scale: number, x: Pt, y: Pt): string => {
  const out: string[] = [];
  let command = 'M';
  let values: number[] = [];
  let first = true;
  const put = (): void => {
    const isFirstMove = first && command === 'm';
    const shown = isFirstMove ? 'M' : command;
    out.push(`${shown}${movedArguments(shown, values, scale, x, y).map(rounded).join(' ')}`);
    first = false;
    values = [];
    if (command === 'M') command = 'L';
    if (command === 'm') command = 'l';
  };
  for (const token of tokensOf(d)) {
    if (/[a-zA-Z]/.test(token) && token.length === 1) {
      command = token;
      values = [];
      if (token.toLowerCase() === 'z') put();
      continue;
    }
    values.push(Number(token));
    if (values.length === ARITY[command.toLowerCase()]) put();
  }
  return out.join(' ');
};
