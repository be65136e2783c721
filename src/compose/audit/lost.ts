import { isWithinField, mayBeAskedOf } from '../../model/authored/fields.ts';
import { inFull, inShort, nameIn } from '../../model/authored/roles.ts';
import type { AuthoredObject, AuthoredWords } from '../../model/authored/tree.ts';
import { owedBy, type KindFindings, type Owed } from './owed.ts';

/** Words that are missing, under the field that is to be told, and what that is a field of. */
type Missing = { readonly field: string; readonly first: AuthoredWords; readonly of: AuthoredObject };

/** A field whose words a kind does not print, with the first of them and how many there are. */
export type LostField = Missing & { readonly count: number };

/** What a kind has lost, and which of the fields that it says it leaves out it prints after all. */
export type Lost = { readonly fields: readonly LostField[]; readonly stale: readonly string[] };

/** Each field of which something was printed, with those that lead to it. */
const printedFields = (printed: Iterable<AuthoredWords>): ReadonlySet<string> => {
  const fields = new Set<string>();
  for (const { field, home } of printed) {
    fields.add(inFull(field));
    for (let { held } = home; held !== null; { held } = held.by) fields.add(held.field);
  }
  return fields;
};

/** What a kind prints something of. Items without a noun are parts of what holds them: where one is printed, its like are meant too. */
const meantBy = (printed: Iterable<AuthoredWords>): ReadonlySet<AuthoredObject> => {
  const meant = new Set([...printed].map(({ home }) => home));
  for (const { hasNoun, held, schema } of [...meant]) {
    if (hasNoun || held === null) continue;
    for (const item of held.by.items) if (item.schema === schema && item.held?.field === held.field) meant.add(item);
  }
  return meant;
};

const firstIn = (object: AuthoredObject, isMeant: KindFindings['mayRead']): AuthoredWords | undefined => {
  const own = object.words.find(isMeant);
  if (own !== undefined) return own;
  for (const item of object.items) {
    const found = firstIn(item, isMeant);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** All words that a kind owes and has not printed. */
const unprinted = ({ printed, isIdle }: KindFindings, fields: ReadonlySet<string>, owed: Owed): readonly Missing[] => {
  const isLost = (words: AuthoredWords): boolean => owed.words(words) && !printed.has(words);
  return [...meantBy(printed)].flatMap((object) => {
    if (isIdle(object)) return [];
    const own = object.words.filter(isLost).map((first): Missing => ({ field: inFull(first.field), first, of: object }));
    const below = object.items.flatMap((item): readonly Missing[] => {
      const field = item.held?.field ?? '';
      const first = fields.has(field) || !owed.field(field) ? undefined : firstIn(item, owed.items);
      return first === undefined ? [] : [{ field, first, of: object }];
    });
    return [...own, ...below];
  });
};

/** Whether a kind prints all the words of a field that its readers may read, wherever it prints what they belong to. */
const isWhole = ({ printed, mayRead }: KindFindings, name: string): boolean => {
  const isMissing = (words: AuthoredWords): boolean => mayRead(words) && !printed.has(words);
  const lacks = ({ words, items, held }: AuthoredObject, isNamed: boolean): boolean => {
    const isMeant = isNamed || isWithinField(held?.field ?? '', name);
    return (
      words.some((each) => (isMeant || isWithinField(each.field, name)) && isMissing(each)) ||
      items.some((item) => (isMeant || isWithinField(item.held?.field ?? '', name)) && lacks(item, isMeant))
    );
  };
  return ![...meantBy(printed)].some((object) => lacks(object, false));
};

const counted = (lost: readonly Missing[]): readonly LostField[] => {
  const byField = new Map<string, LostField>();
  for (const each of lost) {
    const known = byField.get(each.field);
    byField.set(each.field, known === undefined ? { ...each, count: 1 } : { ...known, count: known.count + 1 });
  }
  return [...byField.values()];
};

/** Whether a template asks for a field where no document that was composed has come to. */
const mayComeYet = ({ field, of: owner }: LostField, notReached: KindFindings['notReached']): boolean => {
  const names = [field, inFull(field), inShort(field)].map(nameIn);
  return notReached().some(({ name, of }) => names.includes(name) && (of === null || mayBeAskedOf(field, owner, of)));
};

/**
 * The fields of which a kind prints nothing, although it prints what they belong to, and items that a loop passed over. A field
 * that is printed for some and not for others has been seen by the template, which has its reasons.
 */
export const lostWords = (found: KindFindings): Lost => {
  const { printed, leavesOut } = found;
  const fields = printedFields(printed);
  const owed = owedBy(found, fields);
  const missing = unprinted(found, fields, owed);
  const passedOver = found.passedOver.flatMap((words): readonly Missing[] => {
    const first = words.find(owed.words);
    return first === undefined || words.some((each) => printed.has(each)) ? [] : [{ field: first.field, first, of: first.home }];
  });
  const isLeftOut = (field: string): boolean => leavesOut.some((name) => isWithinField(field, name));
  const lost = counted([...missing.filter(({ field }) => !fields.has(field)), ...passedOver]);
  return {
    fields: lost.filter((each) => !isLeftOut(each.field) && !mayComeYet(each, found.notReached)),
    stale: leavesOut.filter((name) => [...fields].some((field) => isWithinField(field, name)) && isWhole(found, name)),
  };
};
