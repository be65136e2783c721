import { modulesOf, printedStories, runActivities, toldStories, usedMaterials, type Agenda } from './agenda.ts';
import { formsOf } from './bank/forms.ts';
import type { Curriculum } from './curriculum.ts';
import type { DocumentKind } from './kind.ts';
import type { Workshop } from './workshop.ts';

const hasSigns = (agenda: Agenda, workshop: Workshop, { modules }: Curriculum, fewest: number): boolean =>
  modulesOf(workshop).some((id) => {
    const module = modules.get(id)?.value;
    return (
      module !== undefined && usedMaterials(agenda, module).some(({ signs }) => signs.some(({ lines }) => lines.length >= fewest))
    );
  });

const hasStories = (agenda: Agenda, workshop: Workshop, { modules }: Curriculum): boolean =>
  printedStories(workshop, agenda, modules).size > 0 || runActivities(agenda).some((each) => toldStories(each).length > 0);

/** Whether a workshop on the clock has something of what a kind prints: its bank, questions for supervisors, or signs and stories of what is run. */
export const hasInAgenda = ({ requires }: DocumentKind, curriculum: Curriculum, workshop: Workshop, agenda: Agenda): boolean => {
  switch (requires) {
    case null:
      return true;
    case 'supervisor':
      return modulesOf(workshop).some((id) => (curriculum.modules.get(id)?.value.supervisor.length ?? 0) > 0);
    case 'signs':
      return hasSigns(agenda, workshop, curriculum, 0);
    case 'lists':
      return hasSigns(agenda, workshop, curriculum, 1);
    case 'scenarios':
      return hasStories(agenda, workshop, curriculum);
    case 'assessment':
      return (formsOf(curriculum, agenda, null)?.a.length ?? 0) > 0;
    default:
      return curriculum.banks[requires] !== null;
  }
};
