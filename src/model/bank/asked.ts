import { usedWorksheets, type Agenda } from '../agenda.ts';
import type { Curriculum } from '../curriculum.ts';
import { namedIn } from '../exercise.ts';
import { modulesTaught, servedNames } from '../served.ts';
import type { AssessmentBank, AssessmentItem } from './assessment.ts';
import { moduleOfItem } from './draw-forms.ts';

/** Items that ask for what some modules teach. */
export const itemsFor = ({ items }: AssessmentBank, modules: readonly string[]): readonly AssessmentItem[] =>
  items.filter((item) => modules.includes(moduleOfItem(item)));

/** Items that the sheets of a workshop ask: whoever did the sheet has seen them, and the key was read aloud. */
const askedOnSheets = ({ modules }: Pick<Curriculum, 'modules'>, agenda: Agenda): ReadonlySet<string> =>
  new Set(
    modulesTaught(agenda)
      .flatMap((id) => usedWorksheets(agenda, id, modules.get(id)?.value.worksheets ?? []))
      .flatMap(({ parts }) => namedIn(parts, 'question')),
  );

/** Items that the forms of a workshop may ask: those about objectives that it works on, but for those that its sheets ask already. */
export const formItems = (curriculum: Pick<Curriculum, 'banks' | 'modules'>, agenda: Agenda): readonly AssessmentItem[] => {
  const bank = curriculum.banks.assessment?.value;
  if (bank === undefined) return [];
  const served = servedNames(agenda, curriculum.modules);
  const asked = askedOnSheets(curriculum, agenda);
  return bank.items.filter(({ id, objective }) => served.has(objective) && !asked.has(id));
};
