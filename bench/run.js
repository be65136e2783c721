// @ts-check
/** `npm run bench`: measures, prints the tables, and with `--write` writes docs/performance.md. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import prettier from 'prettier';
import { sizedDocuments } from './documents.js';
import { usedFamilies } from './fonts.js';
import { definitionOf } from './ours.js';
import { namesFor } from './names.js';
import { packetRounds } from './packet.js';
import { productRounds } from './product.js';
import { htmlPrinters } from './programs.js';
import { reportOf } from './report.js';
import { coldRounds, warmRounds } from './rounds.js';
import { writeSources } from './sources.js';
import { openTypst } from './typst.js';
import { canVerify, verify } from './verify.js';

/** @typedef {import('./rounds.js').Name} Name */

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '10,60,300' },
    write: { type: 'boolean', default: false },
    warm: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const asked = options.sizes.split(',');
const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);

/** WeasyPrint needs minutes for more pages than this. */
const WEASYPRINT_MOST = 60;

/** @param {string} folder */
const measure = async (folder) => {
  const typst = await openTypst();
  const typstNames = /** @type {const} */ (['typst', 'typst-memo']);
  const printers = options.warm ? {} : htmlPrinters(folder);
  /** @type {readonly import('./engines.js').EngineName[]} */
  const engines = ['ours', 'manuscript', 'untagged', 'pdfmake', ...(typst ? typstNames : [])];
  /** A cold process prints from a finished source: what reads the curriculum is measured as the product. @type {readonly import('./engines.js').EngineName[]} */
  const coldEngines = ['manuscript', 'untagged', 'pdfmake', ...(typst ? [typstNames[0]] : [])];
  const documents = (await sizedDocuments()).filter(({ name }) => asked.includes(name));
  const sizes = [];
  let creator = '';
  for (const document of documents) {
    const { name } = document;
    const words = writeSources(folder, document);
    const families = usedFamilies(definitionOf(document)).map((family) => family.name);
    say(`${name} pages, warm …`);
    const warm = await warmRounds(engines, folder, name, rounds);
    say(`${name} pages, cold …`);
    const { weasyprint, ...others } = printers;
    const withWeasyPrint = weasyprint && Number(name) <= WEASYPRINT_MOST ? { ...others, weasyprint } : others;
    const cold = options.warm ? new Map() : await coldRounds(coldEngines, withWeasyPrint, folder, name, rounds);
    /** @type {Map<Name, import('./verify.js').Verdict>} */
    const verdicts = new Map();
    for (const each of /** @type {Set<Name>} */ (new Set([...warm.keys(), ...cold.keys()]))) {
      const pages = verdicts.get('ours')?.pages;
      const file = path.join(folder, `${name}.${each}.pdf`);
      const verdict = verify(file, { words, families, pages });
      verdicts.set(each, verdict);
    }
    creator = verdicts.get('typst')?.creator ?? creator;
    const pick = (/** @type {'pages' | 'tagged' | 'faults'} */ key) =>
      new Map([...verdicts].map(([each, verdict]) => [each, verdict[key]]));
    sizes.push({ name, warm, cold, pages: pick('pages'), tagged: pick('tagged'), faults: pick('faults') });
  }
  if (!options.warm) say('the commands, cold …');
  const products = options.warm ? [] : await productRounds(folder, rounds);
  if (printers.chromium) say('packet, cold …');
  const packet = printers.chromium && (await packetRounds(folder, printers.chromium, rounds));
  const left = options.warm
    ? ['everything cold (`--warm`)']
    : [
        ...(typst ? [] : ['Typst, which is not installed']),
        ...(printers.chromium ? [] : ['Chromium, which is not installed']),
        ...(printers.weasyprint
          ? ['WeasyPrint on 300 pages, which takes it half a minute a print']
          : ['WeasyPrint, which is not installed']),
      ];
  const busy = (loadavg()[1] ?? 0).toFixed(1);
  const machine = `${String(availableParallelism())} cores, Node ${process.versions.node}, at a load of ${busy} (1 would be the bench alone)`;
  return reportOf(
    /** @type {import('./report.js').Run} */ ({ sizes, packet, products, rounds, machine, left, names: namesFor(creator) }),
  );
};

if (!canVerify()) {
  say('Nothing was measured: poppler (pdftotext, pdffonts, pdfinfo) is needed to see whether files may be compared.');
  process.exitCode = 1;
} else {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolepress-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (remove(), process.exit(130)));
  try {
    const page = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
    const style = await prettier.resolveConfig(page);
    const report = await prettier.format(await measure(folder), { ...style, filepath: page });
    process.stdout.write(report);
    if (options.write) writeFileSync(page, report);
  } finally {
    remove();
  }
}
