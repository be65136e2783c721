// @ts-check
/** What was measured, as Markdown: for the terminal and for docs/performance.md. */
import { barsTable } from './bars.js';
import { median, quotients, span, table } from './figures.js';
import { isComparable, milliseconds, processor, speedOver, thriftOver } from './measures.js';

/** @typedef {import('./rounds.js').Name} Name */
/** @typedef {import('./measures.js').Size} Size */
/** @typedef {{ times: readonly { ours: number, alone: number, chromium: number }[], files: number, pages: number, verdict: import('./verify.js').Verdict }} Packet */
/** @typedef {{ sizes: readonly Size[], packet: Packet | undefined, products: readonly import('./product.js').Product[], rounds: number, machine: string, left: readonly string[], names: Readonly<Record<Name, string>> }} Run */

/** @param {Size} size @param {import('./rounds.js').Prints} prints @param {Name} name @param {Name} [ours] */
const ratioCell = (size, prints, name, ours = 'ours') => {
  if (name === ours) return '1';
  return !isComparable(size, name, ours) ? 'not comparable' : `${span(speedOver(size, prints, name, ours))} ×`;
};

/** @param {Size} size @param {Name} name */
const thriftCell = (size, name) => {
  if (name === 'ours') return '1';
  return !isComparable(size, name) ? '–' : `${median(thriftOver(size, name)).toFixed(2)} ×`;
};

/** @param {Size} size @param {Run['names']} names */
const warmRows = (size, names) =>
  [...size.warm.keys()].map((name) => {
    const times = milliseconds(size.warm, name);
    const pages = size.pages.get(name) ?? 0;
    return [
      names[name],
      String(pages),
      span(times),
      ((pages * 1000) / median(times)).toFixed(0),
      ratioCell(size, size.warm, name),
      median(processor(size.warm, name)).toFixed(0),
      thriftCell(size, name),
      `${((size.warm.get(name)?.bytes ?? 0) / 1000).toFixed(0)}`,
      size.tagged.get(name) ? 'yes' : 'no',
    ];
  });

/** @param {Size} size @param {Run['names']} names */
const coldRows = (size, names) =>
  [...size.cold.keys()].map((name) => {
    const rss = size.cold.get(name)?.prints.flatMap((print) => print.rss ?? []) ?? [];
    return [
      names[name],
      String(size.pages.get(name) ?? 0),
      span(milliseconds(size.cold, name)),
      ratioCell(size, size.cold, name, 'manuscript'),
      rss.length === 0 ? '–' : (median(rss) / 1024).toFixed(0),
      size.tagged.get(name) ? 'yes' : 'no',
    ];
  });

/** @param {Run} run */
const whyNot = ({ sizes, packet, names }) => {
  const lines = sizes.flatMap(({ name, faults }) =>
    [...faults]
      .filter(([, reasons]) => reasons.length > 0)
      .map(([engine, reasons]) => `- ${names[engine]}, ${name} pages: ${reasons.join('; ')}.`),
  );
  const ofPacket = packet?.verdict.faults ?? [];
  const all = [...lines, ...(ofPacket.length > 0 ? [`- Chromium, packet: ${ofPacket.join('; ')}.`] : [])];
  return all.length === 0 ? '' : `\nNo ratio is given where two files are not alike:\n\n${all.join('\n')}\n`;
};

/** @param {Packet} packet */
const packetSection = ({ times, files, pages, verdict }) => {
  const ours = times.map((each) => each.ours);
  const alone = times.map((each) => each.alone);
  const theirs = times.map((each) => each.chromium);
  const ratio = verdict.faults.length > 0 ? 'not comparable' : `${span(quotients(ours, theirs))} × Chromium's time`;
  return `## The packet, cold

${table(
  ['half-day packet', 'files', 'pages', 'ms, whole process'],
  [
    ['`rolepress build`', String(files), String(pages), span(ours)],
    ['`rolepress build --jobs 1`', String(files), String(pages), span(alone)],
    ['Chromium', '1', String(verdict.pages), span(theirs)],
  ],
)}

Ours takes ${ratio}. Ours reads the curriculum and the templates, checks them, composes, sets and prints every document to a file
of its own. It may use two threads where that is the default (docs/cli.md); the second row is one thread. What ships was parsed when the
program was built (docs/decisions/0014-what-ships-is-precompiled.md). Chromium is given all documents as one finished HTML file and prints
one PDF; it starts several processes.
`;
};

/** @param {readonly import('./product.js').Product[]} products */
const productSection = (products) => {
  const bare = products[0]?.runs.map(({ ms }) => ms) ?? [];
  const rows = products.map(({ name, runs }) => {
    const times = runs.map(({ ms }) => ms);
    return [name, span(times), `${span(quotients(times, bare))} ×`, (median(runs.map(({ rss }) => rss)) / 1024).toFixed(0)];
  });
  return `## The commands, cold

${table(['whole process', 'ms', 'bare `node` is 1', 'memory, MB'], rows)}

As they ship: reading the workspace, checking, printing and writing included. Memory is the most that the process held.
`;
};

