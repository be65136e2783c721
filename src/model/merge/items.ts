import { isRecord } from '../../source/record.ts';
import { childOf, itemsOf, listOf, without, type Piece } from './piece.ts';
import type { MergeRules } from './rules.ts';

/** Words by which an item of a list says what becomes of it, beside its own fields. */
const DIRECTIVES = ['remove', 'before', 'after'] as const;

type Merge<F> = (over: Piece<F>, under: Piece<F>, rules: MergeRules<F>) => Piece<F>;

const idOf = ({ data }: Piece<unknown>): string | undefined =>
  isRecord(data) && typeof data['id'] === 'string' ? data['id'] : undefined;

/** The ids that an item `remove: [ids]` takes away, each at its place; undefined for any other item. */
const removedBy = <F>(item: Piece<F>): readonly Piece<F>[] | undefined => {
  const list = childOf(item, 'remove');
  return list !== undefined && idOf(item) === undefined && Array.isArray(list.data) ? itemsOf(list) : undefined;
};

/** Items by id in their order; undefined where an item has no id, or two have the same. */
const byId = <F>(items: readonly Piece<F>[]): Map<string, Piece<F>> | undefined => {
  const found = new Map<string, Piece<F>>();
  for (const item of items) {
    const id = idOf(item);
    if (id === undefined || found.has(id)) return undefined;
    found.set(id, item);
  }
  return found;
};

/** A list of items as it is changed. */
type Changing<F> = { readonly items: Map<string, Piece<F>>; readonly order: string[]; readonly rules: MergeRules<F> };

const unknownItem = <F>({ order, rules }: Changing<F>, piece: Piece<F>, id: string): void =>
  rules.onUnknown?.({ piece, id, known: [...order] });

const remove = <F>(list: Changing<F>, id: string, at: Piece<F>): void => {
  const index = list.order.indexOf(id);
  if (index < 0) unknownItem(list, at, id);
  else {
    list.order.splice(index, 1);
    list.rules.onRemove?.({ id, piece: at });
  }
};

/** Puts an item where it says it belongs; without a word of it, an old one stays and a new one comes last. */
const place = <F>(list: Changing<F>, id: string, item: Piece<F>): void => {
  const { order } = list;
  for (const side of ['before', 'after'] as const) {
    const anchor = childOf(item, side);
    if (anchor === undefined) continue;
    const name = String(anchor.data);
    if (name === id || !order.includes(name)) {
      unknownItem(list, anchor, name);
      continue;
    }
    if (order.includes(id)) order.splice(order.indexOf(id), 1);
    order.splice(order.indexOf(name) + (side === 'after' ? 1 : 0), 0, id);
  }
  if (!order.includes(id)) order.push(id);
};

/**
 * A list laid over a list, item by item: an item of a known id is changed field by field, one of a new id is added, and
 * `remove`, `before` and `after` take away and move. Undefined where items have no ids, or nothing is in the list above.
 */
export const mergeItems = <F>(over: Piece<F>, under: Piece<F>, rules: MergeRules<F>, merge: Merge<F>): Piece<F> | undefined => {
  if (!Array.isArray(over.data) || !Array.isArray(under.data) || over.data.length === 0) return undefined;
  const said = itemsOf(over);
  const items = byId(itemsOf(under));
  if (items === undefined || byId(said.filter((item) => removedBy(item) === undefined)) === undefined) return undefined;
  const list: Changing<F> = { items, order: [...items.keys()], rules };
  for (const item of said) {
    const id = idOf(item);
    for (const gone of removedBy(item) ?? []) remove(list, String(gone.data), gone);
    if (id === undefined) continue;
    if (isRecord(item.data) && item.data['remove'] === true) {
      remove(list, id, childOf(item, 'id') ?? item);
      continue;
    }
    const own = without(item, DIRECTIVES);
    const below = list.order.includes(id) ? items.get(id) : undefined;
    items.set(id, below === undefined ? own : merge(own, below, rules));
    place(list, id, item);
  }
  return listOf(
    over,
    list.order.flatMap((id) => items.get(id) ?? []),
  );
};
