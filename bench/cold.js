// @ts-check
/** A whole process for one print: loads an engine, reads its source, writes a file, says how much memory it took at most. */
import { writeFileSync } from 'node:fs';
import { ENGINES } from './engines.js';

const [engine, folder = '', name = '', out = ''] = process.argv.slice(2);
const { ready } = await ENGINES[/** @type {import('./engines.js').EngineName} */ (engine)](folder, name);
writeFileSync(out, await ready()());
process.stdout.write(String(process.resourceUsage().maxRSS));
