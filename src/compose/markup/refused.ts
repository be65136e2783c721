import type { Nodes } from 'mdast';
import type { Span } from '../../source/text.ts';

/** Where Markdown is printed: within a line or a paragraph, or as blocks of its own. */
export type MarkdownContext = 'words' | 'blocks';

/** A piece of Markdown that is not printed, in its text and in its file. */
export type Refused = { readonly node: Nodes; readonly room: MarkdownContext; readonly text: string; readonly at: Span };

const MAY_HOLD: Readonly<Record<MarkdownContext, string>> = {
  words: 'This field is printed as one paragraph; it may hold *emphasis*, **strong words** and [links](address).',
  blocks: 'This field may hold paragraphs, lists that begin at 1, *emphasis*, **strong words** and [links](address).',
};

/** A sign as it is written to mean itself: text in double quotation marks takes two backslashes for one. */
const escaped = (sign: string, at: Span): string => `${at.source.text[at.start] === '"' ? '\\\\' : '\\'}${sign}`;

const beginningOf = ({ node, text }: Refused): string => {
  const from = node.position?.start.offset ?? 0;
  return text.slice(from, node.position?.end.offset).split('\n')[0] ?? '';
};

const listRemedy = (refused: Refused): string => {
  const { room, at } = refused;
  const [, number, sign = '-'] = /^(\d*)([-+*.)])/.exec(beginningOf(refused)) ?? [];
  const meant = `${number ?? ''}${escaped(sign, at)}`;
  if (number === undefined || number === '')
    return `Lists are not allowed here; write ${meant} to mean the sign, or make it one sentence.`;
  return room === 'words'
    ? `Lists are not allowed here; write ${meant} to mean the number.`
    : `A list begins at 1; write ${meant} to mean the number.`;
};

const headingRemedy = (refused: Refused): string => {
  const signs = /^#+/.exec(beginningOf(refused))?.[0];
  return signs === undefined
    ? 'Delete the row of signs below the line.'
    : `Take the "${signs}" away, or write ${escaped(signs, refused.at)} to mean it.`;
};

const codeRemedy = (refused: Refused): string =>
  /^(```|~~~)/.test(beginningOf(refused))
    ? 'Take the lines of ``` or ~~~ away.'
    : 'Take the spaces at the beginning of the line away: four of them make it code.';

const REMEDIES: { readonly [Type in Nodes['type']]?: readonly [what: string, remedy: (refused: Refused) => string] } = {
  paragraph: ['A second paragraph begins here', () => 'Take the empty line out, so that it is one paragraph.'],
  list: ['A list', listRemedy],
  heading: ['A heading', headingRemedy],
  blockquote: [
    'A block quotation',
    ({ at }) => `Take the ">" away and put the words in quotation marks, or write ${escaped('>', at)} to mean the sign.`,
  ],
  code: ['A block of code', codeRemedy],
  inlineCode: ['Code', ({ at }) => `Take the backticks away, or write ${escaped('`', at)} to mean one.`],
  thematicBreak: [
    'A rule across the page',
    (refused) => `Delete the row of signs, or write ${escaped(beginningOf(refused).trim(), refused.at)} to mean it.`,
  ],
  html: ['HTML', ({ at }) => `Write ${escaped('<', at)} to mean the sign; *emphasis* and **strong words** need no HTML.`],
  image: ['A picture', () => 'Take the "!" away, so that it is a link, or leave it out.'],
  imageReference: ['A picture', () => 'Leave it out.'],
  definition: [
    'The address of a link, apart from its words,',
    ({ at }) => `Write the link where it belongs, as [words](address), or write ${escaped('[', at)} to mean the bracket.`,
  ],
  linkReference: ['A link whose address stands elsewhere', () => 'Write the address behind the words: [words](address).'],
  break: [
    'A line that ends in two spaces or a backslash',
    () => 'Take them away; an empty line begins a new paragraph where there may be several.',
  ],
};

/** What to tell of Markdown that is not printed where it stands, and what to write in its place. */
export const refusalOf = (refused: Refused): { readonly message: string; readonly hint?: string } => {
  const { node, room } = refused;
  const [what, remedy] = REMEDIES[node.type] ?? [`Markdown of this sort (${node.type})`];
  const hint = remedy?.(refused);
  const message = node.type === 'paragraph' ? `${what}. ${MAY_HOLD[room]}` : `${what} is not printed here. ${MAY_HOLD[room]}`;
  return hint === undefined ? { message } : { message, hint };
};

/** A table as other Markdown has it: cells between upright lines, and a row of dashes below its head. */
const TABLE = /^[^\n]*\|[^\n]*\n *\|? *:?-{2,}:? *(?:\| *:?-+:? *)*\|? *$/m;

/** What to tell of a table; undefined where there is none. */
export const tableIn = (text: string, room: MarkdownContext): { readonly message: string; readonly hint: string } | undefined =>
  TABLE.test(text)
    ? {
        message: `A table is not printed here. ${MAY_HOLD[room]}`,
        hint: 'Write each row as a sentence of its own, and leave the row of dashes out.',
      }
    : undefined;
