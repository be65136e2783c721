import type { Block, Field, Mark, Run, Stroke, TextBlock } from '../../src/model/definition.ts';

/** Calls `visit` for every block, parents before children, in reading order; sheets that are cut apart are made for themselves. */
export const walk = (blocks: readonly Block[], visit: (block: Block) => void, isOnSheets = false): void => {
  const inside = (children: readonly Block[]): void => walk(children, visit, isOnSheets);
  for (const block of blocks) {
    visit(block);
    if (block.kind === 'stack') inside(block.children);
    if (block.kind === 'grid') for (const { cells } of block.rows) for (const { children } of cells) inside(children);
    // Of several settings of the same words one is printed.
    if (block.kind === 'snug') inside(block.loosest);
    if (block.kind === 'abreast') for (const { children } of block.items) inside(children);
    if (block.kind === 'fit' && isOnSheets) inside(block.settings[0]?.children ?? []);
    if (block.kind === 'sheet' && isOnSheets) for (const { children } of block.cells) inside(children);
  }
};

const listOf = <T>(blocks: readonly Block[], of: (block: Block) => readonly T[], isOnSheets = false): readonly T[] => {
  const found: T[] = [];
  walk(blocks, (block) => void found.push(...of(block)), isOnSheets);
  return found;
};

/** Every block of text; with those on sheets of cards where they are asked for. */
export const textsIn = (blocks: readonly Block[], isOnSheets = false): readonly TextBlock[] =>
  listOf(blocks, (block) => (block.kind === 'text' ? [block] : []), isOnSheets);

/** The words of some runs. */
export const wordsOf = (runs: readonly Run[]): string => runs.map((run) => (run.kind === 'text' ? run.text : '#')).join('');

/** Leaf by leaf, what is said. */
export const leavesIn = (blocks: readonly Block[]): ReadonlyMap<string, string> =>
  new Map(textsIn(blocks, true).map(({ leaf, runs }) => [leaf, wordsOf(runs)]));

/** Every mark. */
export const marksIn = (blocks: readonly Block[]): readonly Mark[] =>
  listOf(blocks, (block) => (block.kind === 'mark' ? [block.mark] : []));

/** Every place that is left to write or to check in, with the field that it is. */
export const placesIn = (blocks: readonly Block[]): readonly (Field | undefined)[] =>
  listOf<Field | undefined>(blocks, (block) => {
    if (block.kind === 'lines') return [block.field];
    // A line that nothing has been placed on is left to fill in as well.
    const isLeft = block.kind === 'mark' && (block.mark.empty !== undefined || block.ends !== undefined);
    if (block.kind === 'mark') return isLeft && block.label === undefined ? [block.field] : [];
    return block.kind === 'stack' && block.write !== undefined ? [block.write.field] : [];
  });

/** Every stroke. */
export const strokesIn = (blocks: readonly Block[]): readonly Stroke[] =>
  listOf(blocks, (block) => {
    if (block.kind === 'rule' || block.kind === 'lines') return [block.stroke];
    if (block.kind === 'stack') return block.frame === undefined ? [] : [block.frame.stroke];
    if (block.kind === 'mark') return block.mark.paths.flatMap(({ stroke }) => stroke ?? []);
    if (block.kind !== 'grid') return [];
    const rules = block.rows.flatMap(({ ruleAbove, ruleBelow }) => [ruleAbove, ruleBelow]);
    return [...rules, ...block.frames.map(({ stroke }) => stroke)].flatMap((stroke) => stroke ?? []);
  });
