import type { Curriculum, Loaded } from '../model/curriculum.ts';
import { reviewState, versionOf, type Reading, type Review } from '../model/review.ts';
import { valuesOf } from './values.ts';

type Reviewed = { readonly review: Review };

/** What the list of reviews tells of one file. */
type ReviewEntry = Readonly<Record<string, unknown>>;

/** How a file that may be read is told in the list of reviews. */
const entryOf = (what: string, id: string, title: string, value: Reviewed): ReviewEntry => {
  const version = versionOf(value);
  const { readings } = value.review;
  const saidBy = ({ role, as, date, version: read }: Reading): string =>
    `${as ?? role} ${date} ${read === version ? 'this version' : read}`;
  const open = readings.flatMap(({ asked }) => asked.filter(({ became }) => became === 'open')).length;
  return {
    what,
    id,
    title,
    version,
    state: reviewState(value.review, version),
    read: readings.length === 0 ? 'unread' : readings.map(saidBy),
    asked: open === 0 ? '' : `${String(open)} open`,
    readings,
  };
};

/** Everything that has a `review`, with its present version: modules first, then workshops, charts and banks. */
export const reviewed = ({ modules, workshops, frameworks, banks }: Curriculum): readonly ReviewEntry[] => [
  ...valuesOf(modules).map((value) => entryOf('module', value.id, value.title, value)),
  ...valuesOf(workshops).map((value) => entryOf('workshop', value.id, value.title, value)),
  ...valuesOf(frameworks).map((value) => entryOf('framework', value.id, value.title, value)),
  ...Object.entries(banks).flatMap(([name, bank]: readonly [string, Loaded<Reviewed> | null]) =>
    bank === null ? [] : [entryOf('bank', name, '', bank.value)],
  ),
];
