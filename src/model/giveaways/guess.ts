import type { Wording } from '../wording/wording.ts';
import { holding } from '../wording/holds.ts';
import { chanceOf, type GuessedQuestion, type QuestionBank } from './question.ts';
import { mean } from './chance.ts';

/** Somebody who has read no row and goes by looks: the place of the option they take, or undefined where their sign is missing. */
export type Guesser = { readonly id: string; readonly guess: (question: GuessedQuestion) => number | undefined };

/** What a guesser scores on a bank, and what blind choice scores. */
export type GuesserScore = {
  readonly bank: QuestionBank;
  readonly guesser: string;
  readonly score: number;
  readonly chance: number;
};

/** The place of the longest of some options; undefined of none. The first of several. */
const longestOf = ({ options }: GuessedQuestion, places = options.map((_, place) => place)): number | undefined =>
  places.reduce<number | undefined>((longest, place) => {
    const text = options[place]?.text ?? '';
    return longest === undefined || text.length > (options[longest]?.text.length ?? 0) ? place : longest;
  }, undefined);

/** Takes the option that asks something; of several the longest. */
const asking = ({ asks, questionMarks }: Wording): Guesser => {
  const hasWord = holding(asks);
  const doesAsk = (text: string): boolean => questionMarks.some((mark) => text.includes(mark)) || hasWord(text);
  return {
    id: 'asks',
    guess: (question) =>
      longestOf(
        question,
        question.options.flatMap(({ text }, place) => (doesAsk(text) ? [place] : [])),
      ),
  };
};

/** What goes on in the head of somebody who has noticed that "may" is always true, and "must" never. */
const byTone = ({ permits, demands }: Wording): Guesser => {
  const [doesPermit, doesDemand] = [holding(permits), holding(demands)];
  return {
    id: 'may is true, must is false',
    guess: ({ text, options }) => {
      if (doesDemand(text)) return options.findIndex((option) => option.text === 'false');
      return doesPermit(text) ? options.findIndex((option) => option.text === 'true') : undefined;
    },
  };
};

const always = (place: number, id: string): Guesser => ({
  id,
  guess: ({ options }) => (place < options.length ? place : undefined),
});

const guessersOf = ({ id, isFixed, questions }: QuestionBank, wording: Wording): readonly Guesser[] => {
  if (!isFixed) return [asking(wording), { id: 'longest', guess: longestOf }, always(1, 'second')];
  const answers = questions[0]?.options ?? [];
  const each = answers.map(({ text }, place) => always(place, `always ${text}`));
  return id === 'statement' ? [byTone(wording), ...each] : each;
};

const scoreOn = (question: GuessedQuestion, { guess }: Guesser): number => {
  const place = guess(question);
  // Without their sign they choose blindly.
  if (place === undefined) return chanceOf(question);
  return question.options[place]?.isRight === true ? 1 : 0;
};

/** What each simple guesser scores on a bank. */
export const guesserScores = (bank: QuestionBank, wording: Wording): readonly GuesserScore[] =>
  (bank.questions.length === 0 ? [] : guessersOf(bank, wording)).map((guesser) => ({
    bank,
    guesser: guesser.id,
    score: mean(bank.questions.map((question) => scoreOn(question, guesser))),
    chance: mean(bank.questions.map(chanceOf)),
  }));
