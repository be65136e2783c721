import { z } from 'zod';
import { isRecord } from '../source/record.ts';
import { isoDate } from './event.ts';
import { id, listOf, optional, unprinted, words } from './field.ts';
import { hashOf } from './merge/hash.ts';

/** What a reader works as; only a peer's reading ends a draft. */
export const READER_ROLES = ['peer', 'nurse', 'clinician', 'supervisor', 'trainer', 'other'] as const;

const asked = z.strictObject({
  id: id('Names the remark within its reading.'),
  text: words('What the reader asked to change.'),
  became: z.enum(['open', 'changed', 'kept']).default('open').meta({
    description: 'What became of it: still `open`, `changed` as asked or otherwise, or `kept` as it was.',
  }),
  why: optional(words('Why it was kept, or what was written instead.')),
});

const reading = z.strictObject({
  id: id('Names the reading: "river-street-december".'),
  role: z.enum(READER_ROLES).meta({ description: 'What the reader works as.' }),
  as: optional(words('The same in the reader’s own words: "certified peer specialist, youth team".')),
  name: optional(words('The reader’s name, only where they wish it printed.')),
  date: isoDate.meta({ description: 'When it was read, as YYYY-MM-DD.' }),
  version: z
    .string()
    .regex(/^[a-p]{8}$/, 'A version is eight letters, as the review packet prints it and `rolepress list review` shows it.')
    .meta({
      description:
        'Which version was read: the eight letters on the review packet, computed from all that the file says but its review.',
    }),
  asked: listOf(asked, 'What they asked to change, and what became of it.'),
});

/** Who has read a file's words, in which version, and what they asked to change. */
export const reviewSchema = z
  .strictObject({
    status: z.enum(['draft', 'in-review']).default('draft').meta({
      description: 'Whether somebody reads it now. Words are drafts until an entry says that a peer has read this version.',
    }),
    readings: unprinted(listOf(reading, 'Who has read it, one entry for each person and version.')),
  })
  .meta({
    retired: {
      by: 'Enter who read it under `readings`, with the role, the date and the version.',
      date: 'Enter when it was read under `readings`, with the role and the version.',
    },
  });

/** A file's review, which may be left out: then nobody has read it. */
export const reviewOf = (description: string) => reviewSchema.prefault({}).meta({ description });

/** Who has read a file's words. */
export type Review = z.infer<typeof reviewSchema>;
/** One person's reading of one version. */
export type Reading = Review['readings'][number];

/** Data without what says nothing: a field that a later program adds and leaves empty makes no new version. */
const saying = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.map(saying);
  if (!isRecord(data)) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, saying(value)] as const);
  const isEmpty = (value: unknown): boolean =>
    value === null || value === undefined || value === false || (typeof value === 'object' && Object.keys(value).length === 0);
  return Object.fromEntries(entries.filter(([, value]) => !isEmpty(value)));
};

/** Files do not change once they are read, and many documents ask for their versions. */
const versions = new WeakMap<object, string>();

/** The version of what a file says: eight letters that change with anything in it but its review. */
export const versionOf = (value: object): string => {
  const version = versions.get(value) ?? hashOf(saying({ ...value, review: null }));
  versions.set(value, version);
  return version;
};

/**
 * How far the present version has been read: by a peer, by others only, in an older version only, or by nobody, whether it
 * waits (`draft`) or somebody has it (`in-review`).
 */
export type ReviewState = 'read' | 'not-by-peers' | 'changed' | Review['status'];

/** How far a version has been read. */
export const reviewState = ({ status, readings }: Review, version: string): ReviewState => {
  const now = readings.filter((each) => each.version === version);
  if (now.some(({ role }) => role === 'peer')) return 'read';
  if (now.length > 0) return 'not-by-peers';
  return readings.length > 0 && status === 'draft' ? 'changed' : status;
};
