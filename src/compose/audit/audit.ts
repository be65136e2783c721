import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Activity } from '../../model/activity.ts';
import type { Agenda } from '../../model/agenda.ts';
import type { AuthoredWords } from '../../model/authored/tree.ts';
import type { Curriculum, LoadedKind } from '../../model/curriculum.ts';
import { once } from '../../model/once.ts';
import { fieldsNotReached } from '../template/engine.ts';
import { ledgerOf } from '../words.ts';
import { authoredIndex, type AuthoredIndex } from './authored.ts';
import { lostWords, type LostField } from './lost.ts';
import type { KindFindings } from './owed.ts';
import { watchFor, type KindSeen, type TemplateWatch } from './watch.ts';

/** An audit of authored words over all documents that are composed of a curriculum. */
export type WordsAudit = {
  /** Watches a document of a kind that is composed with an agenda. */
  readonly watch: (kind: LoadedKind, agenda: Agenda) => TemplateWatch;
  /** Notes that a document of a kind could not be composed: what it would have printed, nobody knows. */
  readonly failed: (kind: LoadedKind) => void;
  /** What the kinds do not print and do not name as left out, and what they name and print. */
  readonly findings: () => readonly Diagnostic[];
};

const lostAt = (kind: LoadedKind, { field, first, count }: LostField, index: AuthoredIndex): Diagnostic => {
  const more = count === 1 ? '' : ` ${String(count - 1)} more of this field ${count === 2 ? 'is' : 'are'} missing too.`;
  return diagnose('compose/words-not-printed', {
    message: `The kind "${kind.value.id}" prints what these words belong to, and not its "${field}".${more}`,
    at: index.placeOf(first),
    hint: `Print it in ${kind.body.source.file} or a partial that it calls, or say in its kind.yaml that it is left out: \`leavesOut: [${field}]\`.`,
  });
};

const staleAt = ({ value, spanAt }: LoadedKind, name: string): Diagnostic =>
  diagnose('compose/left-out-printed', {
    message: `"${name}" is named as left out, and the kind "${value.id}" prints it.`,
    at: spanAt(['leavesOut', value.leavesOut.indexOf(name)]),
  });

/** An audit for the documents of a curriculum. */
export const newWordsAudit = (curriculum: Curriculum): WordsAudit => {
  const kinds = new Map<LoadedKind, KindSeen>();
  const broken = new Set<LoadedKind>();
  const [run, omitted] = [new Set<Activity>(), new Set<Activity>()];
  const index = authoredIndex(curriculum);
  const { entries } = ledgerOf(curriculum);
  const wordsOf = (numbers: Iterable<number>): readonly AuthoredWords[] =>
    [...numbers].flatMap((number) => {
      const entry = entries[number];
      // A phrase is printed with the words that fill it.
      return entry === undefined ? [] : [...[index.wordsOf(entry) ?? []].flat(), ...wordsOf(entry.filledBy ?? [])];
    });
  const findingsOf = (kind: LoadedKind, seen: KindSeen): KindFindings => ({
    printed: new Set(wordsOf(seen.printed)),
    leavesOut: kind.value.leavesOut,
    notReached: once(() => fieldsNotReached(curriculum.partials, kind.body, seen.reached)),
    passedOver: [...seen.passedOver.values()].map(wordsOf),
    mayRead: ({ isSecret }) => !isSecret || kind.value.audience === 'facilitator',
    isIdle: ({ value }) => omitted.has(value as Activity) && !run.has(value as Activity),
  });
  return {
    watch: (kind, agenda) => {
      for (const { activity, use } of agenda.entries.flatMap(({ activities }) => activities))
        (use === 'omit' ? omitted : run).add(activity);
      const seen = kinds.get(kind) ?? { printed: new Set(), reached: new Set(), passedOver: new Map() };
      kinds.set(kind, seen);
      return watchFor(seen);
    },
    failed: (kind) => void broken.add(kind),
    findings: () =>
      [...kinds].flatMap(([kind, seen]) => {
        if (broken.has(kind)) return [];
        const { fields, stale } = lostWords(findingsOf(kind, seen));
        return [...fields.map((each) => lostAt(kind, each, index)), ...stale.map((name) => staleAt(kind, name))];
      }),
  };
};
