import { isNamedElsewhere, isTime, nounIn, onlyNames } from '../../model/authored/roles.ts';
import type { AuthoredObject, AuthoredWords } from '../../model/authored/tree.ts';
import type { FieldMention } from '../template/mentions.ts';

/** What is known of a kind when all its documents are composed. */
export type KindFindings = {
  readonly printed: ReadonlySet<AuthoredWords>;
  /** Words of items that a loop passed over, although it printed others like them. */
  readonly passedOver: readonly (readonly AuthoredWords[])[];
  /** The fields that the kind says it leaves out. */
  readonly leavesOut: readonly string[];
  /** The fields that its templates ask for under conditions that were never met. */
  readonly notReached: () => readonly FieldMention[];
  /** Whether somebody who reads the kind may read these words. */
  readonly mayRead: (words: AuthoredWords) => boolean;
  /** Whether no workshop has a use for something: an activity that all of them leave out. */
  readonly isIdle: (object: AuthoredObject) => boolean;
};

/** The nouns that a kind does more than name: it prints more of them, or speaks of them in what it leaves out. */
const nounsBeyondNames = (fields: ReadonlySet<string>, leavesOut: readonly string[]): ReadonlySet<string> =>
  new Set([...[...fields].filter((field) => !onlyNames(field)), ...leavesOut].map(nounIn));

const SHEET = 'worksheet';

const isOnSheet = (object: AuthoredObject): boolean => {
  for (let { held } = object; held !== null; { held } = held.by) if (held.field === 'module.worksheets') return true;
  return false;
};

/** What a kind owes its readers of what it prints: nothing of what it only names, and with a sheet's key not the sheet. */
export type Owed = {
  readonly field: (field: string) => boolean;
  readonly words: (words: AuthoredWords) => boolean;
  readonly items: (words: AuthoredWords) => boolean;
};

/** What a kind owes, as far as it is known what it printed. */
export const owedBy = ({ printed, leavesOut, mayRead }: KindFindings, fields: ReadonlySet<string>): Owed => {
  const nouns = nounsBeyondNames(fields, leavesOut);
  const isOwed = (field: string): boolean => !isNamedElsewhere(nounIn(field)) || nouns.has(nounIn(field));
  const isOfSheet = ({ field, isSecret }: AuthoredWords): boolean => nounIn(field) === SHEET && !isSecret && !onlyNames(field);
  const isKey = ({ isSecret, home }: AuthoredWords): boolean => isSecret && isOnSheet(home);
  const printsKeysOnly = [...printed].some(isKey) && ![...printed].some(isOfSheet);
  const isOnPage = (words: AuthoredWords): boolean =>
    mayRead(words) && (words.isSecret || !printsKeysOnly || !isOnSheet(words.home));
  return {
    field: isOwed,
    words: (words) => isOnPage(words) && isOwed(words.field),
    items: (words) => isOnPage(words) && !isTime(nounIn(words.field)),
  };
};
