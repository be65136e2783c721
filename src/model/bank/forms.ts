import type { Agenda } from '../agenda.ts';
import type { Curriculum } from '../curriculum.ts';
import { formItems } from './asked.ts';
import { drawForms, type DrawnForms } from './draw-forms.ts';

/** The two forms of a workshop, and what was drawn with. */
export type WorkshopForms = DrawnForms & {
  readonly seed: number;
  /** Questions that the bank wants on a form. */
  readonly wanted: number;
};

/** Draws the forms of a workshop from what it runs, with the bank's own seed where none is given; null without a bank. */
export const formsOf = (
  curriculum: Pick<Curriculum, 'banks' | 'modules'>,
  agenda: Agenda,
  seed: number | null,
): WorkshopForms | null => {
  const bank = curriculum.banks.assessment?.value;
  if (bank === undefined) return null;
  const { form } = bank;
  const drawing = { form, seed: seed ?? bank.seed };
  const wanted = Object.values(form).reduce((sum, count) => sum + count, 0);
  return { ...drawForms(drawing, formItems(curriculum, agenda)), seed: drawing.seed, wanted };
};
