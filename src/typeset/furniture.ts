import { FLUSH } from '../geometry/units.ts';
import type { SetContext } from '../elements/element.ts';
import type { Block } from '../model/definition.ts';
import type { Paragraph } from '../model/manuscript.ts';

const ALIGNS = ['left', 'center', 'right'] as const;

/** How much of the line the left, middle and right of furniture take, by how many there are. */
const SHARES: Readonly<Record<number, readonly number[]>> = { 1: [1], 2: [1, 1], 3: [1.2, 1, 0.6] };

/** Sets a running head or foot: its paragraphs side by side, under or over a hairline. */
export const setFurniture = (
  paragraphs: readonly Paragraph[],
  rule: 'above' | 'below',
  context: SetContext,
): readonly Block[] => {
  if (paragraphs.length === 0) return [];
  const shares = SHARES[paragraphs.length] ?? paragraphs.map(() => 1);
  const cells = paragraphs.map((paragraph, index) => ({
    role: 'none' as const,
    span: 1,
    padding: { ...FLUSH, [rule === 'above' ? 'top' : 'bottom']: context.space('unit') },
    align: 'top' as const,
    children: [
      context.text(paragraph.inlines, {
        leaf: paragraph.id,
        style: 'furniture',
        measure: null,
        align: paragraphs.length === 2 && index === 1 ? 'right' : (ALIGNS[index] ?? 'left'),
      }),
    ],
  }));
  const line = context.stroke('hair', context.colour('line'));
  return [
    {
      kind: 'grid',
      role: 'none',
      tracks: shares.map((share) => ({ kind: 'share', share })),
      gap: context.space('gutter'),
      headerRows: 0,
      frames: [],
      keep: 'together',
      before: 0,
      after: 0,
      rows: [{ cells, ...(rule === 'above' ? { ruleAbove: line } : { ruleBelow: line }) }],
    },
  ];
};
