// @ts-check
/** What was measured, as Markdown: for the terminal and for docs/performance.md. */
import { NAMES } from './engines.js';
import { median, quotients, span, table } from './figures.js';

/** @typedef {import('./rounds.js').Name} Name */
/** @typedef {{ name: string, pages: Map<Name, number>, tagged: Map<Name, boolean>, faults: Map<Name, readonly string[]>, warm: import('./rounds.js').Prints, cold: import('./rounds.js').Prints }} Size */
/** @typedef {{ times: readonly { ours: number, chromium: number }[], files: number, pages: number, verdict: import('./verify.js').Verdict }} Packet */
/** @typedef {{ sizes: readonly Size[], packet: Packet | undefined, rounds: number, machine: string, left: readonly string[] }} Run */

const milliseconds = (/** @type {import('./rounds.js').Prints} */ prints, /** @type {Name} */ name) =>
  prints.get(name)?.prints.map(({ ms }) => ms) ?? [];

/** Our pages per second over theirs, round by round. @param {Size} size @param {import('./rounds.js').Prints} prints @param {Name} name */
export const speedOver = (size, prints, name) => {
  const share = (size.pages.get('ours') ?? 1) / (size.pages.get(name) ?? 1);
  return quotients(milliseconds(prints, name), milliseconds(prints, 'ours')).map((each) => each * share);
};

/** @param {Size} size @param {import('./rounds.js').Prints} prints @param {Name} name */
const ratioCell = (size, prints, name) => {
  if (name === 'ours') return '1';
  return (size.faults.get(name)?.length ?? 1) > 0 ? 'not comparable' : `${span(speedOver(size, prints, name))} ×`;
};

/** @param {Size} size */
const warmRows = (size) =>
  [...size.warm.keys()].map((name) => {
    const times = milliseconds(size.warm, name);
    const pages = size.pages.get(name) ?? 0;
    const cpu = size.warm.get(name)?.prints.map((print) => print.cpu ?? 0) ?? [];
    return [
      NAMES[name],
      String(pages),
      span(times),
      median(cpu).toFixed(0),
      ((pages * 1000) / median(times)).toFixed(0),
      ratioCell(size, size.warm, name),
      `${((size.warm.get(name)?.bytes ?? 0) / 1000).toFixed(0)}`,
      size.tagged.get(name) ? 'yes' : 'no',
    ];
  });

/** @param {Size} size */
const coldRows = (size) =>
  [...size.cold.keys()].map((name) => {
    const rss = size.cold.get(name)?.prints.flatMap((print) => print.rss ?? []) ?? [];
    return [
      NAMES[name],
      String(size.pages.get(name) ?? 0),
      span(milliseconds(size.cold, name)),
      ratioCell(size, size.cold, name),
      rss.length === 0 ? '–' : (median(rss) / 1024).toFixed(0),
    ];
  });

/** @param {Run} run */
const whyNot = ({ sizes, packet }) => {
  const lines = sizes.flatMap(({ name, faults }) =>
    [...faults]
      .filter(([, reasons]) => reasons.length > 0)
      .map(([engine, reasons]) => `- ${NAMES[engine]}, ${name} pages: ${reasons.join('; ')}.`),
  );
  const ofPacket = packet?.verdict.faults ?? [];
  const all = [...lines, ...(ofPacket.length > 0 ? [`- Chromium, packet: ${ofPacket.join('; ')}.`] : [])];
  return all.length === 0 ? '' : `\nNo ratio is given where two files are not alike:\n\n${all.join('\n')}\n`;
};

/** @param {Packet} packet */
const packetSection = ({ times, files, pages, verdict }) => {
  const ours = times.map((each) => each.ours);
  const theirs = times.map((each) => each.chromium);
  const ratio = verdict.faults.length > 0 ? 'not comparable' : `${span(quotients(ours, theirs))} × Chromium's time`;
  return `## The packet, cold

${table(
  ['half-day packet', 'files', 'pages', 'ms, whole process'],
  [
    ['`rolepress build`', String(files), String(pages), span(ours)],
    ['Chromium', '1', String(verdict.pages), span(theirs)],
  ],
)}

Ours takes ${ratio}. Ours reads the YAML, checks it, composes the templates, sets and prints every document to a file of its
own; Chromium is given all documents as one finished HTML file and prints one PDF, in one process.
`;
};

const verdictOf = (/** @type {number} */ value, /** @type {number} */ bar, /** @type {'least' | 'most'} */ kind) =>
  Number.isNaN(value) ? 'not measured' : (kind === 'least' ? value >= bar : value <= bar) ? 'met' : '**not met**';

