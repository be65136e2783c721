import { modulesOf } from '../agenda.ts';
import type { Curriculum } from '../curriculum.ts';
import { namedIn } from '../exercise.ts';
import type { Workshop } from '../workshop.ts';
import type { AssessmentBank, AssessmentItem } from './assessment.ts';

/** Items that ask for what some modules teach. */
export const itemsFor = ({ items }: AssessmentBank, modules: readonly string[]): readonly AssessmentItem[] =>
  items.filter(({ objective }) => modules.includes(objective.split('/')[0] ?? ''));

/** Items that sheets of some modules ask: whoever did the sheet has seen them, and the key was read aloud. */
const askedOnSheets = ({ modules }: Pick<Curriculum, 'modules'>, used: readonly string[]): ReadonlySet<string> =>
  new Set(used.flatMap((id) => modules.get(id)?.value.worksheets ?? []).flatMap(({ parts }) => namedIn(parts, 'question')));

/** Items that the forms of a workshop may ask: those about its modules, but for those that their sheets ask already. */
export const formItems = (curriculum: Pick<Curriculum, 'banks' | 'modules'>, workshop: Workshop): readonly AssessmentItem[] => {
  const bank = curriculum.banks.assessment?.value;
  if (bank === undefined) return [];
  const used = modulesOf(workshop);
  const asked = askedOnSheets(curriculum, used);
  return itemsFor(bank, used).filter(({ id }) => !asked.has(id));
};
