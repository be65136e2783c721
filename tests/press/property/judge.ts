import { boxOf, isIn, isInside, shown, TOLERANCE, touch, type Box, type Complain, type Design } from './boxes.ts';
import type { Expected, Piece } from './expected.ts';
import { follow, type Found } from './follow.ts';
import type { Item, Line, Page } from './read.ts';

/** Lines to write on and lines between rows: straight, in the text block, in their own colors. */
const isOurs = ({ top, bottom, left, right, color }: Line, design: Design): boolean =>
  top - bottom < 1 &&
  right - left > 1 &&
  color !== null &&
  design.lineColors.includes(color) &&
  top < design.top + TOLERANCE &&
  bottom > design.bottom - TOLERANCE;

/** Reading order: on every page, from page to page within a piece, and between what does not stand side by side. */
const judgeOrder = (found: readonly Found[], pieces: readonly Piece[], complain: Complain): void => {
  found.forEach(({ page, piece, item }, at) => {
    const before = found[at - 1];
    if (before === undefined) return;
    const earlier = page === before.page ? piece < before.piece : (pieces[piece]?.top ?? 0) < (pieces[before.piece]?.top ?? 0);
    if (earlier) complain(`page ${page + 1}: ${shown(item.text)} comes too late`);
  });
};

const judgeHeadings = (
  found: readonly Found[],
  pages: readonly Page[],
  design: Design,
  { pieces }: Expected,
  complain: Complain,
): void => {
  pieces.forEach((piece, at) => {
    if (!piece.isHeading) return;
    const last = found.findLast((each) => each.piece === at);
    if (last === undefined) return;
    const below = pages[last.page]?.lines.some((line) => isOurs(line, design) && line.top < last.item.baseline) ?? false;
    const next = found.find((each) => each.piece === at + 1);
    const follows = piece.beforeLines ? below : next?.page === last.page && next.item.baseline <= last.item.baseline;
    if (!follows) complain(`page ${last.page + 1}: the heading ${shown(piece.text)} stands last`);
  });
};

/** Less than this part of a page fits on one page whatever stands around it. */
const SMALL = 0.5;

/** At least what a line takes, in points; one to write on, and one of text. */
const PITCH = 25;
const LEADING = 20;

const judgeKept = (found: readonly Found[], { pieces, room }: Expected, design: Design, complain: Complain): void => {
  const groups = new Map<string, Found[]>();
  for (const each of found)
    for (const name of pieces[each.piece]?.kept ?? []) {
      const group = groups.get(name);
      if (group) group.push(each);
      else groups.set(name, [each]);
    }
  for (const [name, group] of groups) {
    const pages = [...new Set(group.map(({ page }) => page))];
    if (pages.length < 2) continue;
    const height = pages
      .map((page) => group.filter((each) => each.page === page).map(({ item }) => item.baseline))
      .reduce((sum, baselines) => sum + Math.max(...baselines) - Math.min(...baselines) + LEADING, (room.get(name) ?? 0) * PITCH);
    if (height < (design.top - design.bottom) * SMALL) complain(`page ${(pages[0] ?? 0) + 1}: the ${name} is parted`);
  }
};

const judgeOverlaps = ({ items }: Page, number: number, complain: Complain): void => {
  const sorted = items.map((item) => ({ item, box: boxOf(item) })).sort((a, b) => b.box.top - a.box.top);
  sorted.forEach((one, at) => {
    for (const other of sorted.slice(at + 1)) {
      if (other.box.top < one.box.bottom) break;
      if (touch(one.box, other.box)) complain(`page ${number}: ${shown(one.item.text)} and ${shown(other.item.text)} overlap`);
    }
  });
};

/** Straight lines and the edges of outlines must not run through letters. */
const judgeLines = ({ items, lines }: Page, number: number, complain: Complain): void => {
  for (const item of items) {
    const { left, right, baseline, size } = item;
    const letters: Box = { left: left + 1, right: right - 1, bottom: baseline + 0.12 * size, top: baseline + 0.5 * size };
    const isCut = lines.some((line) => {
      const across = line.left < letters.right && line.right > letters.left;
      const level = (y: number): boolean => across && y > letters.bottom && y < letters.top;
      const upright = (x: number): boolean =>
        x > letters.left && x < letters.right && line.bottom < letters.bottom && line.top > letters.top;
      return level(line.bottom) || level(line.top) || upright(line.left) || upright(line.right);
    });
    if (isCut) complain(`page ${number}: a line runs through ${shown(item.text)}`);
  }
};

const furnitureOf = (texts: readonly string[], here: number, last: number): string =>
  texts.map((text) => text.replace('{here}', String(here)).replace('{last}', String(last))).join('');

const judgeArtifacts = (pages: readonly Page[], design: Design, expected: Expected, complain: Complain): void => {
  pages.forEach(({ items }, at) => {
    const artifacts = items.filter(({ isArtifact }) => isArtifact);
    for (const item of artifacts) {
      if (isIn(design, item)) {
        if (!expected.heads.some((head) => head.includes(item.text)) && !item.text.endsWith('(continued)'))
          complain(`page ${at + 1}: ${shown(item.text)} is content that nobody hears`);
      } else if (boxOf(item).top > design.bottom && boxOf(item).bottom < design.top)
        complain(`page ${at + 1}: head or foot reaches into the text block: ${shown(item.text)}`);
    }
    const said = (isThere: (item: Item) => boolean): string =>
      artifacts
        .filter(isThere)
        .map(({ text }) => text)
        .join('');
    const header = at === 0 ? '' : furnitureOf(expected.header, at + 1, pages.length);
    const footer = furnitureOf(expected.footer, at + 1, pages.length);
    if (said(({ baseline }) => baseline >= design.top) !== header) complain(`page ${at + 1}: its head is not whole`);
    if (said(({ baseline }) => baseline <= design.bottom) !== footer) complain(`page ${at + 1}: its foot is not whole`);
  });
};

const judgeLineCount = (pages: readonly Page[], design: Design, { lines }: Expected, complain: Complain): void => {
  const drawn = pages.flatMap((page) => page.lines.filter((line) => isOurs(line, design)));
  if (drawn.length !== lines) complain(`${drawn.length} lines to write on and between rows, not ${lines}`);
};

/** Holds what is on paper against what a manuscript says must be there. Everything that is wrong, in words; nothing where all is well. */
export const judge = (pages: readonly Page[], design: Design, expected: Expected): readonly string[] => {
  const complaints: string[] = [];
  const complain = (what: string): void => void complaints.push(what);
  const found = follow(pages, design, expected, complain);
  judgeOrder(found, expected.pieces, complain);
  judgeHeadings(found, pages, design, expected, complain);
  judgeKept(found, expected, design, complain);
  judgeArtifacts(pages, design, expected, complain);
  judgeLineCount(pages, design, expected, complain);
  pages.forEach((page, at) => {
    const sheet: Box = { left: 0, bottom: 0, right: page.width, top: page.height };
    for (const box of [...page.items.map(boxOf), ...page.lines])
      if (!isInside(box, sheet)) complain(`page ${at + 1}: something stands outside of the sheet`);
    judgeOverlaps(page, at + 1, complain);
    judgeLines(page, at + 1, complain);
  });
  return complaints;
};
