import { z } from 'zod';
import { words } from '../../model/field.ts';
import { lines, partId } from '../fields.ts';

/** A box for what state law or agency policy decides. */
export const policyPart = z.strictObject({
  type: z.literal('policy'),
  id: partId,
  title: words('The heading of the box, such as "Our policy says".'),
  text: words('What to look up or agree, because state law or agency policy decides it.'),
  lines: lines.default(3),
});
