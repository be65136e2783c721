import { isRecord } from '../../source/record.ts';
import { bare, type Candidate } from './candidate.ts';
import { dateCandidates, timeCandidates } from './dates.ts';

const WITHOUT_MARKS = 'Take the quotation marks away';

const isText = (value: unknown): value is string => typeof value === 'string';

/** Text that was taken for something else: a number, a word for yes, keys behind a colon, a list. */
const asText = (value: unknown, source: string): readonly Candidate[] => {
  if (typeof value === 'number' || typeof value === 'boolean') return [{ value: source, why: 'Put it in quotation marks' }];
  if (Array.isArray(value) && value.length > 0 && value.every(isText))
    return [{ value: value.join('; '), why: 'Write one text' }];
  const [[key, inner] = ['', null], ...more] = isRecord(value) ? Object.entries(value) : [];
  if (key === '' || more.length > 0 || (typeof inner !== 'string' && typeof inner !== 'number')) return [];
  return [{ value: `${key}: ${String(inner)}`, why: 'Text that holds ": " is written in quotation marks' }];
};

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A name as an id; a citation keeps its slashes. */
const slugs = (text: string): readonly string[] => [...new Set([text.split('/').map(slug).join('/'), slug(text)])];

const colors = (text: string): readonly Candidate[] => {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(text)?.[1];
  if (digits === undefined) return [];
  const six = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits.slice(0, 6);
  return [{ value: `#${six}`, why: 'Write a "#" and six digits, in quotation marks' }];
};

const links = (text: string): readonly Candidate[] => {
  const why = 'Write the whole address';
  if (/^[^\s@/]+@[^\s@/]+\.[a-z]+$/i.test(text)) return [{ value: `mailto:${text}`, why }];
  if (/^http:\/\//i.test(text)) return [{ value: text.replace(/^http:/i, 'https:'), why }];
  if (/^(?:\/\/)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]\S*)?$/i.test(text))
    return [{ value: `https://${text.replace(/^\/\//, '')}`, why }];
  return /^[+(]?\d[\d\s().-]{5,}$/.test(text) ? [{ value: `tel:${text.replace(/[^\d+]/g, '')}`, why }] : [];
};

/** Texts that something may mean which its field does not take, the likeliest first. */
export const textCandidates = (value: unknown, source: string): readonly Candidate[] => {
  const text = isText(value) ? value.trim() : source.trim();
  const inside = bare(text);
  return [
    ...asText(value, source),
    ...(inside === text ? [] : [{ value: inside, why: WITHOUT_MARKS }]),
    ...timeCandidates(inside),
    ...dateCandidates(inside),
    ...colors(inside),
    ...links(inside),
    ...(isText(value) ? slugs(inside).map((each) => ({ value: each, why: 'Write it in lower-case letters and hyphens' })) : []),
  ];
};
