import { modulesOf, printedStories, runActivities, toldStories, usedMaterials, type Agenda } from '../model/agenda.ts';
import { formsOf } from '../model/bank/forms.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { DocumentKind } from '../model/kind.ts';
import type { Workshop } from '../model/workshop.ts';
import { agendaOf } from './agenda.ts';

const hasSigns = (agenda: Agenda, workshop: Workshop, { modules }: Curriculum): boolean =>
  modulesOf(workshop).some((id) => {
    const module = modules.get(id)?.value;
    return module !== undefined && usedMaterials(agenda, module).some(({ signs }) => signs.length > 0);
  });

const hasStories = (agenda: Agenda, workshop: Workshop, { modules }: Curriculum): boolean =>
  printedStories(workshop, agenda, modules).size > 0 || runActivities(agenda).some((each) => toldStories(each).length > 0);

/** Whether there is something of what a kind prints: its bank, questions for supervisors, or signs and stories of what is run. */
export const hasRequired = ({ requires }: DocumentKind, curriculum: Curriculum, workshop: Workshop): boolean => {
  if (requires === null) return true;
  if (requires === 'supervisor')
    return modulesOf(workshop).some((id) => (curriculum.modules.get(id)?.value.supervisor.length ?? 0) > 0);
  const agenda = agendaOf(workshop, curriculum.modules, null);
  if (requires === 'signs') return hasSigns(agenda, workshop, curriculum);
  if (requires === 'scenarios') return hasStories(agenda, workshop, curriculum);
  if (requires === 'assessment') {
    const forms = formsOf(curriculum, agenda, null);
    return forms !== null && forms.a.length > 0;
  }
  return curriculum.banks[requires] !== null;
};
