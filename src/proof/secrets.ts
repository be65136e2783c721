import type { z } from 'zod';
import type { Curriculum, Loaded } from '../model/curriculum.ts';
import { asRead } from '../model/fingerprint.ts';
import { BANK_NAMES, BANK_SCHEMAS } from '../model/bank/bank.ts';
import { moduleSchema } from '../model/module.ts';
import { isForFacilitators, optionFor, partsOf, type Schema } from '../model/schema-parts.ts';
import { workshopSchema } from '../model/workshop.ts';
import type { Secret } from './expected.ts';

type Path = readonly (string | number)[];
type Words = { readonly text: string; readonly path: Path; readonly isSecret: boolean };

/** Every string of a value, told apart by who may read it. */
const wordsIn = (schema: Schema, value: unknown, path: Path, hidden: boolean): readonly Words[] => {
  const isSecret = hidden || isForFacilitators(schema);
  const { innerType, element, valueType, shape, options } = partsOf(schema);
  if (innerType) return wordsIn(innerType, value, path, isSecret);
  if (typeof value === 'string') return [{ text: value, path, isSecret }];
  if (Array.isArray(value)) return element ? value.flatMap((item, at) => wordsIn(element, item, [...path, at], isSecret)) : [];
  if (typeof value !== 'object' || value === null) return [];
  const option = options && optionFor(schema, value as Readonly<Record<string, unknown>>);
  if (option) return wordsIn(option, value, path, isSecret);
  return Object.entries(value).flatMap(([name, item]) => {
    const field = shape?.[name] ?? valueType;
    return field ? wordsIn(field, item, [...path, name], isSecret) : [];
  });
};

/** Words as they are printed: without the signs of Markdown. */
const printed = (markdown: string): string => markdown.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1').replace(/\*/g, '');

const folded = (text: string): string => asRead(printed(text)).toLowerCase();

/** Shorter words may well stand anywhere. */
const LONG = 25;

/** What holds facilitators' words. */
type Holders = Pick<Curriculum, 'modules' | 'workshops' | 'banks'>;

const gather = ({ modules, workshops, banks }: Holders): readonly Secret[] => {
  const walk = (schema: z.ZodType, { value, spanAt }: Loaded<unknown>) =>
    wordsIn(schema, value, [], false).map((words) => ({ ...words, spanAt }));
  const all = [
    ...[...modules.values()].flatMap((loaded) => walk(moduleSchema, loaded)),
    ...[...workshops.values()].flatMap((loaded) => walk(workshopSchema, loaded)),
    ...BANK_NAMES.flatMap((name) => (banks[name] === null ? [] : walk(BANK_SCHEMAS[name], banks[name]))),
  ];
  const open = all
    .filter(({ isSecret }) => !isSecret)
    .map(({ text }) => folded(text))
    .join('\n');
  const secrets = new Map<string, Secret>();
  for (const { text, path, isSecret, spanAt } of all) {
    const read = isSecret ? folded(text) : '';
    if (read.length > LONG && !open.includes(read)) secrets.set(read, { read, words: printed(text), at: spanAt(path) });
  }
  return [...secrets.values()];
};

/** A curriculum does not change, and looking through all of it takes a third of a second. */
const GATHERED = new WeakMap<Holders, readonly Secret[]>();

/**
 * Everything in modules, workshops and banks that only facilitators may read, but for what participants may read
 * elsewhere in the same words. A cell that a worksheet leaves blank is not among it: other documents print it.
 */
export const secretsOf = (curriculum: Holders): readonly Secret[] => {
  const secrets = GATHERED.get(curriculum) ?? gather(curriculum);
  GATHERED.set(curriculum, secrets);
  return secrets;
};
