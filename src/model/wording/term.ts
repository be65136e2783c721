/** A piece of a term: letters as they are, letters of any word (`*`), or alternatives of which one, or perhaps none, stands there. */
type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly isOptional: boolean };

const PIECE = /\(([^()[\]*]+)\)|\[([^()[\]*]+)\]|(\*)|([^()[\]*|]+)/guy;

/** The pieces of a term; undefined where brackets are not closed or stand within each other. */
const piecesOf = (term: string): readonly Piece[] | undefined => {
  const pieces: Piece[] = [];
  let end = 0;
  for (const [whole, choice, optional, any, text = ''] of term.matchAll(PIECE)) {
    end += whole.length;
    const options = choice ?? optional;
    if (options !== undefined) pieces.push({ kind: 'choice', options: options.split('|'), isOptional: choice === undefined });
    else pieces.push(any === undefined ? { kind: 'text', text } : { kind: 'any' });
  }
  return end === term.length ? pieces : undefined;
};

/** In how many ways a piece may be read where it stands: alternatives that begin alike are tried one after the other. */
const waysOf = (piece: Piece): number => {
  if (piece.kind === 'text') return 1;
  if (piece.kind === 'any') return 2;
  const alike = piece.options.map(
    (option) => piece.options.filter((other) => option.toLowerCase().startsWith(other.toLowerCase())).length,
  );
  return Math.max(...alike) + (piece.isOptional ? 1 : 0);
};

/** As many ways to read a term as keep looking for it quick, whatever the text. */
const MOST_WAYS = 64;

/** Why a term cannot be looked for; undefined where it can. */
export const termFault = (term: string): string | undefined => {
  const pieces = piecesOf(term);
  if (pieces === undefined) return 'Brackets are closed, and none stands within another: "ex[-](con|convict)", "addict[s]".';
  const ways = pieces.reduce((product, piece) => product * waysOf(piece), 1);
  return ways > MOST_WAYS ? 'This can be read in too many ways: make several terms of it.' : undefined;
};

/** Letters as a regular expression; a space stands for any white space. */
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+');

/** A term as a regular expression; nothing for one that has a fault. */
export const termPattern = (term: string): string =>
  (piecesOf(term) ?? [])
    .map((piece) => {
      if (piece.kind === 'text') return literal(piece.text);
      if (piece.kind === 'any') return '\\p{L}+';
      return `(?:${piece.options.map(literal).join('|')})${piece.isOptional ? '?' : ''}`;
    })
    .join('');
