import { BLEED, NO_OVERRUN, type Rectangle } from '../../geometry/boxes.ts';
import { filledSignature, nUp, type Nup } from '../../geometry/imposition.ts';
import { sheetSize } from '../../geometry/paper.ts';
import { bookletSides, draftSides, type ImposedPage, type Side } from '../../geometry/sides.ts';
import type { Pt, Size } from '../../geometry/units.ts';
import { asRead } from '../../model/fingerprint.ts';
import type { ImposedEntry } from '../../model/packet.ts';
import { pagesRead, type ReadPage, type ReadText } from '../pages-read.ts';
import { quoted, type Check, type Note } from './check.ts';

/** Nobody sees less, in points; the creep of a single sheet is more. */
const TOLERANCE: Pt = 0.2;

/** A place for a page on a side: its name, how far it reaches, and the page that belongs there, where one does. */
type Slot = { readonly name: string; readonly area: Rectangle; readonly page: ImposedPage | undefined };

/** How many pages a draft has on a side; undefined for a booklet. */
export const nupOf = ({ imposition }: ImposedEntry): Nup | undefined =>
  imposition === 'booklet' ? undefined : imposition === '2up' ? 2 : 4;

/** Pages of each signature; a packet that says nothing of them was folded once. */
export const signaturesIn = ({ signatures, pages }: ImposedEntry): readonly number[] => signatures ?? [filledSignature(pages)];

/** What stands where, as the arithmetic of folds and drafts has it. */
const sidesFor = (imposed: ImposedEntry, trim: Size): readonly Side[] => {
  const [paper, nup] = [sheetSize(imposed.paper, 'portrait'), nupOf(imposed)];
  if (nup !== undefined) return draftSides(imposed.pages, trim, paper, nup);
  return bookletSides(imposed.pages, trim, paper, imposed.bleed ? BLEED : NO_OVERRUN, signaturesIn(imposed));
};

/** The two halves of a side that is folded. */
const halvesOf = ({ sheet, pages, overrun }: Side): readonly Slot[] => {
  const fold = sheet.width / 2;
  const area = { y: -overrun.bleed, width: fold + overrun.bleed, height: sheet.height + 2 * overrun.bleed };
  return [
    { name: 'left', area: { ...area, x: -overrun.bleed }, page: pages.find(({ clip }) => clip.x < fold - TOLERANCE) },
    { name: 'right', area: { ...area, x: fold }, page: pages.find(({ clip }) => clip.x >= fold - TOLERANCE) },
  ];
};

/** The places of a draft, in reading order. */
const cellsOf = (side: Side, nup: Nup, trim: Size, paper: Size): readonly Slot[] =>
  nUp(nup, trim, paper).cells.map(({ x, y, scale }, at) => ({
    name: `place ${String(at + 1)}`,
    area: { x, y, width: trim.width * scale, height: trim.height * scale },
    page: side.pages[at],
  }));

const isIn = ({ x, y }: ReadText, area: Rectangle): boolean =>
  x >= area.x - TOLERANCE && x < area.x + area.width && y >= area.y && y <= area.y + area.height;

const wordsOf = (texts: readonly ReadText[]): string => texts.map(({ text }) => text).join('');

/** What of a page is shown where it is cut. */
const shownOn = ({ size, texts }: ReadPage): readonly ReadText[] => texts.filter((text) => isIn(text, { x: 0, y: 0, ...size }));

/** How far a page stands from its place, in words; undefined where it does not. */
const strayOf = (found: readonly ReadText[], own: readonly ReadText[], { x, y, scale }: ImposedPage): string | undefined => {
  const far = [0, own.length - 1]
    .flatMap((at) => {
      const [there, here] = [found[at], own[at]];
      return there && here ? [[there.x - x - here.x * scale, there.y - y - here.y * scale] as const] : [];
    })
    .find((way) => way.some((part) => Math.abs(part) > TOLERANCE));
  return far && `${far[0].toFixed(1)} pt to the right and ${far[1].toFixed(1)} pt down`;
};

/** Holds one place of a side against the page that belongs there. */
const checkSlot = (
  slot: Slot,
  at: string,
  found: readonly ReadText[],
  pages: readonly ReadPage[],
  tell: (code: OrderCode, message: string) => void,
): void => {
  const { page } = slot;
  const own = page === undefined ? [] : shownOn(pages[page.page - 1] ?? { size: { width: 0, height: 0 }, texts: [] });
  const [said, wanted] = [asRead(wordsOf(found)), asRead(wordsOf(own))];
  if (said === wanted) {
    const stray = page && strayOf(found, own, page);
    if (page && stray) tell('proof/imposed-place', `${at}: page ${page.page} stands ${stray} of its place.`);
    return;
  }
  const other = pages.findIndex((each) => asRead(wordsOf(shownOn(each))) === said);
  const there = other === -1 ? quoted(wordsOf(found)) : `page ${other + 1}`;
  if (said === '') tell('proof/imposed-blank', `${at}: nothing is there, where page ${page?.page ?? 0} belongs.`);
  else if (page === undefined) tell('proof/imposed-blank', `${at}: ${there} is there, where nothing belongs.`);
  else tell('proof/imposed-order', `${at}: ${there} is there, where page ${page.page} belongs.`);
};

type OrderCode = 'proof/imposed-place' | 'proof/imposed-blank' | 'proof/imposed-order';

const checkSide = (
  side: Side,
  slots: readonly Slot[],
  { texts }: ReadPage,
  pages: readonly ReadPage[],
  number: number,
  note: Note,
): void => {
  for (const slot of slots) {
    const found = texts.filter((text) => isIn(text, slot.area));
    checkSlot(slot, `Side ${side.label}, ${slot.name}`, found, pages, (code, message) => note(code, number, message));
  }
};

/**
 * A printer's file: in each place of each side stands the page that the fold or the draft needs there, and nothing where
 * none belongs. Both files are read back; what a page says is how it is known.
 */
export const checkImposedOrder: Check = ({ pdf, expected: { imposed, pages = [] } }, note) => {
  const trim = pages[0]?.size;
  if (imposed === undefined || trim === undefined) return;
  const nup = nupOf(imposed);
  const found = pagesRead(pdf);
  sidesFor(imposed, trim).forEach((side, at) => {
    const read = found[at];
    if (read === undefined) return;
    const slots = nup === undefined ? halvesOf(side) : cellsOf(side, nup, trim, sheetSize(imposed.paper, 'portrait'));
    checkSide(side, slots, read, pages, at + 1, note);
  });
};
