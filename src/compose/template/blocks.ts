import Handlebars from 'handlebars';
import type { Span } from '../../source/text.ts';
import { printsItself } from '../words.ts';
import { countPiece, countStep, type Meter } from './meter.ts';
import type { RunWatch } from './run-watch.ts';

type Body = (context: unknown, more?: { readonly data: object; readonly blockParams: readonly unknown[] }) => string;

/** What Handlebars hands to a block: what it holds, what stands behind `else`, its named arguments and `@`-data. */
export type BlockOptions = {
  readonly fn: Body;
  readonly inverse: Body;
  readonly hash: Readonly<Record<string, unknown>>;
  readonly data: object;
};

/** One block as a template writes it. */
export type TemplateBlock = {
  readonly context: unknown;
  readonly value: unknown;
  readonly options: BlockOptions;
  readonly meter: Meter;
  readonly watch?: RunWatch | undefined;
  readonly at: () => Span;
};

const isNothing = (value: unknown): boolean => (!value && value !== 0) || (Array.isArray(value) && value.length === 0);

const choose = ({ context, options, meter, at }: TemplateBlock, isMet: boolean): string =>
  countPiece(meter, at, () => (isMet ? options.fn(context) : options.inverse(context)));

const isMet = ({ value, options }: TemplateBlock): boolean =>
  !isNothing(value) && (value !== 0 || options.hash['includeZero'] === true);

/** What a loop goes through: a list, or the own fields of a group; nothing else has turns. */
const turnsOf = (value: unknown): readonly (readonly [key: string | number, item: unknown])[] => {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item]);
  return typeof value === 'object' && value !== null && !printsItself(value) ? Object.entries(value) : [];
};

const each = ({ context, value, options, meter, watch, at }: TemplateBlock): string => {
  if (Array.isArray(value)) watch?.looped(value);
  const turns = turnsOf(value);
  if (turns.length === 0) return countPiece(meter, at, () => options.inverse(context));
  const frame = Handlebars.createFrame(options.data) as Record<string, unknown>;
  let made = '';
  for (const [index, [key, item]] of turns.entries()) {
    frame['key'] = key;
    frame['index'] = index;
    frame['first'] = index === 0;
    frame['last'] = index === turns.length - 1;
    made += countPiece(meter, at, () => options.fn(item, { data: frame, blockParams: [item, key] }));
  }
  return made;
};

const within = ({ context, value, options, meter, at }: TemplateBlock): string =>
  countPiece(meter, at, () =>
    isNothing(value) ? options.inverse(context) : options.fn(value, { data: options.data, blockParams: [value] }),
  );

/** The blocks that a template may write. They do as Handlebars' own, and count; they call no function and see own fields only. */
export const BLOCKS: Readonly<Record<string, (block: TemplateBlock) => string>> = {
  if: (block) => choose(block, isMet(block)),
  unless: (block) => choose(block, !isMet(block)),
  each,
  with: within,
};

/**
 * What surrounds a partial's call with the call's arguments laid over it. Fields are taken as they are: one that is made when it
 * is read has not been read by this.
 */
const laidOver = (surrounding: unknown, hash: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const seen = Object.create(null) as Record<string, unknown>;
  for (const name of typeof surrounding === 'object' && surrounding !== null ? Object.keys(surrounding) : []) {
    const field = Object.hasOwn(hash, name) ? { value: hash[name] } : Object.getOwnPropertyDescriptor(surrounding, name);
    // Defining takes several times as long as setting, and a page calls hundreds of partials.
    if (field?.get) Object.defineProperty(seen, name, field);
    else seen[name] = field?.value;
  }
  return Object.assign(seen, hash);
};

/** Runs what a partial's call stands for, with the call's arguments laid over what surrounds it. */
export const scoped = (
  { context, options, meter, at }: Omit<TemplateBlock, 'value'>,
  hash: Readonly<Record<string, unknown>>,
): string => {
  const seen = laidOver(context, hash);
  countStep(meter, at, Object.keys(seen).length);
  return countPiece(meter, at, () => options.fn(seen));
};
