import { FILE_NOUNS } from '../../model/authored/nouns.ts';
import { authoredFile, type AuthoredFile, type AuthoredWords } from '../../model/authored/tree.ts';
import { BANK_NAMES } from '../../model/bank/bank.ts';
import type { Curriculum, Loaded } from '../../model/curriculum.ts';
import { once } from '../../model/once.ts';
import type { Span } from '../../source/text.ts';
import type { LedgerEntry } from '../words.ts';

/** What finds the authored words that a ledger entry came from. */
export type AuthoredIndex = {
  readonly wordsOf: (entry: LedgerEntry) => AuthoredWords | undefined;
  readonly placeOf: (words: AuthoredWords) => Span | undefined;
};

const filesOf = ({
  modules,
  workshops,
  frameworks,
  sources,
  banks,
}: Curriculum): readonly (readonly [string, Loaded<object>])[] => [
  ...[...modules.values()].map((each) => ['module', each] as const),
  ...[...workshops.values()].map((each) => ['workshop', each] as const),
  ...[...frameworks.values()].map((each) => ['framework', each] as const),
  ...[...sources.values()].map((each) => ['source', each] as const),
  ...BANK_NAMES.flatMap((name) => (banks[name] === null ? [] : [[name, banks[name]] as const])),
];

/** An index of the words of a curriculum's files; each file is gone through when it is first asked about. */
export const authoredIndex = (curriculum: Curriculum): AuthoredIndex => {
  const files = new Map<object | undefined, () => AuthoredFile>();
  const loadedOf = new Map<object, Loaded<object>>();
  for (const [noun, loaded] of filesOf(curriculum)) {
    const schema = FILE_NOUNS[noun];
    if (schema === undefined) continue;
    files.set(
      loaded,
      once(() => authoredFile(schema, noun, loaded.value)),
    );
    loadedOf.set(loaded.value, loaded);
  }
  const subjectOf = ({ home }: AuthoredWords): object => {
    let object = home;
    while (object.held !== null) object = object.held.by;
    return object.value;
  };
  return {
    wordsOf: ({ file, path }) => (path === undefined ? undefined : files.get(file)?.().at(path)),
    placeOf: (words) => loadedOf.get(subjectOf(words))?.spanAt(words.path),
  };
};
