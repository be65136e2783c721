// @ts-check
/** Rounds: everyone prints once, in turn, and that again and again. What the machine does meanwhile falls on all alike. */
import { fork } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { timed } from './programs.js';

/** @typedef {import('./engines.js').EngineName} EngineName */
/** @typedef {EngineName | 'chromium' | 'weasyprint'} Name */
/** @typedef {{ ms: number, cpu?: number, rss?: number }} Print */
/** @typedef {Map<Name, { prints: Print[], bytes: number }>} Prints */

const here = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));

/** How many pages each prints before it is timed, and how many documents at least: then the JIT has seen what there is to see. */
const WARM_UP = { pages: 200, prints: 3 };

/** Pages that each prints in a round, one print at least: what takes twenty milliseconds is not told from the machine's own noise. */
const ROUND = 120;

/** @param {readonly number[]} list */
const meanOf = (list) => list.reduce((sum, each) => sum + each, 0) / list.length;

/** @param {Name} engine @param {string} folder @param {string} name */
const startWorker = async (engine, folder, name) => {
  const child = fork(here('worker.js'), [engine, folder, name]);
  let fail = (/** @type {Error} */ _error) => undefined;
  child.on('exit', () => fail(new Error(`${engine} stopped.`)));
  const next = () =>
    new Promise((resolve, reject) => {
      fail = (error) => void reject(error);
      child.once('message', resolve);
    });
  await next();
  return {
    /** @param {string} [save] @returns {Promise<{ ms: number, cpu: number, bytes: number }>} */
    print: async (save) => {
      const done = next();
      child.send({ save });
      return /** @type {{ ms: number, cpu: number, bytes: number }} */ (await done);
    },
    stop: () => child.kill(),
  };
};

/**
 * Each engine in a process of its own that stays; only one of them works at a time.
 * @param {readonly EngineName[]} engines @param {string} folder @param {string} name @param {number} rounds
 * @returns {Promise<Prints>}
 */
export const warmRounds = async (engines, folder, name, rounds) => {
  const workers = [];
  for (const engine of engines) workers.push({ engine, worker: await startWorker(engine, folder, name) });
  /** @type {Prints} */
  const prints = new Map(engines.map((engine) => [engine, { prints: [], bytes: 0 }]));
  const warmUps = Math.max(WARM_UP.prints, Math.ceil(WARM_UP.pages / Number(name)));
  for (let round = -warmUps; round < rounds; round++) {
    for (const { engine, worker } of workers) {
      const file = round === 0 ? path.join(folder, `${name}.${engine}.pdf`) : undefined;
      const times = round < 0 ? 1 : Math.max(1, Math.round(ROUND / Number(name)));
      const all = [];
      for (let time = 0; time < times; time++) all.push(await worker.print(file));
      const kept = prints.get(engine);
      if (kept && round >= 0) {
        kept.prints.push({ ms: meanOf(all.map(({ ms }) => ms)), cpu: meanOf(all.map(({ cpu }) => cpu)) });
        kept.bytes = all.at(-1)?.bytes ?? 0;
      }
    }
  }
  workers.forEach(({ worker }) => worker.stop());
  return prints;
};

/**
 * A new process for each print, from start to end.
 * @param {readonly EngineName[]} engines
 * @param {Partial<Record<'chromium' | 'weasyprint', import('./programs.js').HtmlPrinter>>} printers
 * @param {string} folder @param {string} name @param {number} rounds
 * @returns {Promise<Prints>}
 */
export const coldRounds = async (engines, printers, folder, name, rounds) => {
  const others = /** @type {[Name, import('./programs.js').HtmlPrinter][]} */ (Object.entries(printers));
  /** @type {Prints} */
  const prints = new Map([...engines, ...others.map(([printer]) => printer)].map((each) => [each, { prints: [], bytes: 0 }]));
  // The first round fills the disk's cache and is not counted.
  for (let round = -1; round < rounds; round++) {
    for (const engine of engines) {
      const parts = [here('cold.js'), engine, folder, name, path.join(folder, `${name}.cold.${engine}.pdf`)];
      const { ms, output } = await timed(process.execPath, parts);
      if (round >= 0) prints.get(engine)?.prints.push({ ms, rss: Number(output) });
    }
    for (const [printer, ask] of others) {
      const [command, parts] = ask(path.join(folder, `${name}.html`), path.join(folder, `${name}.${printer}.pdf`));
      const { ms } = await timed(command, parts);
      if (round >= 0) prints.get(printer)?.prints.push({ ms });
    }
  }
  return prints;
};
