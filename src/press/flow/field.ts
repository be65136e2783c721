import type { Field } from '../../model/definition.ts';
import type { SetField } from '../placed.ts';
import { growPart } from '../structure/grow.ts';
import type { BlockPlace, Setting } from './setting.ts';

/** Makes a field part of what is read, in its place; nothing for what is there for the eye only. */
export const setField = (
  field: Field | undefined,
  isLong: boolean,
  place: BlockPlace,
  setting: Setting,
): SetField | undefined => {
  if (field === undefined || place.within === undefined) return undefined;
  // Where a field of many lines goes on over the page there is one field for each page.
  const part = growPart(place.within, 'Form', { leaf: field.name });
  part.set = 1;
  setting.count(part);
  return { field, isLong, part };
};
