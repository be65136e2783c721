import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
import type { Audience } from '../../model/field.ts';
import { formatPlace, placeOf, type Span } from '../../source/text.ts';
import { entriesIn } from '../audit/watch.ts';
import { printedEntries, type Ledger } from '../words.ts';
import type { PartType } from './part-type.ts';

/** What a template did with the types of the parts that it met while one document was composed. */
export type PartRecord = {
  /** Notes that a template compared the type of a part, where, and whether that was the type. */
  readonly compared: (type: PartType, isIt: boolean, at: Span) => void;
  /** Notes that a part was handed to the partial of its type, or left out on purpose. */
  readonly taken: (type: PartType) => void;
  /** The parts whose type was asked for and never met: the first place that asked. */
  readonly missed: () => readonly (readonly [PartType, Span])[];
};

/** An empty record. */
export const newPartRecord = (): PartRecord => {
  const asked = new Map<PartType, Span>();
  const met = new Set<PartType>();
  return {
    compared: (type, isIt, at) => {
      if (isIt) met.add(type);
      else if (!asked.has(type)) asked.set(type, at);
    },
    taken: (type) => void met.add(type),
    missed: () => [...asked].filter(([type]) => !met.has(type)),
  };
};

/** Whether a part was printed by a template that never met its type, which a branch for all other types may do. */
const isPrinted = (type: PartType, audience: Audience, ledger: Ledger, printed: ReadonlySet<number>): boolean => {
  const words = entriesIn(type.part()).filter((entry) => ledger.entries[entry]?.isName !== true);
  const secret = words.filter((entry) => ledger.entries[entry]?.isSecret === true);
  const areAll = (entries: readonly number[]): boolean => entries.length > 0 && entries.every((entry) => printed.has(entry));
  if (audience === 'participant') return areAll(words);
  if (secret.length > 0) return areAll(secret);
  // Without an answer there is nothing for a key, unless part of it was printed for its own sake.
  return !type.citesAnswers && !words.some((entry) => printed.has(entry));
};

const HINT =
  'Let the exercise choose: {{> (sheet-partial part) part=part home=home sub=sub}}, in a key {{> (key-partial part) part=part sheet=sheet}}. Or add a branch, or take this copy away so that the template that ships is used. {{leave-out part}} in a branch of its own leaves it out on purpose.';

/** Reports each type of exercise that a chain of branches on `part.type` knows nothing of: nothing would be printed, in silence. */
export const auditParts = (record: PartRecord, audience: Audience, ledger: Ledger, markup: string, report: Report): void => {
  const missed = record.missed();
  if (missed.length === 0) return;
  const printed = printedEntries(markup);
  const told = new Set<string>();
  for (const [type, at] of missed) {
    if (told.has(type.text) || isPrinted(type, audience, ledger, printed)) continue;
    told.add(type.text);
    const message = `Nothing here prints the exercise "${type.text}", which stands at ${formatPlace(placeOf(type.at))}.`;
    report(diagnose('compose/unknown-exercise', { message, at, hint: HINT }));
  }
};
