import { diagnose } from '../../diagnostics/diagnostic.ts';
import { checkLength, Stop } from '../template/meter.ts';
import type { Helper, HelperCall } from '../template/render.ts';
import { fieldOf, unprintable } from '../template/values.ts';
import { instead, isWords, joinWords, printsItself, textOf } from '../words.ts';

/** The text of a value that is printed as part of another; the run ends at one that has none. */
export const printed = (value: unknown, what: string, at: HelperCall['at']): string => {
  const wrong = unprintable(value);
  if (wrong !== undefined) throw new Stop(diagnose('compose/not-printable', { message: `${what} is ${wrong} here.`, at }));
  return textOf(value);
};

/** A list as it was given; empty for anything else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

/**
 * An own field of a value, or null. A group of fields may do without one; a list, words and numbers have no fields by name, and
 * names that mean something to JavaScript are nobody's fields: asking for these ends the run.
 */
export const ownField = (value: unknown, name: unknown, at: HelperCall['at']): unknown => {
  const field = printed(name, 'The name of a field', at);
  const found = fieldOf(value, field);
  const isGroup = typeof value === 'object' && !Array.isArray(value) && !printsItself(value);
  if (found !== undefined) return found;
  if ((value === undefined || isGroup) && !(field in Object.prototype)) return null;
  throw new Stop(diagnose('compose/unknown-field', { message: `There is no "${field}" in what stands here.`, at }));
};

/** Items as one text, or one own field of each; words among them keep their origins. */
export const joined: Helper = ({ params: [list, between], hash, at }) => {
  const field = textOf(fieldOf(hash, 'of'));
  const items = listOf(list).map((item) => (field === '' ? item : ownField(item, field, at)));
  const texts = items.map((item) => printed(item, 'An item that is joined', at));
  const glue = printed(between, 'What stands between the items', at);
  const letters = texts.reduce((sum, text) => sum + text.length + glue.length, 0);
  checkLength(letters, () => at);
  return joinWords(items, between);
};

/** An address as it is read on paper, without the part before the host that browsers add themselves. */
export const bareAddress: Helper = ({ params: [address] }) => {
  const text = textOf(address).replace(/^https?:\/\//, '');
  return isWords(address) ? instead(address, text) : text;
};
