import { modulesOf } from '../model/agenda.ts';
import { formItems } from '../model/bank/asked.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { DocumentKind } from '../model/kind.ts';
import type { Workshop } from '../model/workshop.ts';

/** Whether there is something of what a kind prints: its bank, or questions for supervisors in the modules of the workshop. */
export const hasRequired = ({ requires }: DocumentKind, curriculum: Curriculum, workshop: Workshop): boolean => {
  if (requires === null) return true;
  if (requires === 'supervisor')
    return modulesOf(workshop).some((id) => (curriculum.modules.get(id)?.value.supervisor.length ?? 0) > 0);
  if (requires === 'assessment') return formItems(curriculum, workshop).length > 0;
  return curriculum.banks[requires] !== null;
};
