import { Tokenizer } from 'htmlparser2';

/** The Tokenizer reports in callbacks; we keep what it says in order. */
export type Token =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: readonly (readonly [string, string])[];
      readonly empty: boolean;
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly what: string };

/** The letter of a character reference. Our own marks cannot be written that way. */
const letterOf = (code: number): string => String.fromCodePoint(code).replace(/[\uE000-\uE003]/, '\uFFFD');

/** Splits markup into tags and text. It repairs nothing: that a tag is closed is for the tree to see. */
export const tokenize = (markup: string): readonly Token[] => {
  const tokens: Token[] = [];
  let name = '';
  let attributes: (readonly [string, string])[] = [];
  let attributeName = '';
  let attributeValue = '';
  const text = (piece: string): void => {
    const last = tokens.at(-1);
    if (last?.kind === 'text') tokens[tokens.length - 1] = { kind: 'text', text: last.text + piece };
    else tokens.push({ kind: 'text', text: piece });
  };
  const refuse = (what: string) => (): void => void tokens.push({ kind: 'refused', what });
  const open = (empty: boolean) => (): void => {
    tokens.push({ kind: 'open', name, attributes, empty });
    attributes = [];
  };
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      onopentagname: (start, end) => (name = markup.slice(start, end)),
      onopentagend: open(false),
      onselfclosingtag: open(true),
      onclosetag: (start, end) => void tokens.push({ kind: 'close', name: markup.slice(start, end) }),
      onattribname: (start, end) => {
        attributeName = markup.slice(start, end);
        attributeValue = '';
      },
      onattribdata: (start, end) => (attributeValue += markup.slice(start, end)),
      onattribentity: (code) => (attributeValue += letterOf(code)),
      onattribend: () => (attributes = [...attributes, [attributeName, attributeValue]]),
      ontext: (start, end) => text(markup.slice(start, end)),
      ontextentity: (code) => text(letterOf(code)),
      oncdata: refuse('a CDATA section'),
      oncomment: () => undefined,
      ondeclaration: refuse('a declaration'),
      onprocessinginstruction: refuse('a processing instruction'),
      onend: () => undefined,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
  return tokens;
};
