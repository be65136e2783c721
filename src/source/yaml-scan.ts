import { Lexer, Parser, type CST } from 'yaml';
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
      readonly comments: readonly YamlProblem[];
      /** The pieces that the text is made of, from which a document is composed. */
      readonly pieces: readonly CST.Token[];
    };

/** Looks through the tokens of a text: is it small and flat enough to be composed, and does a comment eat words? */
export const scanYaml = (text: string): YamlScan => {
  if (text.length > MOST_CHARACTERS) {
    return { refused: { kind: 'too-large', message: 'This file is larger than 1 MB.', start: 0, end: 0 } };
  }
  const parser = new Parser();
  const comments: YamlProblem[] = [];
  const pieces: CST.Token[] = [];
  const last = { token: '', plain: '' };
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && isSwallowed(last.plain, token)) comments.push(swallowed(last.plain, token, offset));
    if (last.token === SCALAR_FOLLOWS) last.plain = token;
    else if (token.trim() !== '') last.plain = '';
    else if (token.includes('\n')) last.plain = '';
    last.token = token;
    pieces.push(...parser.next(token));
    if (parser.stack.length > DEEPEST) return { refused: tooDeep(offset) };
    if (!isMarker(token)) offset += token.length;
  }
  pieces.push(...parser.end());
  return { comments, pieces };
};

const isMarker = (token: string): boolean => token === SCALAR_FOLLOWS || token === '\u0002' || token === '\u0018';

const tooDeep = (offset: number): YamlProblem => ({
  kind: 'too-deep',
  message: `Here the file is nested deeper than ${DEEPEST} levels.`,
  start: offset,
  end: offset + 1,
});

/** `Learn C #1`: a hash with a word or a number behind a sentence reads like text; `20 # about` does not. */
const isSwallowed = (plain: string, comment: string): boolean =>
  plain !== '' && !/^[\d.+-]+$|^(true|false|null|~)$/i.test(plain) && /^#(\S| \d)/.test(comment);

const swallowed = (plain: string, comment: string, start: number): YamlProblem => ({
  kind: 'swallowed-comment',
  message: `YAML takes "${comment}" for a comment, so the text ends at "${plain.slice(-30)}".`,
  start,
  end: start + comment.length,
});
