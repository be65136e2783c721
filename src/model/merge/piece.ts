import { isRecord } from '../../source/record.ts';
import type { Path } from '../../source/yaml.ts';

/** A key of a record or an index of a list. */
export type Step = string | number;

/** A piece of plain data and where it was said: in which file (`from`), and at which path there. */
export type Piece<F> = {
  readonly data: unknown;
  readonly from: F;
  readonly path: Path;
  /** The pieces in it, by key or index, where they come from several files; absent where all of it stands at `path`. */
  readonly inside?: ReadonlyMap<Step, Piece<F>>;
};

/** The piece of a record's field or a list's item; undefined where there is none. */
export const childOf = <F>(piece: Piece<F>, step: Step): Piece<F> | undefined => {
  if (piece.inside !== undefined) return piece.inside.get(step);
  const { data, from, path } = piece;
  if (Array.isArray(data)) {
    const list = data as readonly unknown[];
    return typeof step === 'number' && step < list.length ? { data: list[step], from, path: [...path, step] } : undefined;
  }
  if (!isRecord(data) || !Object.hasOwn(data, step)) return undefined;
  return { data: data[step], from, path: [...path, step] };
};

/** The pieces of a list in their order; empty for anything else. */
export const itemsOf = <F>(piece: Piece<F>): readonly Piece<F>[] =>
  Array.isArray(piece.data) ? piece.data.flatMap((_, index) => childOf(piece, index) ?? []) : [];

/** A record made of other pieces; places that none of them has are those of `over`. */
export const recordOf = <F>(over: Piece<F>, inside: ReadonlyMap<string, Piece<F>>): Piece<F> => ({
  data: Object.fromEntries([...inside].map(([key, { data }]) => [key, data])),
  from: over.from,
  path: over.path,
  inside,
});

/** A list made of other pieces; its own place is that of `over`. */
export const listOf = <F>(over: Piece<F>, items: readonly Piece<F>[]): Piece<F> => ({
  data: items.map(({ data }) => data),
  from: over.from,
  path: over.path,
  inside: new Map(items.map((item, index) => [index, item])),
});

/** A record piece without some of its keys. */
export const without = <F>(piece: Piece<F>, keys: readonly string[]): Piece<F> => {
  const { data, inside } = piece;
  if (!isRecord(data) || !keys.some((key) => Object.hasOwn(data, key))) return piece;
  const rest = Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)));
  if (inside === undefined) return { ...piece, data: rest };
  return { ...piece, data: rest, inside: new Map([...inside].filter(([key]) => !keys.includes(String(key)))) };
};
