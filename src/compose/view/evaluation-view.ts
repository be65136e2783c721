import { listIn, type ContextState } from './state.ts';
import type { View } from './view.ts';

/** The longest workshop whose form is short, in minutes with its breaks, and what a short form asks. */
const SHORT = { minutes: 240, lines: 6, questions: 2 } as const;

/** As many objectives as a long form rates one by one: beyond it the modules stand for them. */
const MANY_OBJECTIVES = 16;

/** Takes one of each group in turn, and the next of each, until there are enough; in the order of the groups. */
export const inTurn = <T>(groups: readonly (readonly T[])[], enough: number): readonly T[] => {
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, turn) => groups.flatMap((group) => group.slice(turn, turn + 1)));
  const chosen = new Set(turns.flat().slice(0, enough));
  return groups.flat().filter((one) => chosen.has(one));
};

/** The evaluation form of a workshop: what is rated of what it runs, what is rated besides, and what is asked openly. */
export const evaluationView = ({ agenda, cited }: ContextState, objectives: readonly (readonly View[])[]): View | null => {
  const bank = cited.bank('evaluation');
  if (bank === null) return null;
  const isShort = agenda.total <= SHORT.minutes;
  const open = listIn(bank, 'open');
  return {
    points: bank['points'],
    byModule: !isShort && objectives.flat().length > MANY_OBJECTIVES,
    objectives: isShort ? inTurn(objectives, SHORT.lines) : objectives.flat(),
    items: isShort ? [] : listIn(bank, 'items'),
    open: isShort ? open.slice(0, SHORT.questions) : open,
  };
};
