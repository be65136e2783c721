/** What the engine under a template says, and what that means for somebody who writes one. */
const FAULTS: readonly (readonly [said: RegExp, words: (what: string) => string])[] = [
  [/reading '([^']*)'|read property '([^']*)'/, (what) => `it asks for "${what}" in something that is not there`],
  [/setting '([^']*)'/, (what) => `it would change "${what}", which no template may`],
  [/^(?:\S*\.)?(\S+) is not a function/, (what) => `it calls "${what}", which is nothing that can be called`],
  [/^(\S+) is not (?:iterable|defined)/, (what) => `"${what}" is not what is needed here`],
  [/call stack|too much recursion/i, () => 'it calls itself without end'],
  [/Invalid (?:array|string) length|out of memory/i, () => 'it makes more than can be held'],
  [/primitive value|circular/i, () => 'it prints something that is no text'],
];

const isNative = (error: unknown): boolean =>
  error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError || error instanceof SyntaxError;

/** Why a template could not be run, as the rest of a sentence and without words of the program under it. */
export const faultOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  for (const [said, words] of FAULTS) {
    const found = said.exec(message);
    if (found && (isNative(error) || /^Cannot read|call stack/.test(message))) return words(found[1] ?? found[2] ?? '');
  }
  if (isNative(error)) return 'something in it is not what the tag or the helper beside it needs';
  return (message.split('\n')[0] ?? '').split(' - ')[0] ?? message;
};

/** What stood in the way of the parser, by the name that it has for it. */
const UNEXPECTED: Readonly<Record<string, string>> = {
  EOF: 'It ends too soon: a block or a pair of braces is not closed.',
  OPEN_ENDBLOCK: 'A block is closed here that is not open, or another one than is open.',
  CLOSE: 'Something is missing between the braces.',
  INVERSE: 'An {{else}} stands here outside of a block.',
  OPEN_INVERSE_CHAIN: 'An {{else}} stands here outside of a block.',
  INVALID: 'A sign stands between the braces that means nothing there.',
};

/** What is wrong with a template that cannot be parsed, from what the parser says. */
export const parseFault = (said: string): string => {
  const got = /^(?:Lexical error|Unrecognized)/.test(said) ? 'INVALID' : /got '([A-Z_]+)'/.exec(said)?.[1];
  if (got === undefined) return said;
  return UNEXPECTED[got] ?? 'Something stands between the braces where it cannot.';
};
