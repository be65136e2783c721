// @ts-check
/** The commands as they ship, each a cold process: how long, how much memory, and in times a Node that does nothing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { timed, wholePacket } from './programs.js';

/** @typedef {{ ms: number, rss: number }} Run */
/** @typedef {{ name: string, runs: Run[] }} Product */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PEAK = new URL('./peak.js', import.meta.url).href;

/** @param {string} folder @returns {readonly (readonly [name: string, parts: readonly string[]])[]} */
const commands = (folder) => {
  const build = wholePacket(path.join(folder, 'product'));
  return [
    ['bare `node`', ['--eval', '0']],
    ['`build --kind agenda`, one document', [...build, '--kind', 'agenda']],
    ['`build`, the half-day packet', build],
    ['`check`', ['dist/cli.js', 'check']],
  ];
};

/** @param {string} folder @param {number} rounds @returns {Promise<readonly Product[]>} */
export const productRounds = async (folder, rounds) => {
  const peak = path.join(folder, 'peak');
  const products = commands(folder).map(([name, parts]) => ({ name, parts, runs: /** @type {Run[]} */ ([]) }));
  for (let round = -1; round < rounds; round++) {
    for (const { parts, runs } of products) {
      const { ms } = await timed(process.execPath, ['--import', PEAK, ...parts], ROOT, { ROLEPRESS_PEAK: peak });
      if (round >= 0) runs.push({ ms, rss: Number(readFileSync(peak, 'utf8')) });
    }
  }
  return products.map(({ name, runs }) => ({ name, runs }));
};
