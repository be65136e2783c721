// @ts-check
/** Whether a PDF may be compared with ours: all words, the same fonts embedded, about as many pages. Read by poppler. */
import { execFileSync } from 'node:child_process';

/** @typedef {{ pages: number, tagged: boolean, creator: string, faults: readonly string[] }} Verdict */

const run = (/** @type {string} */ command, /** @type {readonly string[]} */ parts) =>
  execFileSync(command, parts, { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] });

/** Whether poppler's readers are there. */
export const canVerify = () => {
  try {
    run('pdftotext', ['-v']);
    return true;
  } catch {
    return false;
  }
};

const normal = (/** @type {string} */ text) => text.normalize('NFKC').replace(/[\u00ad\u200b\u2060]/gu, '');

/** @param {readonly string[]} words */
const counted = (words) => {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** @param {string} word @param {string} text */
const timesIn = (word, text) => {
  let times = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) times++;
  return times;
};

/**
 * How often a page ends within a word and the next goes on with the rest: heads and feet stand between the two, so that only its
 * pieces are found. Both have to be long enough to be no accident.
 * @param {string} word
 * @param {readonly string[]} pages  without white space
 */
const timesOverleaf = (word, pages) => {
  const cuts = Array.from({ length: Math.max(0, word.length - 2 * PIECE + 1) }, (_, at) => at + PIECE);
  const isCut = (/** @type {string} */ page, /** @type {string} */ next) =>
    cuts.some((cut) => page.includes(word.slice(0, cut)) && next.includes(word.slice(cut)));
  return pages.filter((page, at) => !page.includes(word) && isCut(page, pages[at + 1] ?? '')).length;
};

/** The shortest piece of a word, in letters, that is looked for on a page by itself. */
const PIECE = 12;

/**
 * Words that are not there as often as they should be. Lines may cut a word, so white space is taken out; pages may cut a long one.
 * @param {string} file
 * @param {readonly string[]} words
 */
const missingWords = (file, words) => {
  const text = normal(run('pdftotext', ['-raw', file, '-']));
  const found = counted(text.split(/\s+/u));
  const pages = text.split('\f').map((page) => page.replace(/\s+/gu, ''));
  const joined = pages.join('');
  return [...counted(words.map(normal).filter((word) => word !== ''))]
    .filter(([word, count]) => (found.get(word) ?? 0) < count && timesIn(word, joined) < count)
    .filter(([word, count]) => timesIn(word, joined) + timesOverleaf(word, pages) < count)
    .map(([word]) => word);
};

/** @param {string} file @param {readonly string[]} wanted */
const fontFaults = (file, wanted) => {
  const lines = run('pdffonts', [file])
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '');
  const loose = lines.filter((line) => /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.exec(line)?.[1] !== 'yes');
  const known = lines.map((line) => line.toLowerCase().replace(/[^a-z0-9]/g, '')).join(' ');
  const absent = wanted.filter((family) => !known.includes(family.toLowerCase().replace(/[^a-z0-9]/g, '')));
  return [
    ...(loose.length > 0 ? [`${String(loose.length)} fonts are not embedded`] : []),
    ...absent.map((family) => `nothing is set in ${family}`),
  ];
};

/** Reads a PDF. @param {string} file @returns {{ pages: number, tagged: boolean, creator: string }} */
export const readPdf = (file) => {
  const info = run('pdfinfo', [file]);
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1] ?? 0),
    tagged: /^Tagged:\s+yes/m.test(info),
    creator: /^Creator:\s+(.*)$/m.exec(info)?.[1] ?? '',
  };
};

/**
 * @param {string} file
 * @param {{ words: readonly string[], families: readonly string[], pages: number | undefined }} expected  `pages` of ours; undefined for ours itself
 * @returns {Verdict}
 */
export const verify = (file, { words, families, pages: ourPages }) => {
  const { pages, tagged, creator } = readPdf(file);
  const missing = missingWords(file, words);
  const faults = [
    ...(missing.length > 0 ? [`${String(missing.length)} words are missing: ${missing.slice(0, 3).join(', ')}`] : []),
    ...fontFaults(file, families),
    ...(ourPages !== undefined && Math.abs(pages / ourPages - 1) > 0.1
      ? [`${String(pages)} pages, ours are ${String(ourPages)}`]
      : []),
  ];
  return { pages, tagged, creator, faults };
};
