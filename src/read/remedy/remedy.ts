import { z } from 'zod';
import { isRecord } from '../../source/record.ts';
import { written, type Candidate } from './candidate.ts';
import { numberCandidates, wholeCandidates } from './numbers.ts';
import { textCandidates } from './texts.ts';

type Schema = z.core.$ZodType;

/** The text of a value in its file, and its field. */
export type Wrong = {
  readonly schema: Schema;
  readonly value: unknown;
  readonly source: string;
  readonly about: string | undefined;
};

const YES = /^(true|yes|y|on|1)$/i;
const NO = /^(false|no|n|off|0)$/i;

const truths = (text: string): readonly Candidate[] => {
  const inside = text.replace(/^\W+|\W+$/gu, '');
  const why = /^["'“‘]/u.test(text) ? 'Take the quotation marks away' : '';
  return [...(YES.test(inside) ? [{ value: true, why }] : []), ...(NO.test(inside) ? [{ value: false, why }] : [])];
};

const lists = (value: unknown): readonly Candidate[] => {
  const why = 'Write it as a list';
  if (typeof value !== 'string') return value === null ? [] : [{ value: [value], why }];
  const parts = value.split(/\s*[,;\n]\s*/).map((part) => part.replace(/^[-*•–]\s+/u, '').trim());
  return [
    { value: parts.filter((part) => part !== ''), why },
    { value: [value], why },
  ];
};

/** The one key that a text is written under where a field has keys. */
const fields = (schema: Schema, value: unknown): readonly Candidate[] => {
  if (isRecord(value) || value === null) return [];
  const keys = keysOf(schema);
  return keys.map((key) => ({ value: { [key]: value }, why: 'Write it under its key' }));
};

const keysOf = (schema: Schema): readonly string[] => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if ('innerType' in def) return keysOf(def.innerType);
  return def.type === 'object' ? Object.keys(def.shape) : [];
};

const IN_MINUTES = /\bIn minutes\.$/;

/**
 * What to write in place of a value that its field does not take: the likeliest meaning that the field does take.
 * Undefined where none is found; what is advised has been held against the field.
 */
export const remedyFor = ({ schema, value, source, about }: Wrong): string | undefined => {
  const candidates: readonly Candidate[] = [
    ...(typeof value === 'number' ? wholeCandidates(value) : numberCandidates(source, IN_MINUTES.test(about ?? ''))),
    ...truths(source),
    ...textCandidates(value, source),
    ...lists(value),
    ...fields(schema, value),
  ];
  const fitting = candidates.filter((each) => each.value !== value && z.safeParse(schema, each.value).success);
  const [first, second] = fitting;
  if (first === undefined) return undefined;
  // 12/03/2026 is one day in one country and another in the next: who wrote it knows.
  const other = second?.why === first.why && isDate(first) && second.value !== first.value ? `, or ${written(second.value)}` : '';
  if (first.why === '') return `Write ${written(first.value)}.`;
  return `${first.why}: ${first.why.endsWith('quotation marks') ? JSON.stringify(first.value) : written(first.value)}${other}.`;
};

const isDate = ({ value }: Candidate): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
