import { counted } from '../diagnostics/counted.ts';
import { adviceFor, countsOf, severityWord } from '../diagnostics/report/human.ts';
import { PLAIN, type TerminalColors } from '../diagnostics/report/paint.ts';
import { printable } from '../diagnostics/report/printable.ts';
import type { Imposition } from '../model/imposition.ts';
import type { FileProof, Finding, ProofCounts, ProofReport, ReadNode } from '../model/proof-report.ts';
import { formatPlace, placeOf } from '../source/text.ts';

/** How often the same code is told in full; the rest is counted. */
const TOLD = 3;

const placeOfFinding = ({ page, at }: Finding): string =>
  [page === null ? 'whole file' : `page ${page}`, ...(at === undefined ? [] : [formatPlace(placeOf(at))])].join(', ');

const findingLines = (findings: readonly Finding[], paint: TerminalColors): string => {
  const groups = new Map<string, Finding[]>();
  for (const found of findings) groups.set(found.code, [...(groups.get(found.code) ?? []), found]);
  return [...groups.values()]
    .map((group) => {
      const [first] = group;
      if (first === undefined) return '';
      const word = severityWord(first.severity, paint);
      const told = group.slice(0, TOLD).map((each) => `    ${paint.bold(placeOfFinding(each))}: ${printable(each.message)}\n`);
      const more = group.length > TOLD ? `    and ${group.length - TOLD} more like it\n` : '';
      return `  ${word} ${paint.dim(first.code)}\n${told.join('')}${more}    ${paint.cyan('→')} ${printable(adviceFor(first))}\n`;
    })
    .join('');
};

const IMPOSITIONS: Readonly<Record<Imposition, string>> = {
  booklet: "sides in the printer's order of a folded booklet",
  '2up': 'a draft with two pages on a side',
  '4up': 'a draft with four pages on a side',
};

const leavesLine = ({ leaves, leavesFound }: ProofCounts): string =>
  leavesFound === leaves
    ? `all ${counted(leaves, 'piece')} of text found`
    : `${leavesFound} of ${counted(leaves, 'piece')} of text found`;

const checkedLines = ({ counts, imposition, isTagged, claims, language, fonts }: FileProof): readonly string[] => [
  [
    counted(counts.pages, 'page'),
    language ?? 'no language',
    claims.length === 0 ? 'claims no standard' : `says ${claims.join(' and ')}`,
  ].join(' · '),
  imposition !== undefined
    ? `${IMPOSITIONS[imposition]}; it is for paper, and need have no structure`
    : isTagged
      ? `${counted(counts.elements, 'element')} in reading order: ${[
          counted(counts.headings, 'heading'),
          counted(counts.tables, 'table'),
          counted(counts.lists, 'list'),
          counted(counts.figures, 'picture'),
          counted(counts.links, 'link'),
          counted(counts.bookmarks, 'bookmark'),
        ].join(', ')}`
      : 'no structure, so its reading order was not looked at',
  [
    ...(imposition === undefined ? [leavesLine(counts)] : []),
    `contrast of ${counted(counts.texts, 'stretch', 'stretches')} of text and ${counted(counts.strokes, 'line')} measured`,
    ...(counts.secrets > 0 ? [`${counted(counts.secrets, "facilitators' string")} looked for`] : []),
  ].join(' · '),
  `fonts: ${fonts.join(', ') || 'none'}`,
];

const fileLines = (proof: FileProof, paint: TerminalColors): string => {
  const head = `${paint.bold(printable(proof.file))}${proof.title === null ? '' : `  ${printable(proof.title)}`}`;
  const checked = proof.counts.pages === 0 ? [] : checkedLines(proof);
  const clean = proof.findings.length === 0 ? '  Nothing found.\n' : '';
  return `${head}\n${checked.map((line) => `  ${paint.dim(printable(line))}\n`).join('')}${clean}${findingLines(proof.findings, paint)}`;
};

/** "18 files in 1 packet: 2 errors, 1 warning." */
const proofSummary = ({ packets, files, findings }: ProofReport): string => {
  const all = [...findings, ...files.flatMap((file) => file.findings)];
  const found = countsOf(all);
  return `${counted(files.length, 'file')} in ${counted(packets, 'packet')} read back: ${found.join(', ') || 'nothing found'}.`;
};

/** A report for people: for each file what was looked at, then what was found, with pages; then a summary. */
export const proofText = (report: ProofReport, paint: TerminalColors = PLAIN): string => {
  const beside = report.findings.length === 0 ? [] : [`${paint.bold('Packets')}\n${findingLines(report.findings, paint)}`];
  return [...report.files.map((file) => fileLines(file, paint)), ...beside, `${proofSummary(report)}\n`].join('\n');
};

/** The structure of a file as it is read out, one element a line. */
const readingText = (nodes: readonly ReadNode[]): string =>
  nodes
    .map(
      ({ depth, role, page, text }) =>
        `${'  '.repeat(depth)}${role}${page === null ? '' : ` p${page}`}${text === '' ? '' : `  ${printable(text)}`}\n`,
    )
    .join('');

/** A finding as programs read it. */
const findingRecord = (found: Finding): object => ({
  code: found.code,
  severity: found.severity,
  page: found.page,
  message: found.message,
  hint: adviceFor(found),
  ...(found.at === undefined ? {} : { source: placeOf(found.at) }),
});

/** A file's proof as programs read it. The words of the file are in it only where `structure` is asked for. */
const proofRecord = ({ structure, findings, ...proof }: FileProof, options: { readonly structure: boolean }): object => ({
  ...proof,
  findings: findings.map(findingRecord),
  ...(options.structure ? { structure } : {}),
});

/** What is wrong with packets, as programs read it. */
const packetRecord = (found: Finding): object => ({ file: null, findings: [findingRecord(found)] });

/** A report for programs, as `proof.json` holds it: without the words of the files. */
export const proofJson = ({ files, findings }: ProofReport): string =>
  `${JSON.stringify({ files: files.map((file) => proofRecord(file, { structure: false })), findings: findings.map(findingRecord) }, null, 2)}\n`;

/** How a report is told, to people and to programs. */
export const proofReport = {
  text: proofText,
  summary: proofSummary,
  reading: readingText,
  record: proofRecord,
  packetRecord,
} as const;
