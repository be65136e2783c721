import { isRecord } from '../../source/record.ts';
import { mergeItems } from './items.ts';
import { childOf, recordOf, without, type Piece } from './piece.ts';
import type { MergeRules } from './rules.ts';

/** The key under which a piece names the hash of what it lies over. */
const OVER = 'over';

/** Whether a piece says of itself only that it is to be taken away. */
const isRemoved = ({ data }: Piece<unknown>): boolean => isRecord(data) && data['remove'] === true;

const mergeRecords = <F>(over: Piece<F>, under: Piece<F>, rules: MergeRules<F>): Piece<F> => {
  const claimed = childOf(over, OVER)?.data;
  if (typeof claimed === 'string' && rules.lists === 'by-id') rules.onHash?.({ over, under, claimed });
  const said = rules.lists === 'by-id' && typeof claimed === 'string' ? without(over, [OVER]) : over;
  const inside = new Map<string, Piece<F>>();
  for (const key of new Set([...Object.keys(under.data as object), ...Object.keys(said.data as object)])) {
    const [own, below] = [childOf(said, key), childOf(under, key)];
    if (own === undefined) {
      if (below !== undefined) inside.set(key, below);
    } else if (rules.lists === 'whole' || !isRemoved(own)) {
      inside.set(key, below === undefined ? own : merge(own, below, rules));
    } else if (below !== undefined) rules.onRemove?.({ id: key, piece: own });
  }
  return recordOf(said, inside);
};

/**
 * Data laid over other data, piece by piece: records join by key, lists whose items have ids join by id, and everything else
 * is replaced. Each piece keeps the place at which it was said.
 */
export const merge = <F>(over: Piece<F>, under: Piece<F>, rules: MergeRules<F>): Piece<F> => {
  if (isRecord(over.data) && isRecord(under.data)) return mergeRecords(over, under, rules);
  return (rules.lists === 'by-id' ? mergeItems(over, under, rules, merge) : undefined) ?? over;
};

/** Plain data laid over other plain data by key; lists are replaced whole. */
export const mergeData = (over: unknown, under: unknown): unknown =>
  merge({ data: over, from: null, path: [] }, { data: under, from: null, path: [] }, { lists: 'whole' }).data;
