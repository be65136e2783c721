import { modulesOf } from '../model/agenda.ts';
import { itemsFor } from '../model/bank/asked.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { DocumentKind } from '../model/kind.ts';
import type { Workshop } from '../model/workshop.ts';

/** Whether there is something of what a kind prints: its bank, or questions for supervisors in the modules of the workshop. */
export const hasRequired = ({ requires }: DocumentKind, curriculum: Curriculum, workshop: Workshop): boolean => {
  if (requires === null) return true;
  const modules = modulesOf(workshop);
  if (requires === 'supervisor') return modules.some((id) => (curriculum.modules.get(id)?.value.supervisor.length ?? 0) > 0);
  if (requires === 'assessment') {
    const bank = curriculum.banks.assessment?.value;
    return bank !== undefined && itemsFor(bank, modules).length > 0;
  }
  return curriculum.banks[requires] !== null;
};
