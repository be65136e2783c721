import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Pt } from '../../geometry/units.ts';
import type { Block, FitBlock } from '../../model/definition.ts';
import { walkBoxes } from '../leaves.ts';
import type { PlacedText } from '../placed.ts';
import type { Builder } from './builder.ts';
import { heightOf } from './height.ts';
import type { Flow } from './items.ts';
import type { BlockPlace, Setting } from './setting.ts';
import { trialOf } from './trial.ts';

/** Sums of heights may miss by this much. */
const TOLERANCE: Pt = 0.01;

const lettersOf = ({ line }: PlacedText): string => {
  const text = line.segments.map((segment) => segment.text).join('');
  return line.isCut === true && line.ending === 'hyphen' ? text.slice(0, -1) : text;
};

/** The word that stands on two lines because it is wider than its place; undefined where every word stands on one. */
const cutWord = (items: Flow): string | undefined => {
  const lines: PlacedText[] = [];
  walkBoxes(items, (box) => {
    for (const piece of box.draw(0, 0)) if (piece.kind === 'text') lines.push(piece);
  });
  const isCut = (piece: PlacedText | undefined): boolean => piece?.line.isCut === true;
  const first = lines.findIndex(isCut);
  if (first < 0) return undefined;
  let last = first;
  while (isCut(lines[last])) last++;
  const words = lines.slice(first, last + 1).map(lettersOf);
  const begins = words[0]?.split(/\s/).at(-1) ?? '';
  return [begins, ...words.slice(1, -1), words.at(-1)?.split(/\s/)[0] ?? ''].join('');
};

/** Blocks that take a whole page: what is left of its height goes to the last row of the grid that they end with. */
const stretched = (children: readonly Block[], trial: Flow, slack: Pt): readonly Block[] => {
  const last = children.at(-1);
  if (last?.kind === 'stack') return [...children.slice(0, -1), { ...last, children: stretched(last.children, trial, slack) }];
  const row = trial.findLast((item) => item.kind === 'row');
  if (slack <= TOLERANCE || last?.kind !== 'grid' || row === undefined) return children;
  const rows = last.rows.map((each, at) =>
    at === last.rows.length - 1 ? { ...each, minHeight: row.height + slack - TOLERANCE } : each,
  );
  return [...children.slice(0, -1), { ...last, rows }];
};

const startsPage = (block: Block): boolean => block.kind === 'stack' && block.start !== undefined;

/** Blocks by the pages that they ask for. */
const byPages = (children: readonly Block[]): readonly (readonly Block[])[] => {
  const pages: Block[][] = [[]];
  for (const child of children) {
    if (startsPage(child)) pages.push([]);
    pages.at(-1)?.push(child);
  }
  return pages.filter((page) => page.length > 0);
};

/** A page of blocks, tried out. */
type Tried = { readonly children: readonly Block[]; readonly trial: Flow; readonly height: Pt };

/** What to tell of words that do not fit: they are too many, or one of them is wider than its place. */
const tooFull = ({ name, room: within, at }: FitBlock, size: Pt, room: Pt, pages: readonly Tried[]): Diagnostic => {
  const height = Math.max(0, ...pages.map((page) => page.height));
  const wide =
    height <= room + TOLERANCE ? pages.map(({ trial }) => cutWord(trial)).find((word) => word !== undefined) : undefined;
  if (wide !== undefined)
    return diagnose(within === 'page' ? 'press/page-too-full' : 'press/word-too-wide', {
      message: `“${name}” holds the word “${wide}”, which is wider than its place even in ${String(size)}-point type.`,
      at,
      ...(within === 'page' ? { hint: 'Put another word in its place, or break it with a hyphen or a space.' } : {}),
    });
  return diagnose(within === 'page' ? 'press/page-too-full' : 'press/card-too-full', {
    message: `“${name}” takes ${height.toFixed(0)} pt of height in ${String(size)}-point type, and its place has ${room.toFixed(0)} pt.`,
    at,
  });
};

/** Sets the largest of several settings that fits its room; where none does, the least, which is told. */
export const setFit = (block: FitBlock, place: BlockPlace, builder: Builder, setting: Setting): void => {
  const room = block.room === 'page' ? setting.pageHeight : block.room;
  const tryOut = (children: readonly Block[]): Tried => {
    const trial = trialOf(children, place, setting);
    return { children, trial, height: heightOf(trial) };
  };
  let pages: readonly Tried[] = [];
  const fits = block.settings.find(({ children }) => {
    pages = byPages(children).map(tryOut);
    return pages.every(({ height, trial }) => height <= room + TOLERANCE && cutWord(trial) === undefined);
  });
  const least = block.settings.at(-1);
  if (fits === undefined && least !== undefined) setting.report(tooFull(block, least.size, room, pages));
  const isStretched = block.room === 'page' && fits !== undefined;
  for (const { children, trial, height } of pages)
    for (const child of isStretched ? stretched(children, trial, Math.max(0, room - height)) : children)
      setting.setBlock(child, place, builder, setting);
};
