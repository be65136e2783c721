import { z } from 'zod';
import { reference } from '../../model/field.ts';
import { lead, partId } from '../fields.ts';

/** Stories from work, each with options to judge. */
export const scenariosPart = z.strictObject({
  type: z.literal('scenarios'),
  id: partId,
  lead: lead('A line above the scenarios.'),
  scenarios: z
    .array(reference('A scenario.'))
    .min(1)
    .meta({ description: 'Scenarios to judge, by id within the module or as `module/scenario`.' }),
});
