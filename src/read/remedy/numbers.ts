import { bare, type Candidate } from './candidate.ts';

const NAMES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

const SEPARATED = /^[-+]?\d{1,3}(?:(?:[,'’_.\s\u00a0\u202f]\d{3})+)$/u;
const MINUTES_PER_HOUR = 60;

const NUMBER = /[-+]?\d+(?:[.,]\d+)?/;

const numberOf = (text: string): number => Number(text.replace(',', '.'));

/** Numbers that something else than a number may mean, the likeliest first. */
export const numberCandidates = (text: string, isMinutes: boolean): readonly Candidate[] => {
  const inside = bare(text);
  const found: Candidate[] = [];
  const add = (value: number, why: string): void => {
    if (Number.isFinite(value)) found.push({ value, why });
  };
  if (/^[-+]?(\d+\.?\d*|\.\d+)$/.test(inside)) add(Number(inside), 'Take the quotation marks away');
  if (SEPARATED.test(inside)) add(Number(inside.replace(/[^\d+-]/gu, '')), 'Write the number without marks between its digits');
  if (/^[-+]?\d+,\d+$/.test(inside)) add(numberOf(inside), 'Write a decimal point in place of the comma');
  const named = NAMES.indexOf(inside.toLowerCase());
  if (named >= 0) add(named, 'Write it in digits');
  const first = NUMBER.exec(inside)?.[0];
  const isHours = isMinutes && /^\D*[\d.,]+\s*(?:h|hrs?|hours?)\b/i.test(inside);
  if (first !== undefined && isHours) add(numberOf(first) * MINUTES_PER_HOUR, 'Write the minutes alone');
  if (first !== undefined) add(numberOf(first), 'Write the number alone');
  return found;
};

/** Whole numbers near one that has a fraction. */
export const wholeCandidates = (value: number): readonly Candidate[] => [
  { value: Math.round(value), why: 'Write a whole number' },
  { value: Math.floor(value), why: 'Write a whole number' },
];
