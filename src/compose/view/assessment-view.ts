import { chanceOf } from '../../model/bank/balance-forms.ts';
import type { AssessmentItem } from '../../model/bank/assessment.ts';
import { formsOf } from '../../model/bank/forms.ts';
import type { ContextState } from './state.ts';
import type { View } from './view.ts';

/** A form: its items in runs of one type, numbered through, and what guessing gives. */
const formView = ({ cited }: ContextState, letter: string, items: readonly AssessmentItem[]): View => {
  const numbered = items.map(({ id, type }, index) => ({ ...cited.question(id), type, number: index + 1 }));
  return {
    letter,
    count: items.length,
    keyed: items.filter(({ type }) => type !== 'confidence').length,
    chance: Math.round(chanceOf(items)),
    runs: [...new Set(items.map(({ type }) => type))].map((type) => ({
      type,
      items: numbered.filter((item) => item.type === type),
    })),
  };
};

/** The two forms that are drawn for a workshop from what it runs. */
export const assessmentView = (state: ContextState): View | null => {
  const { curriculum, agenda, seed = null } = state;
  const forms = formsOf(curriculum, agenda, seed);
  if (forms === null) return null;
  const [a, b] = [formView(state, 'A', forms.a), formView(state, 'B', forms.b)];
  return { seed: forms.seed, a, b, forms: [a, b], wanted: forms.wanted, isShort: forms.a.length < forms.wanted };
};
