import { modulesOf } from '../model/agenda.ts';
import { formsOf } from '../model/bank/forms.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { DocumentKind } from '../model/kind.ts';
import type { Workshop } from '../model/workshop.ts';
import { agendaOf } from './agenda.ts';

/** Whether there is something of what a kind prints: its bank, or questions for supervisors in the modules of the workshop. */
export const hasRequired = ({ requires }: DocumentKind, curriculum: Curriculum, workshop: Workshop): boolean => {
  if (requires === null) return true;
  if (requires === 'supervisor')
    return modulesOf(workshop).some((id) => (curriculum.modules.get(id)?.value.supervisor.length ?? 0) > 0);
  if (requires === 'assessment') {
    const forms = formsOf(curriculum, agendaOf(workshop, curriculum.modules, null), null);
    return forms !== null && forms.a.length > 0;
  }
  return curriculum.banks[requires] !== null;
};
