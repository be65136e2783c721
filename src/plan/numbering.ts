import type { Agenda } from '../model/agenda.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { catalogNumbers, workshopNumbers, type DocumentNumbers } from '../model/numbers.ts';
import type { BuildRequest } from '../model/plan.ts';
import { agendaOfRequest } from './replan.ts';
import { factsOf } from './request.ts';

/** Whether what is asked for is no workshop's: worksheets by themselves, where neither a workshop nor an event is named. */
const isOfNoWorkshop = ({ workshop, event, kinds, items = [] }: BuildRequest, curriculum: Curriculum): boolean => {
  if (workshop !== null || event !== null) return false;
  if (kinds.length === 0) return items.length > 0;
  return kinds.every((id) => curriculum.kinds.get(id)?.value.per === 'worksheet');
};

/** What the documents of a request are numbered by: the workshop in hand; the catalog where there is none. */
export const numbersOfRequest = (request: BuildRequest, curriculum: Curriculum, agenda: Agenda): DocumentNumbers =>
  isOfNoWorkshop(request, curriculum) ? catalogNumbers(curriculum.modules) : workshopNumbers(agenda, curriculum.modules);

/** The numbers by which a request may name items: those of the workshop that it names, by itself or by its event. */
export const numbersInHand = (request: BuildRequest, curriculum: Curriculum): DocumentNumbers => {
  if ((request.items ?? []).length === 0) return [];
  const id = request.workshop ?? request.event?.value.workshop ?? null;
  const workshop = id === null ? undefined : curriculum.workshops.get(id)?.value;
  const agenda = workshop && agendaOfRequest(workshop, curriculum.modules, request, factsOf(request).start).value;
  return agenda === undefined ? [] : workshopNumbers(agenda, curriculum.modules);
};
