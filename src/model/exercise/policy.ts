import { z } from 'zod';
import { id, words } from '../field.ts';
import { lines } from './common.ts';

/** A box for what state law or agency policy decides. */
export const policyPart = z.strictObject({
  type: z.literal('policy'),
  id: id('Names the part within its worksheet.'),
  title: words('The heading of the box, such as "Our policy says".'),
  text: words('What to look up or agree, because state law or agency policy decides it.'),
  lines: lines.default(3),
});
