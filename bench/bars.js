// @ts-check
/** What was asked of the press, beside what was measured. */
import { median, quotients, table } from './figures.js';
import { isComparable, milliseconds, processor, speedOver, thriftOver } from './measures.js';

/** @typedef {import('./measures.js').Size} Size */
/** @typedef {import('./measures.js').Name} Name */
/** @typedef {{ text: string, values: readonly number[], asked: string, isMet: (value: number) => boolean }} Bar */

/** How much more a page of the largest document may cost than one of the document before it, and still be called linear. */
const LINEAR = 1.25;

/** @param {readonly Size[]} sizes @param {(size: Size) => number} measure */
const each = (sizes, measure) => sizes.map(measure);

/** @param {Size} size @param {Name} name @param {() => number} measure */
const compared = (size, name, measure) => (isComparable(size, name) && size.tagged.get('ours') === true ? measure() : NaN);

/** Tagged over untagged, where the one file has tags and the other has none. @param {Size} size @param {() => number} measure */
const ofTags = ({ tagged }, measure) => (tagged.get('ours') === true && tagged.get('untagged') === false ? measure() : NaN);

/** What a page costs, over what it costs in the document before. @param {readonly Size[]} sizes @param {(size: Size) => number} cost */
const growth = (sizes, cost) =>
  sizes.map((size, index) => {
    const before = sizes[index - 1];
    const perPage = (/** @type {Size} */ of) => cost(of) / (of.pages.get('ours') ?? 1);
    return before && before.name !== '10' ? perPage(size) / perPage(before) : NaN;
  });

const atLeast = (/** @type {number} */ bar) => (/** @type {number} */ value) => value >= bar;
const atMost = (/** @type {number} */ bar) => (/** @type {number} */ value) => value <= bar;

/** @param {readonly Size[]} sizes @returns {readonly Bar[]} */
const barsOf = (sizes) => {
  const speed = (/** @type {Name} */ name) =>
    each(sizes, (size) => compared(size, name, () => median(speedOver(size, size.warm, name))));
  const thrift = (/** @type {Name} */ name) => each(sizes, (size) => compared(size, name, () => thriftOver(size, name)));
  const tagCost = (/** @type {typeof milliseconds} */ of) =>
    each(sizes, (size) => ofTags(size, () => median(quotients(of(size.warm, 'ours'), of(size.warm, 'untagged')))));
  const bytes = each(sizes, (size) =>
    ofTags(size, () => (size.warm.get('ours')?.bytes ?? NaN) / (size.warm.get('untagged')?.bytes ?? NaN)),
  );
  return [
    {
      text: 'pages per second, warm and tagged, over stock untagged pdfmake',
      values: speed('pdfmake'),
      asked: '≥ 1.4',
      isMet: atLeast(1.4),
    },
    { text: '… in processor time', values: thrift('pdfmake'), asked: '≥ 1.4', isMet: atLeast(1.4) },
    { text: 'pages per second, warm and tagged, over Typst', values: speed('typst'), asked: '≥ 1 (goal)', isMet: atLeast(1) },
    { text: '… in processor time', values: thrift('typst'), asked: '≥ 1 (goal)', isMet: atLeast(1) },
    { text: 'time, tagged over untagged', values: tagCost(milliseconds), asked: '≤ 1.2', isMet: atMost(1.2) },
    { text: '… in processor time', values: tagCost(processor), asked: '≤ 1.2', isMet: atMost(1.2) },
    { text: 'bytes, tagged over untagged', values: bytes, asked: '≤ 2', isMet: atMost(2) },
    {
      text: 'processor time of a page, over that in the size before',
      values: growth(sizes, ({ warm }) => median(processor(warm, 'ours'))),
      asked: `≤ ${String(LINEAR)} (linear)`,
      isMet: atMost(LINEAR),
    },
  ];
};

/** @param {readonly number[]} values @param {(value: number) => boolean} isMet */
const verdict = (values, isMet) => {
  const measured = values.filter((value) => !Number.isNaN(value));
  if (measured.length === 0) return 'not measured';
  return measured.every(isMet) ? 'met' : measured.some(isMet) ? '**met in part**' : '**not met**';
};

const shown = (/** @type {number} */ value) => (Number.isNaN(value) ? '–' : value.toFixed(2));

/** @param {import('./report.js').Run} run */
export const barsTable = ({ sizes, packet }) => {
  const quotient = packet?.verdict.faults.length === 0 ? median(packet.times.map(({ ours, chromium }) => ours / chromium)) : NaN;
  const packetBar = [
    'time of a cold `build` of the packet, over Chromium',
    ...sizes.map(() => ''),
    `≤ 0.7: ${shown(quotient)}`,
    verdict([quotient], atMost(0.7)),
  ];
  const rows = barsOf(sizes).map(({ text, values, asked, isMet }) => [text, ...values.map(shown), asked, verdict(values, isMet)]);
  return table(['', ...sizes.map(({ name }) => `${name} pages`), 'asked', ''], [...rows, packetBar]);
};
