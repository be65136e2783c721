import { EXERCISES, typeOf } from '../../exercises/index.ts';
import { activitySchema } from '../activity.ts';
import { BANK_SCHEMAS } from '../bank/bank.ts';
import { cellSchema, columnSchema, frameworkSchema, rowSchema } from '../framework.ts';
import { moduleSchema } from '../module.ts';
import { scenarioSchema } from '../scenario.ts';
import type { Schema } from '../schema-parts.ts';
import { sourceSchema } from '../source-record.ts';
import { worksheetSchema } from '../worksheet.ts';
import { breakSegment, sessionSegment, workshopSchema } from '../workshop.ts';

/** What a file of the curriculum is about, with its schema: banks by their names. */
export const FILE_NOUNS: Readonly<Record<string, Schema>> = {
  module: moduleSchema,
  workshop: workshopSchema,
  framework: frameworkSchema,
  source: sourceSchema,
  ...BANK_SCHEMAS,
};

/** What has a name of its own within a file: its fields are called after it, wherever it stands. */
const WITHIN: ReadonlyMap<Schema, string> = new Map<Schema, string>([
  [activitySchema, 'activity'],
  [scenarioSchema, 'scenario'],
  [worksheetSchema, 'worksheet'],
  [columnSchema, 'column'],
  [rowSchema, 'row'],
  [cellSchema, 'cell'],
  [breakSegment, 'break'],
  [sessionSegment, 'session'],
]);

/** The parts of worksheets, each called like the partial that prints its type: `part-sort`. */
const PARTS: ReadonlyMap<Schema, string> = new Map(EXERCISES.map((exercise) => [exercise.schema, `part-${typeOf(exercise)}`]));

/** The noun that a schema describes; undefined for what is called after the field that holds it. */
export const nounOf = (schema: Schema): string | undefined => WITHIN.get(schema) ?? PARTS.get(schema);