/** @param {Run} run */
const coldSection = ({ sizes, names }) => `## Cold: a new process for one document

The press alone, loaded from its parts, beside the others: each begins at a finished source, ours at the Manuscript.

${sizes.map((size) => table([`about ${size.name} pages`, 'pages', 'ms, whole process', 'ours is', 'memory, MB', 'tagged'], coldRows(size, names))).join('\n\n')}

Memory is the most that the process held (one print); Chromium's several processes and WeasyPrint are not added up.
`;

const WARM_HEAD = ['', 'pages', 'ms', 'pages/s', 'ours is', 'CPU ms', 'ours is, in CPU', 'kB', 'tagged'];

/** @param {Run} run */
export const reportOf = (run) => `# Performance

<!-- Written by \`npm run bench -- --write\`. Change bench/report.js, not this page. -->

\`npm run bench\` sets the same documents with our press and with others, in one run of ${String(run.rounds)} rounds. Measured on
${run.machine}. Times are medians in milliseconds, in brackets the least and the most. "Ours is" says how many times
as many pages per second we print as the line's owner: the median of the rounds, each round's quotient taken on its own.
The same in processor time is what other work on the machine disturbs least. Versions are those that ran.
${run.left.map((each) => `\n- Left out: ${each}.`).join('')}

## Against what was asked

Each figure is the median of the rounds, with the worst round in brackets. A bar is met where its worst round meets it in every
size, mostly where the medians do.

${barsTable(run)}
${whyNot(run)}
## Warm: one process that has printed before

${run.sizes.map((size) => table([`about ${size.name} pages`, ...WARM_HEAD.slice(1)], warmRows(size, run.names))).join('\n\n')}

${run.sizes.some(({ cold }) => cold.size > 0) ? coldSection(run) : ''}
${run.products.length > 0 ? productSection(run.products) : ''}
${run.packet ? packetSection(run.packet) : ''}
${FAIRNESS}`;

const FAIRNESS = `## What is compared with what

The documents are real, and none repeats itself: short documents of the half-day workshop (10 pages), its participant workbook,
bank of activities and papers for a board (60), and workbook and facilitator guide of the two-day course (300). Everyone gets the same words, the same font files,
sizes, leading, column widths, spaces and margins, written out from one Definition by \`bench/pdfmake.js\`, \`bench/typst.js\`
and \`bench/html.js\`. Lines and pages are each one's own.

The first row of ours is the one that bars are about. Its clock starts at templates and data: Handlebars runs, markup is read,
the tree is built, set and printed, and every word is shaped anew. Reading and parsing YAML is outside, as reading its file is
for Typst; Typst's clock includes parsing and evaluating its source. The row from the Manuscript, with words shaped before, is
what a packet's later files cost the press alone.

A ratio is printed only when poppler finds every word of ours in the other's file as often as in ours, all its fonts embedded
and the same families used, and as many pages as ours within 10 %.

Each engine works in a process of its own; they take turns and never work at the same time. A warm round is 120 pages each, so
twelve prints of 10 pages, two of 60 and one of 300, and counts as one print, their mean; a cold round is one print. Before
the clock starts each has printed 200 pages, and the document at least three times (warm), or once (cold).

What is not fair, and to whom:

- **To Typst.** It is told to forget what it has worked out before each warm print, as we forget shaped words. Used as its
  authors mean it, in one process that prints nearly the same again, it keeps its memo: that is the row named so.
- **To Typst and Chromium.** Their sources are generated: many small blocks, each with its numbers, where a person would write
  fewer rules.
- **To Typst and pdfmake.** Both go through Node, whose start is in their cold rows.
- **To us.** We check every letter and count every block, and composing redacts what participants may not read; nobody else does.
- **To us.** The others draw a plain square for each small drawing, no frames round columns, and do not fill pages with lines
  to write on. pdfmake is asked for no outline, no keep-together and no keep-with-next, which cost it a second layout.
- **To us.** The files of pdfmake and WeasyPrint have no tags, which saves them work.
- **To pdfmake, on 300 pages.** Runs with a word of 40 letters or more (addresses) are told to break anywhere, else it loses
  their ends; it then draws them letter by letter, which costs it up to a fifth.
- **To Typst, in CPU.** It may use several cores at once: compare CPU milliseconds as well as milliseconds.
- **To Chromium and WeasyPrint.** They are started for each print, as people start them; there is no warm row for them, and
  Debian's Chromium is the whole browser, which starts more slowly than its shell without windows.
`;
