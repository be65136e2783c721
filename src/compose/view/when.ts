import type { Language } from '../../model/language.ts';
import { fillPhrase } from '../../model/phrase.ts';

const MINUTES_PER_DAY = 1440;

/** A time of day in the language's own form, in full or in brief; minutes count from midnight and may run past it. */
export const clockText = (language: Language, minutes: number, form: 'full' | 'brief' = 'full'): string => {
  const ofDay = ((minutes % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  const hour24 = Math.floor(ofDay / 60);
  const values = { hour: hour24 % 12 === 0 ? 12 : hour24 % 12, hour24, minute: String(ofDay % 60).padStart(2, '0') };
  const name = form === 'brief' ? 'clock.brief' : hour24 < 12 ? 'clock.morning' : 'clock.afternoon';
  return fillPhrase(language, name, values)?.text ?? `${hour24}:${values.minute}`;
};

/** The day of the week, 0 for Sunday, by Zeller's congruence: no clock and no locale is asked. */
const weekdayOf = (year: number, month: number, day: number): number => {
  const m = month < 3 ? month + 12 : month;
  const y = month < 3 ? year - 1 : year;
  const zeller = (day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7;
  return (zeller + 6) % 7;
};

/** A date (YYYY-MM-DD) as the language writes it in full. */
export const dateText = (language: Language, date: string): string => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const name = (group: string, number: number): string => fillPhrase(language, `${group}.${number}`)?.text ?? String(number);
  const values = { weekday: name('weekday', weekdayOf(year, month, day)), month: name('month', month), day, year };
  return fillPhrase(language, 'date.long', values)?.text ?? date;
};

/** The date (YYYY-MM-DD) so many days after another. */
export const dateAfter = (date: string, days: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
};
