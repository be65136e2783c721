import type { Inline, Manuscript, ManuscriptNode, Paragraph } from '../../../src/model/manuscript.ts';

/** A piece of text that has to be found, without white space. */
export type Piece = {
  readonly text: string;
  readonly isHeading: boolean;
  /** Which of the body's own children it stands in, counted from 0. */
  readonly top: number;
  /** What wants to stay on one page and holds it. */
  readonly kept: readonly string[];
  /** Whether a line to write on is what comes next. */
  readonly beforeLines: boolean;
};

/** What a manuscript says must be on paper. */
export type Expected = {
  readonly pieces: readonly Piece[];
  /** Words of heading rows, which may be on paper again. */
  readonly heads: readonly string[];
  /** How many list items bring a mark of their own. */
  readonly markers: number;
  /** Straight lines in the color of lines: those to write on, and those between rows. */
  readonly lines: number;
  readonly words: number;
  /** Room to write and draw in what wants to stay on one page, in lines. */
  readonly room: ReadonlyMap<string, number>;
  /** What stands in the head of every page but the first, and in the foot of every page; `{here}` and `{last}` are numbers. */
  readonly header: readonly string[];
  readonly footer: readonly string[];
};

const squeezed = (text: string): string => text.replace(/\s+/g, '');

const saying = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'folio') return typeof inline.of === 'object' ? '' : `{${inline.of}}`;
      return saying(inline.children);
    })
    .join('');

type Draft = { -readonly [K in keyof Piece]: Piece[K] };

/** Reads a manuscript as somebody would who checks the paper against it. */
export const expectedOf = ({ body, header, footer }: Manuscript): Expected => {
  const pieces: Draft[] = [];
  const heads: string[] = [];
  const room = new Map<string, number>();
  let [markers, lines, words, kepts] = [0, 0, 0, 0];
  let top = 0;
  const piece = (said: string, kept: readonly string[], isHeading = false): void => {
    words += said.split(/\s+/).length;
    pieces.push({ text: squeezed(said), isHeading, top, kept, beforeLines: false });
  };
  const held = (name: string, kept: readonly string[]): readonly string[] => [...kept, `${name} ${String(++kepts)}`];
  /** Headings that follow each other are one thing: of what comes after them. */
  const heading = (said: string, kept: readonly string[]): void => {
    const last = pieces.at(-1);
    const isNext = last?.isHeading === true && !last.beforeLines;
    piece(said, isNext ? last.kept : held('heading', kept), true);
  };
  const leaveRoom = (kept: readonly string[], more: number): void =>
    kept.forEach((name) => room.set(name, (room.get(name) ?? 0) + more));
  const element = (node: Extract<ManuscriptNode, { kind: 'element' }>, kept: readonly string[]): void => {
    const { name, attributes, children } = node;
    if (name === 'write-lines') {
      lines += Number(attributes['count']);
      leaveRoom(kept, Number(attributes['count']));
      const last = pieces.at(-1);
      if (last) last.beforeLines = true;
      return;
    }
    const keeps =
      name === 'keep' || name === 'answer-box' || ((name === 'callout' || name === 'prompt') && attributes['loose'] !== true);
    const inside = keeps ? held(name, kept) : kept;
    const label = node.words.find(({ id }) => id.endsWith(name === 'prompt' ? '.number' : '.label'));
    if (label !== undefined && !label.isSpoken) piece(label.text, inside);
    if (name === 'answer-box') leaveRoom(inside, Number(attributes['lines']));
    children.forEach((child) => walk(child, inside));
  };
  const walk = (node: ManuscriptNode, kept: readonly string[]): void => {
    switch (node.kind) {
      case 'heading':
        return heading(saying(node.inlines), kept);
      case 'paragraph':
        return piece(saying(node.inlines), kept);
      case 'list':
        markers += node.items.length;
        return node.items.forEach((item) => item.children.forEach((child) => walk(child, kept)));
      case 'table':
        lines += node.rows.length - 1;
        return node.rows.forEach(({ head, cells }) => {
          const row = held('row', kept);
          cells.forEach((cell) => cell.children.forEach((child) => walk(child, row)));
          if (head) heads.push(...pieces.slice(-cells.length).map(({ text }) => text));
        });
      case 'figure':
        return;
      case 'element':
        return element(node, kept);
    }
  };
  body.forEach((node, at) => {
    top = at;
    walk(node, []);
  });
  const furniture = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ inlines }) => squeezed(saying(inlines)));
  return { pieces, heads, markers, lines, words, room, header: furniture(header), footer: furniture(footer) };
};
