import { z } from 'zod';
import { id, optional, reference, words } from '../field.ts';

/** Stories from work, each with options to judge. */
export const scenariosPart = z.strictObject({
  type: z.literal('scenarios'),
  id: id('Names the part within its worksheet.'),
  lead: optional(words('A line above the scenarios.')),
  scenarios: z
    .array(reference('A scenario.'))
    .min(1)
    .meta({ description: 'Scenarios to judge, by id within the module or as `module/scenario`.' }),
});