/** @param {Run} run */
const bars = ({ sizes, packet }) => {
  const worst = (/** @type {Name} */ name) => {
    const values = sizes
      .filter(({ faults }) => faults.get(name)?.length === 0)
      .map((size) => median(speedOver(size, size.warm, name)));
    return values.length === 0 ? NaN : Math.min(...values);
  };
  const tags = sizes.filter(({ tagged }) => tagged.get('ours') === true && tagged.get('untagged') === false);
  const cost = tags.map(({ warm }) => median(quotients(milliseconds(warm, 'ours'), milliseconds(warm, 'untagged'))));
  const bytes = tags.map(({ warm }) => (warm.get('ours')?.bytes ?? NaN) / (warm.get('untagged')?.bytes ?? NaN));
  const perPage = sizes.map((size) => median(milliseconds(size.warm, 'ours')) / (size.pages.get('ours') ?? 1));
  const growth = sizes.length > 1 ? (perPage.at(-1) ?? NaN) / (perPage.at(-2) ?? NaN) : NaN;
  const isTagged = sizes.every(({ tagged }) => tagged.get('ours') === true);
  const most = (/** @type {readonly number[]} */ values) => (values.length === 0 ? NaN : Math.max(...values));
  const packetRatio =
    packet?.verdict.faults.length === 0
      ? median(
          quotients(
            packet.times.map((t) => t.ours),
            packet.times.map((t) => t.chromium),
          ),
        )
      : NaN;
  const row = (
    /** @type {string} */ text,
    /** @type {number} */ value,
    /** @type {string} */ bar,
    /** @type {string} */ verdict,
  ) => [text, Number.isNaN(value) ? '–' : value.toFixed(2), bar, verdict];
  const tagNote = isTagged ? '' : ' (ours untagged!)';
  return table(
    ['bar', 'worst size', 'asked', ''],
    [
      row(
        `warm pages per second over stock pdfmake${tagNote}`,
        worst('pdfmake'),
        '≥ 1.4',
        verdictOf(worst('pdfmake'), 1.4, 'least'),
      ),
      row(`warm pages per second over Typst${tagNote}`, worst('typst'), '≥ 1.0 (goal)', verdictOf(worst('typst'), 1, 'least')),
      row('cold build of the packet over Chromium', packetRatio, '≤ 0.7', verdictOf(packetRatio, 0.7, 'most')),
      row('time, tagged over untagged', most(cost), '≤ 1.2', verdictOf(most(cost), 1.2, 'most')),
      row('bytes, tagged over untagged', most(bytes), '≤ 2', verdictOf(most(bytes), 2, 'most')),
      row('time per page, largest size over the one before', growth, 'about 1', verdictOf(growth, 1.25, 'most')),
    ],
  );
};

const WARM_HEAD = ['', 'pages', 'ms', 'CPU ms', 'pages/s', 'ours is', 'kB', 'tagged'];

/** @param {Run} run */
export const reportOf = (run) => `# Performance

<!-- Written by \`npm run bench -- --write\`. Change bench/report.js, not this page. -->

\`npm run bench\` sets the same documents with our press and with others, in one run of ${String(run.rounds)} rounds. Measured on
${run.machine}. Times are medians in milliseconds, in brackets the least and the most. "Ours is" says how many times
as many pages per second we print as the line's owner: the median of the rounds, each round's quotient taken on its own.
${run.left.map((each) => `\n- Left out: ${each}.`).join('')}

## Against what was asked

${bars(run)}
${whyNot(run)}
## Warm: one process that has printed before

${run.sizes.map((size) => table([`about ${size.name} pages`, ...WARM_HEAD.slice(1)], warmRows(size))).join('\n\n')}

## Cold: a new process for one document

${run.sizes.map((size) => table([`about ${size.name} pages`, 'pages', 'ms, whole process', 'ours is', 'memory, MB'], coldRows(size))).join('\n\n')}

Memory is the most that the process held (one print); Chromium's several processes and WeasyPrint are not added up.

${run.packet ? packetSection(run.packet) : ''}
${FAIRNESS}`;

const FAIRNESS = `## What is compared with what

The documents are real: the participant workbook of the half-day workshop, its first parts (10 pages), all of it (60), and
workbook and facilitator guide together, twice over under other ids (300). Everyone gets the same words, the same font files,
sizes, leading, column widths, spaces and margins, written out from one Definition by \`bench/pdfmake.js\`, \`bench/typst.js\`
and \`bench/html.js\`. Lines and pages are each one's own.

A ratio is printed only when poppler finds every word of ours in the other's file as often as in ours, all its fonts embedded
and the same families used, and as many pages as ours within 10 %.

Each engine works in a process of its own; they take turns, one print each a round, and never work at the same time. The first
three prints (warm), or the first round (cold), are not counted.

What is not fair, and to whom:

- **To us.** Our clock starts at the Manuscript and includes giving it its look; the others start at their own finished source,
  which is made before their clock starts. We check every letter and count every block; nobody else does.
- **To us.** The others draw a plain square for each small drawing, no frames round columns, and do not fill pages with lines
  to write on. pdfmake is asked for no outline, no keep-together and no keep-with-next, which cost it a second layout.
- **To Typst.** It is told to forget what it has worked out before each warm print (else the second print would cost it next to
  nothing), while we keep the widths of words that we have measured, as we do from file to file of a packet. Fonts stay
  open for both.
- **To Typst and Chromium.** Their sources are generated: many small blocks, each with its numbers, where a person would write
  fewer rules.
- **To pdfmake and WeasyPrint.** None; their files have no tags, which saves them work. Ours has them unless the table says no.
- **To Typst, in CPU.** It may use several cores at once: compare CPU milliseconds as well as milliseconds.
- **To Chromium and WeasyPrint.** They are started for each print, as people start them; there is no warm row for them.
`;
