// @ts-check
/**
 * Puts hostile content through the program and counts what came of it. Outside CI: `npm run fuzz -- --only yaml --runs 5000`.
 * Each run has a number, from which all of it follows; counts are added up in `.fuzz.json`, and the next call goes on where the
 * last one stopped. `--seed N` runs from that number on and adds nothing up.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chanceOf } from './random.js';

const KEPT = fileURLToPath(new URL('../../.fuzz.json', import.meta.url));
const FOUND = fileURLToPath(new URL('../../.fuzz/', import.meta.url));
/** Longer than this, in milliseconds, one run is looked at by somebody: what is counted should have stopped it before. */
const LONG = 20_000;

/** @typedef {{ input: string | Uint8Array, passed: boolean, diagnostics: readonly import('../../dist/diagnostics/diagnostic.js').Diagnostic[] }} Result */
/** @typedef {{ goal: number, open: () => Promise<(chance: import('./random.js').Chance) => Promise<Result>> }} Target */

/** @type {Readonly<Record<string, Target>>} */
const TARGETS = {
  yaml: { goal: 50_000, open: async () => (await import('./yaml.js')).runYaml },
  templates: { goal: 20_000, open: async () => (await import('./templates.js')).runTemplate },
  pictures: { goal: 20_000, open: async () => (await import('./pictures.js')).runPicture },
  pressed: { goal: 1_000, open: async () => (await import('./pictures.js')).runPressed },
  kills: { goal: 200, open: async () => (await import('./kills.js')).runKill },
};

const { values } = parseArgs({ options: { only: { type: 'string' }, runs: { type: 'string' }, seed: { type: 'string' } } });

/** @typedef {{ runs: number, passed: number, refused: number, thrown: number, long: number, unplaced: number, longest: number }} Counts */
/** @type {Record<string, Counts>} */
const counts = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : {};
const NONE = { runs: 0, passed: 0, refused: 0, thrown: 0, long: 0, unplaced: 0, longest: 0 };

/** @param {string} name @param {number} seed @param {string} why @param {string | Uint8Array} input */
const keep = (name, seed, why, input) => {
  console.log(`${name} ${seed}: ${why}`);
  mkdirSync(FOUND, { recursive: true });
  writeFileSync(`${FOUND}${name}-${seed}`, input);
};

/** What is wrong with the answer to one input: something refused has a code, and a place. @param {Result} result */
const unplaced = ({ diagnostics }) =>
  diagnostics.filter(({ at, severity }) => at === undefined && severity === 'error').map(({ code }) => code);

/** @param {string} name @param {Target} target */
const runTarget = async (name, { goal, open }) => {
  const run = await open();
  const known = { ...NONE, ...counts[name] };
  const first = values.seed === undefined ? known.runs : Number(values.seed);
  const until = first + (values.runs === undefined ? Math.max(0, goal - first) : Number(values.runs));
  for (let seed = first; seed < until; seed++) {
    const begun = performance.now();
    try {
      const result = await run(chanceOf(seed));
      if (result.passed) known.passed++;
      else known.refused++;
      const lost = unplaced(result);
      const isSilent = !result.passed && name !== 'kills' && !result.diagnostics.some(({ severity }) => severity === 'error');
      if (lost.length > 0 || isSilent) {
        known.unplaced++;
        keep(name, seed, lost.length > 0 ? `no place: ${lost.join(', ')}` : 'refused without a word', result.input);
      }
    } catch (error) {
      known.thrown++;
      keep(name, seed, error instanceof Error ? (error.stack ?? error.message) : String(error), '');
    }
    const took = Math.round(performance.now() - begun);
    known.longest = Math.max(known.longest, took);
    if (took > LONG) {
      known.long++;
      keep(name, seed, `took ${took} ms`, '');
    }
    known.runs++;
    if (values.seed === undefined && seed % 50 === 49) save(name, known);
  }
  if (values.seed === undefined) save(name, known);
  console.log(name, JSON.stringify(known));
  return known.thrown + known.long + known.unplaced;
};

/** @param {string} name @param {Counts} known */
const save = (name, known) => {
  counts[name] = known;
  writeFileSync(KEPT, `${JSON.stringify(counts, null, 2)}\n`);
};

let wrong = 0;
for (const [name, target] of Object.entries(TARGETS))
  if (values.only === undefined || values.only === name) wrong += await runTarget(name, target);
process.exitCode = wrong === 0 ? 0 : 1;
