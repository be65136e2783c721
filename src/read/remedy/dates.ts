import type { Candidate } from './candidate.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

const two = (number: number): string => String(number).padStart(2, '0');

/** A year of two digits is one of this century. */
const yearOf = (digits: string): number => Number(digits.length === 2 ? `20${digits}` : digits);

const iso = (year: string, month: number, day: number): string =>
  `${String(yearOf(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase() as (typeof MONTHS)[number]) + 1;

const WHY = 'Write year, month and day';

/** `12/03/2026`, `3.12.2026`, `12-3-26`: with dots the day comes first, otherwise it may be either. */
const byNumbers = (text: string): readonly Candidate[] => {
  const [, first = '', sign, second = '', year = ''] = /^(\d{1,2})([/.-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/.exec(text) ?? [];
  if (year === '') return [];
  const dayFirst = { value: iso(year, Number(second), Number(first)), why: WHY };
  const monthFirst = { value: iso(year, Number(first), Number(second)), why: WHY };
  return sign === '.' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
};

const byName = (text: string): readonly Candidate[] => {
  const [, day = '', name = '', year = ''] = /^(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(text) ?? [];
  const [, name2 = '', day2 = '', year2 = ''] = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text) ?? [];
  return [
    ...(year === '' ? [] : [{ value: iso(year, monthOf(name), Number(day)), why: WHY }]),
    ...(year2 === '' ? [] : [{ value: iso(year2, monthOf(name2), Number(day2)), why: WHY }]),
  ];
};

const yearFirst = (text: string): readonly Candidate[] => {
  const [, year = '', month, day] = /^(\d{4}|\d{2})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(?:[T ].*)?$/.exec(text) ?? [];
  if (year === '') return [];
  // A year that nobody means is nearly always a slip in its first digits.
  const own = Number(year) < 1000 ? year.slice(-2) : year;
  return [{ value: iso(own, Number(month), Number(day)), why: WHY }];
};

/** Dates that a text may mean. */
export const dateCandidates = (given: string): readonly Candidate[] => {
  const text = given.replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\s+/i, '');
  const found = byNumbers(text);
  return found.length > 0 ? found : [...byName(text), ...yearFirst(text)];
};

const NOON = 12;

/** Times of day that a text may mean: `8.30`, `9am`, `2:30 p.m.`, `14h30`, `0830`, `noon`. */
export const timeCandidates = (given: string): readonly Candidate[] => {
  const why = 'Write hours and minutes with a colon';
  if (/^(noon|midday)$/i.test(given)) return [{ value: '12:00', why }];
  const [, hours, minutes = '00', half = ''] =
    /^(\d{1,2})(?:\s*[:.,h-]?\s*(\d{2}))?(?::\d{2})?\s*(?:h|hrs?|uhr|o['’]?clock)?\s*([ap])?\.?\s*m?\.?$/i.exec(given) ?? [];
  if (hours === undefined) return [];
  const hour = Number(hours);
  const ofDay = half === '' ? hour : (hour % NOON) + (half.toLowerCase() === 'p' ? NOON : 0);
  return [{ value: `${two(ofDay)}:${minutes}`, why }];
};
