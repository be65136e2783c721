import type { Curriculum } from '../model/curriculum.ts';
import type { DocumentKind } from '../model/kind.ts';
import { hasInAgenda } from '../model/required.ts';
import type { Workshop } from '../model/workshop.ts';
import { agendaOf } from './agenda.ts';

/** Whether there is something of what a kind prints in a workshop as its file has it. */
export const hasRequired = (kind: DocumentKind, curriculum: Curriculum, workshop: Workshop): boolean =>
  hasInAgenda(kind, curriculum, workshop, agendaOf(workshop, curriculum.modules, null));
