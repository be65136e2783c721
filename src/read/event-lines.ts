import { diagnose, type Report } from '../diagnostics/diagnostic.ts';
import type { Loaded } from '../model/curriculum.ts';
import type { WorkshopEvent } from '../model/event.ts';
import { isRecord } from '../source/record.ts';
import { walkData } from './data.ts';

const ITEM = /^\s*(?:[-*+•–]|\d+[.)])\s+/u;

/** What stands between two lines that come to stand on one: nothing behind a comma, or where a long line was only wrapped. */
const between = (line: string, next: string, isAddress: boolean): string => {
  if (/[,;:]$/.test(line) || /^\p{Ll}/u.test(next)) return ' ';
  return !isAddress && /[.!?]$/.test(line) ? ' ' : ', ';
};

const joined = (text: string, isAddress: boolean): string => {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .reduce((whole, line) => (whole === '' ? line : whole + between(whole, line, isAddress) + line), '');
};

const withoutBreaks = (value: unknown, key: string): unknown => {
  if (typeof value === 'string') return value.includes('\n') ? joined(value, key !== 'access') : value;
  if (Array.isArray(value)) return value.map((item) => withoutBreaks(item, key));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutBreaks(inner, name)]));
};

/**
 * An event whose words stand on one line each, as they are printed: an address of two lines has a comma where the second
 * begins. A list in them is told: its items would stand in running text.
 */
export const linesOfEvent = (event: Loaded<WorkshopEvent>, report: Report): Loaded<WorkshopEvent> => {
  walkData(event.value, (value, path) => {
    const lines = typeof value === 'string' ? value.trim().split('\n') : [];
    if (lines.length < 2 || !lines.some((line) => ITEM.test(line))) return;
    const items = lines.map((line) => line.replace(ITEM, '').trim()).filter((line) => line !== '');
    const message =
      'This is printed as running text, where the items of a list would stand one behind the other with their signs.';
    const hint = `Write it on one line: ${JSON.stringify(items.join('; '))}.`;
    report(diagnose('compose/lines-lost', { message, at: event.spanAt(path), hint }));
  });
  return { ...event, value: withoutBreaks(event.value, '') as WorkshopEvent };
};
