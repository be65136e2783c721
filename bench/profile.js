// @ts-check
/** `node bench/profile.js [SIZE] [PRINTS]`: where our warm press spends its time, by function and by package. */
import { Session } from 'node:inspector/promises';
import { sizedDocuments } from './documents.js';
import { table } from './figures.js';
import { openOurs } from './ours.js';

const [size = '60', prints = '5'] = process.argv.slice(2);
const SHOWN = 30;

const document = (await sizedDocuments()).find(({ name }) => name === size);
if (!document) throw new Error(`There is no document of ${size} pages.`);
const print = await openOurs({ untagged: process.argv.includes('--untagged') });
for (let i = 0; i < 3; i++) await print(document);

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: 200 });
await session.post('Profiler.start');
for (let i = 0; i < Number(prints); i++) await print(document);
const { profile } = await session.post('Profiler.stop');

/** `press/flow/text.js`, or the name of a package. @param {string} url */
const placeOf = (url) => {
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)(.*)/.exec(url);
  if (inPackage) return { group: inPackage[1] ?? '', file: `${inPackage[1] ?? ''}${inPackage[2] ?? ''}` };
  const ours = /.*\/dist\/(.*)/.exec(url)?.[1];
  if (ours !== undefined) return { group: ours.split('/').slice(0, 2).join('/'), file: ours };
  return { group: url === '' ? 'engine (gc, native, idle)' : (url.split('/')[0] ?? url), file: url };
};

const times = new Map(profile.nodes.map(({ id }) => [id, 0]));
profile.samples?.forEach((id, index) => times.set(id, (times.get(id) ?? 0) + (profile.timeDeltas?.[index] ?? 0)));
// The profiler's own work, and waiting, are nobody's.
for (const { id, callFrame } of profile.nodes) if (['dispatch', '(idle)'].includes(callFrame.functionName)) times.delete(id);
const total = [...times.values()].reduce((sum, each) => sum + each, 0);

/** @param {(frame: typeof profile.nodes[number]['callFrame']) => string} nameOf @param {string} head */
const tell = (nameOf, head) => {
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const { id, callFrame } of profile.nodes) {
    const name = nameOf(callFrame);
    sums.set(name, (sums.get(name) ?? 0) + (times.get(id) ?? 0));
  }
  const rows = [...sums].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
  const shown = rows.map(([name, time]) => [
    name,
    `${((time / total) * 100).toFixed(1)} %`,
    (time / 1000 / Number(prints)).toFixed(1),
  ]);
  process.stdout.write(`${table([head, 'self time', 'ms a print'], shown)}\n\n`);
};

tell(({ url }) => placeOf(url).group, 'where');
tell(
  ({ url, functionName, lineNumber }) => `${functionName || '(anonymous)'} ${placeOf(url).file}:${String(lineNumber + 1)}`,
  'function',
);
