import type { Curriculum } from '../model/curriculum.ts';
import type { DocumentKind } from '../model/kind.ts';
import { hasInAgenda } from '../model/required.ts';
import type { Workshop } from '../model/workshop.ts';
import { agendaOf } from './agenda.ts';

/** Tells of each kind whether there is something of what it prints in a workshop as its file has it. */
export const requiredIn = (curriculum: Curriculum, workshop: Workshop): ((kind: DocumentKind) => boolean) => {
  const agenda = agendaOf(workshop, curriculum.modules, null);
  return (kind) => hasInAgenda(kind, curriculum, workshop, agenda);
};
