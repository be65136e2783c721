// @ts-check
/** One engine and one document in a process of its own; prints each time it is told to, and says how long that took. */
import { writeFileSync } from 'node:fs';
import { ENGINES } from './engines.js';

const [engine, folder, name] = process.argv.slice(2);
if (!process.send || !folder || !name) throw new Error('worker.js is started by run.js.');
const { ready } = await ENGINES[/** @type {import('./engines.js').EngineName} */ (engine)](folder, name);

process.on('message', async (/** @type {{ save?: string }} */ { save }) => {
  const print = ready();
  const before = process.cpuUsage();
  const started = performance.now();
  const bytes = await print();
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  if (save !== undefined) writeFileSync(save, bytes);
  process.send?.({ ms, cpu: (user + system) / 1000, bytes: bytes.length });
});
process.send({ isReady: true });
