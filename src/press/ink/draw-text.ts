import type { Pt } from '../../geometry/units.ts';
import type { PlacedText, GlyphRun } from '../placed.ts';
import { boundsOf, newPart, type Part } from '../structure/part.ts';
import type { DrawingContext } from './desk.ts';
import { short } from './syntax.ts';

/** Underlines stand clear of the letters: parts of the type size. */
const UNDERLINE = { drop: 0.14, width: 0.055 } as const;

/** Dots of a leader: parts of the type size. */
const LEADER = { gap: 0.5, pitch: 0.5, dot: 0.09 } as const;

/** U+00AD, which a hyphen at the end of a line stands for. */
const SOFT_HYPHEN = '<FEFF00AD>';

/** Where a set line begins, as its alignment says. */
const lineStart = ({ x, measure, align, line }: PlacedText): Pt =>
  align === 'left' ? x : align === 'center' ? x + (measure - line.width) / 2 : x + measure - line.width;

/** Dots stand on a grid counted from the right, so that they line up from entry to entry. */
const drawLeader = (from: Pt, to: Pt, baseline: Pt, { size, color }: GlyphRun, { pen }: DrawingContext): void => {
  const pitch = size * LEADER.pitch;
  const end = to - size * LEADER.gap;
  const count = Math.floor((end - from - size * LEADER.gap) / pitch);
  if (count < 1) return;
  const width = size * LEADER.dot;
  const y = short(baseline - width / 2);
  pen.artifact('Layout');
  pen.stroke({ width, color, dash: [width, pitch - width] });
  pen.add(`${short(end - count * pitch)} ${y} m ${short(end + 0.01)} ${y} l S`);
};

/** Where a link leads to something, its address. */
const linkOf = ({ link }: GlyphRun, desk: DrawingContext): string | undefined =>
  link?.startsWith('#') && !desk.isHere(link.slice(1)) ? undefined : link;

/** The part within a paragraph that a segment belongs to: a link, words in another language, or the paragraph itself. */
const partOf = (segment: GlyphRun, link: string | undefined, paragraph: Part): Part => {
  const language = segment.language ?? paragraph.language;
  if (link === undefined && language === paragraph.language) return paragraph;
  const role = link === undefined ? 'Span' : 'Link';
  const last = paragraph.kids.at(-1);
  if (last?.kind === 'part' && last.role === role && last.link === link && last.language === language) return last;
  const part = newPart(role, paragraph, { link, language });
  paragraph.kids.push(part);
  return part;
};

/** In a table of contents, what leads to a page is a reference. */
const hostOf = (paragraph: Part): Part => {
  if (paragraph.role !== 'TOCI') return paragraph;
  const last = paragraph.kids.at(-1);
  if (last?.kind === 'part') return last;
  const host = newPart('Reference', paragraph);
  paragraph.kids.push(host);
  return host;
};

type Stretch = { readonly link: string; readonly part: Part | undefined; readonly from: Pt; readonly to: Pt };

const noteLink = (stretch: Stretch, piece: PlacedText, desk: DrawingContext): void => {
  const [first] = piece.line.segments;
  if (first === undefined) return;
  const { ascent, descent } = first.face;
  const size = { width: stretch.to - stretch.from, height: (ascent + descent) * first.size };
  const bounds = boundsOf(desk.sheet, desk.overrun.slug, stretch.from, piece.baseline - ascent * first.size, size, piece.turned);
  desk.links.note({ link: stretch.link, part: stretch.part, page: desk.page, bounds });
};

/** What is written of a segment: spaces that stood at the end of a line are there for those who hear it. */
const writtenOf = (piece: PlacedText, index: number): string => {
  const { segments, ending } = piece.line;
  const { text } = segments[index] ?? { text: '' };
  const isLast = index === segments.length - 1;
  if (isLast && ending === 'hyphen') return text.slice(0, -1);
  const isBeforeLeader = piece.leader && index === segments.length - 2;
  return (isLast && ending === 'space') || isBeforeLeader ? `${text} ` : text;
};

const drawSegment = (piece: PlacedText, index: number, segment: GlyphRun, x: Pt, desk: DrawingContext): void => {
  const { pen } = desk;
  const lettering = desk.letteringOf(segment.face);
  pen.text(lettering, segment.size, segment.color, x, piece.baseline, lettering.write(writtenOf(piece, index), segment.size));
  if (piece.line.ending === 'hyphen' && index === piece.line.segments.length - 1)
    pen.textFor(lettering.write('-', segment.size), SOFT_HYPHEN);
  if (!segment.underline) return;
  const y = piece.baseline + segment.size * (UNDERLINE.drop - UNDERLINE.width / 2);
  pen.add(`${short(x)} ${short(y)} ${short(segment.width)} ${short(segment.size * UNDERLINE.width)} re f`);
};

/** Draws a line of text: its words, what stands under them, and where they lead. */
export const drawText = (piece: PlacedText, paragraph: Part | undefined, desk: DrawingContext): void => {
  const { segments } = piece.line;
  const stretches: Stretch[] = [];
  let x = lineStart(piece);
  let leader: (() => void) | undefined;
  segments.forEach((segment, index) => {
    if (piece.leader && index === segments.length - 1) {
      const [from, flush] = [x, piece.x + piece.measure - segment.width];
      leader = () => drawLeader(from, flush, piece.baseline, segment, desk);
      x = flush;
    }
    if (segment.text === '') return;
    const link = piece.artifact ? undefined : linkOf(segment, desk);
    const part = paragraph && partOf(segment, link, hostOf(paragraph));
    if (part) desk.pen.content(part);
    drawSegment(piece, index, segment, x, desk);
    if (link !== undefined) {
      if (part) part.words += writtenOf(piece, index);
      const last = stretches.at(-1);
      const from = last?.link === link && last.part === part ? (stretches.pop()?.from ?? x) : x;
      stretches.push({ link, part, from, to: x + segment.width });
    }
    x += segment.width;
  });
  for (const stretch of stretches) noteLink(stretch, piece, desk);
  leader?.();
};
