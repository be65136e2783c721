import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
import { NO_PARTIAL, type Helper } from '../template/render.ts';
import { textOf } from '../words.ts';
import type { PartRecord } from './audit.ts';
import { isPartType, type PartType } from './part-type.ts';
import { partialFor, type Chooser } from './partials.ts';

/** What the helpers of parts draw on. */
type PartState = { readonly parts: PartRecord; readonly report: Report };

/** The type of a part that a template hands to a helper; undefined for anything else. */
const typeOfPart = (part: unknown): PartType | undefined => {
  const type = typeof part === 'object' && part !== null && 'type' in part ? part.type : undefined;
  return isPartType(type) ? type : undefined;
};

/** The name of the partial that a part's exercise has for a sheet or for its key. */
const chosenPartial =
  ({ parts, report }: PartState, chooser: Chooser): Helper =>
  ({ params: [part], at }) => {
    const type = typeOfPart(part);
    const partial = type && partialFor(chooser, type.text);
    if (type === undefined || partial === undefined) {
      report(diagnose('compose/unknown-exercise', { message: `(${chooser} …) is not given a part of a worksheet.`, at }));
      return NO_PARTIAL;
    }
    parts.taken(type);
    return partial;
  };

/** Whether two values print alike. That a template asks for the type of a part is noted. */
const isAlike =
  ({ parts }: PartState): Helper =>
  ({ params: [a, b], at }) => {
    const alike = textOf(a) === textOf(b) && typeof a !== 'boolean';
    for (const value of [a, b]) if (isPartType(value)) parts.compared(value, alike, at);
    return alike;
  };

/** Whether a value is in a list. That a template asks for the type of a part is noted. */
const isIn =
  ({ parts }: PartState): Helper =>
  ({ params: [list, item], at }) => {
    const found = Array.isArray(list) && list.some((entry) => textOf(entry) === textOf(item));
    if (isPartType(item)) parts.compared(item, found, at);
    return found;
  };

/** The helpers that meet the type of a part: those that compare it, and those that choose how it is printed. */
export const partHelpers = (state: PartState): Readonly<Record<string, Helper>> => ({
  eq: isAlike(state),
  has: isIn(state),
  'sheet-partial': chosenPartial(state, 'sheet-partial'),
  'key-partial': chosenPartial(state, 'key-partial'),
  'leave-out': ({ params: [part] }) => {
    const type = typeOfPart(part);
    if (type) state.parts.taken(type);
    return '';
  },
});
