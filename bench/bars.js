// @ts-check
/** What was asked of the press, beside what was measured: the median of the rounds, and the worst of them. */
import { median, quotients, table } from './figures.js';
import { isComparable, milliseconds, processor, speedOver, thriftOver } from './measures.js';

/** @typedef {import('./measures.js').Size} Size */
/** @typedef {import('./measures.js').Name} Name */
/** What was measured in each round of each size; a size without rounds was not measured. @typedef {readonly (readonly number[])[]} Rounds */
/** @typedef {{ text: string, rounds: Rounds, asked: string, isMet: (value: number) => boolean, worst: (values: readonly number[]) => number }} Bar */

/** How much more a page may cost than one of the document before it, and still be called linear. */
const LINEAR = 1.25;

const atLeast = (/** @type {number} */ bar) => ({
  isMet: (/** @type {number} */ value) => value >= bar,
  worst: (/** @type {readonly number[]} */ values) => Math.min(...values),
});
const atMost = (/** @type {number} */ bar) => ({
  isMet: (/** @type {number} */ value) => value <= bar,
  worst: (/** @type {readonly number[]} */ values) => Math.max(...values),
});

/** Where both files are alike, and ours has the tags that it is meant to have. @param {Size} size @param {Name} name @param {() => readonly number[]} measure */
const compared = (size, name, measure) => (isComparable(size, name) && size.tagged.get('ours') === true ? measure() : []);

/** Tagged over untagged, where the one file has tags and the other has none. @param {Size} size @param {() => readonly number[]} measure */
const ofTags = ({ tagged }, measure) => (tagged.get('manuscript') === true && tagged.get('untagged') === false ? measure() : []);

/** What a page costs, over what it costs in the size before, round by round. @param {readonly Size[]} sizes @returns {Rounds} */
const growth = (sizes) =>
  sizes.map((size, index) => {
    const before = sizes[index - 1];
    const perPage = (/** @type {Size} */ of) => processor(of.warm, 'ours').map((cpu) => cpu / (of.pages.get('ours') ?? 1));
    return before ? quotients(perPage(size), perPage(before)) : [];
  });

/** @param {readonly Size[]} sizes @returns {readonly Bar[]} */
const barsOf = (sizes) => {
  const speed = (/** @type {Name} */ name) => sizes.map((size) => compared(size, name, () => speedOver(size, size.warm, name)));
  const thrift = (/** @type {Name} */ name) => sizes.map((size) => compared(size, name, () => thriftOver(size, name)));
  const tagCost = (/** @type {typeof milliseconds} */ of) =>
    sizes.map((size) => ofTags(size, () => quotients(of(size.warm, 'manuscript'), of(size.warm, 'untagged'))));
  const bytes = sizes.map((size) =>
    ofTags(size, () => [(size.warm.get('manuscript')?.bytes ?? NaN) / (size.warm.get('untagged')?.bytes ?? NaN)]),
  );
  return [
    {
      text: 'pages per second, from templates and data, over stock untagged pdfmake',
      rounds: speed('pdfmake'),
      asked: '≥ 1.4',
      ...atLeast(1.4),
    },
    { text: '… in processor time', rounds: thrift('pdfmake'), asked: '≥ 1.4', ...atLeast(1.4) },
    {
      text: 'pages per second, from templates and data, over tagged Typst',
      rounds: speed('typst'),
      asked: '≥ 1.2 (goal)',
      ...atLeast(1.2),
    },
    { text: '… in processor time', rounds: thrift('typst'), asked: '≥ 1.2 (goal)', ...atLeast(1.2) },
    { text: 'time, tagged over untagged', rounds: tagCost(milliseconds), asked: '≤ 1.2', ...atMost(1.2) },
    { text: '… in processor time', rounds: tagCost(processor), asked: '≤ 1.2', ...atMost(1.2) },
    { text: 'bytes, tagged over untagged', rounds: bytes, asked: '≤ 2', ...atMost(2) },
    {
      text: 'processor time of a page, over that in the size before',
      rounds: growth(sizes),
      asked: `≤ ${String(LINEAR)} (linear)`,
      ...atMost(LINEAR),
    },
  ];
};

/** "met" where the worst round of every size meets it, "mostly" where every median does. @param {Rounds} rounds @param {Pick<Bar, 'isMet' | 'worst'>} bar */
export const verdict = (rounds, { isMet, worst }) => {
  const measured = rounds.filter((values) => values.length > 0 && !values.some(Number.isNaN));
  if (measured.length === 0) return 'not measured';
  if (measured.every((values) => isMet(worst(values)))) return 'met';
  if (measured.every((values) => isMet(median(values)))) return 'mostly';
  return measured.some((values) => isMet(median(values))) ? '**met in part**' : '**not met**';
};

/** `median (worst)`. @param {readonly number[]} values @param {Pick<Bar, 'worst'>} bar */
const shown = (values, { worst }) => (values.length === 0 ? '–' : `${median(values).toFixed(2)} (${worst(values).toFixed(2)})`);

/** @param {import('./report.js').Run} run */
export const barsTable = ({ sizes, packet }) => {
  const packets = packet?.verdict.faults.length === 0 ? packet.times.map(({ ours, chromium }) => ours / chromium) : [];
  const packetBar = atMost(0.7);
  const packetRow = [
    'time of a cold `build` of the packet, over Chromium',
    ...sizes.map(() => ''),
    `≤ 0.7: ${shown(packets, packetBar)}`,
    verdict([packets], packetBar),
  ];
  const rows = barsOf(sizes).map((bar) => [
    bar.text,
    ...bar.rounds.map((values) => shown(values, bar)),
    bar.asked,
    verdict(bar.rounds, bar),
  ]);
  return table(['', ...sizes.map(({ name }) => `${name} pages`), 'asked', ''], [...rows, packetRow]);
};
