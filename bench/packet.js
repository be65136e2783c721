// @ts-check
/** `rolepress build` of the half-day packet as a cold process, beside Chromium on the same pages as one HTML file. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packetAsPrinted } from './documents.js';
import { usedFamilies } from './fonts.js';
import { htmlSource } from './html.js';
import { tightly, wordsOf } from './layout.js';
import { definitionOf } from './ours.js';
import { timed, wholePacket } from './programs.js';
import { readPdf, verify } from './verify.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} folder @returns {readonly string[]} */
const pdfsIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.pdf'))
    .map((file) => path.join(folder, file));

/** @param {string} folder @param {import('./programs.js').HtmlPrinter} chromium @param {number} rounds */
export const packetRounds = async (folder, chromium, rounds) => {
  const definitions = (await packetAsPrinted()).map(definitionOf).map(tightly);
  const html = path.join(folder, 'packet.html');
  const out = path.join(folder, 'packet.chromium.pdf');
  const packet = path.join(folder, 'packet');
  writeFileSync(html, htmlSource(definitions));
  const build = [...wholePacket(packet), '--event', 'curriculum/events/harbor-house-half-day.yaml'];
  /** @type {{ ours: number, alone: number, chromium: number }[]} */
  const times = [];
  for (let round = -1; round < rounds; round++) {
    const ours = await timed(process.execPath, build, ROOT);
    const alone = await timed(process.execPath, [...build, '--jobs', '1'], ROOT);
    const theirs = await timed(...chromium(html, out));
    if (round >= 0) times.push({ ours: ours.ms, alone: alone.ms, chromium: theirs.ms });
  }
  const files = pdfsIn(packet);
  const pages = files.reduce((sum, file) => sum + readPdf(file).pages, 0);
  const words = definitions.flatMap(({ body }) => wordsOf(body));
  const families = [...new Set(definitions.flatMap((each) => usedFamilies(each).map(({ name }) => name)))];
  return { times, files: files.length, pages, verdict: verify(out, { words, families, pages }) };
};
