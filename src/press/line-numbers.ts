import type { Pt } from '../geometry/units.ts';
import type { Definition, LineNumbers, RunningHead, TextBlock } from '../model/definition.ts';
import { flowOf } from './flow/blocks.ts';
import type { Flow } from './flow/items.ts';
import type { Setting } from './flow/setting.ts';
import { leftOf } from './left.ts';
import { START } from './paginate/cursor.ts';
import { place } from './paginate/place.ts';
import { asFurniture, newPlacementRecord, newSheet } from './paginate/sheet.ts';
import type { Placed, PlacedPage } from './placed.ts';

/** Baselines nearer to each other than this part of a number's size are one line: those of columns side by side. */
const ONE_LINE = 0.9;

/** So many digits have room before the lines. */
const DIGITS = 3;

/** Where the lines of a page stand that readers may name, from above: words of the document, not its heads and feet. */
const linesOf = ({ pieces }: PlacedPage, least: Pt): readonly Pt[] => {
  const baselines = pieces.flatMap((piece) =>
    piece.kind === 'text' && !piece.artifact && piece.turned === undefined ? [piece.baseline] : [],
  );
  return [...baselines]
    .sort((a, b) => a - b)
    .reduce<readonly Pt[]>((lines, baseline) => {
      const above = lines.at(-1);
      return above !== undefined && baseline - above < least ? lines : [...lines, baseline];
    }, []);
};

const blockOf = (number: number, { style, leading }: LineNumbers): TextBlock => ({
  kind: 'text',
  leaf: `line-number.${String(number)}`,
  role: 'P',
  runs: [{ kind: 'text', text: String(number), style }],
  leading,
  align: 'right',
  before: 0,
  after: 0,
  keepWithNext: false,
});

/** Numbers the lines of a page whose head asks for it. The numbers are for the eye only: nobody hears them amid a sentence. */
export const lineNumberer = (
  { page: design, record }: Definition,
  setting: Setting,
): ((page: PlacedPage, head: RunningHead | undefined) => readonly Placed[]) => {
  const known = new Map<number, Flow>();
  const flowFor = (number: number, numbers: LineNumbers): Flow => {
    const at = { x: 0, width: numbers.style.size * DIGITS, language: record.language, within: undefined, artifact: true };
    const flow = known.get(number) ?? flowOf([blockOf(number, numbers)], at, setting);
    known.set(number, flow);
    return flow;
  };
  return (page, head) => {
    const numbers = head?.lineNumbers;
    if (numbers === undefined) return [];
    const { size } = numbers.style;
    const x = leftOf(design, page.number) - numbers.gap - size * DIGITS;
    return linesOf(page, size * ONE_LINE).flatMap((baseline, index) => {
      const onto = newSheet(newPlacementRecord());
      place({ items: flowFor(index + 1, numbers), from: START, end: undefined }, { x, y: 0, slack: 0 }, asFurniture(onto));
      return onto.finish().pieces.map((piece): Placed => (piece.kind === 'text' ? { ...piece, baseline } : piece));
    });
  };
};
