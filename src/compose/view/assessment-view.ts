import { formItems } from '../../model/bank/asked.ts';
import { drawForms } from './draw-forms.ts';
import type { ContextState } from './state.ts';
import type { View } from './view.ts';

/** The forms that are drawn for a workshop: their items in runs of one type, numbered through. */
export const assessmentView = ({ curriculum, workshop, cited }: ContextState): View | null => {
  const bank = curriculum.banks.assessment?.value;
  if (bank === undefined) return null;
  const drawn = drawForms(bank, formItems(curriculum, workshop.value));
  const formOf = (items: readonly { readonly id: string; readonly type: string }[]): readonly View[] => {
    const numbered = items.map(({ id, type }, index) => ({ ...cited.question(id), type, number: index + 1 }));
    return [...new Set(items.map(({ type }) => type))].map((type) => ({
      type,
      items: numbered.filter((item) => item.type === type),
    }));
  };
  return { seed: bank.seed, before: formOf(drawn.before), after: formOf(drawn.after) };
};
