import { Lexer, Parser, type CST } from 'yaml';
import { watchComments, type SuspectComment } from './yaml-cuts.ts';
import type { YamlProblem } from './yaml-problem.ts';

const MOST_CHARACTERS = 1_000_000;
const DEEPEST = 64;

/** The lexer writes this before a plain or block scalar. */
const SCALAR_FOLLOWS = '\u001f';

/** What a first look at a YAML text shows, before a document is composed from it. */
export type YamlScan =
  | { readonly refused: YamlProblem }
  | {
      readonly refused?: undefined;
      readonly cuts: readonly SuspectComment[];
      /** The pieces that the text is made of, from which a document is composed. */
      readonly pieces: readonly CST.Token[];
    };

/** Looks through the tokens of a text: is it small and flat enough to be composed, and does a comment eat words? */
export const scanYaml = (text: string): YamlScan => {
  if (text.length > MOST_CHARACTERS) {
    return { refused: { kind: 'too-large', message: 'This file is larger than 1 MB.', start: 0, end: 0 } };
  }
  const parser = new Parser();
  const watch = watchComments(text);
  const pieces: CST.Token[] = [];
  let [offset, before] = [0, ''];
  for (const token of new Lexer().lex(text)) {
    watch.see(token, offset, before === SCALAR_FOLLOWS);
    before = token;
    pieces.push(...parser.next(token));
    if (parser.stack.length > DEEPEST) return { refused: tooDeep(offset) };
    if (!isMarker(token)) offset += token.length;
  }
  pieces.push(...parser.end());
  return { cuts: watch.cuts, pieces };
};

const isMarker = (token: string): boolean => token === SCALAR_FOLLOWS || token === '\u0002' || token === '\u0018';

const tooDeep = (offset: number): YamlProblem => ({
  kind: 'too-deep',
  message: `Here the file is nested deeper than ${DEEPEST} levels.`,
  start: offset,
  end: offset + 1,
});
