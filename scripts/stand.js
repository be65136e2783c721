// @ts-check
// Reads the YAML that ships once, when the program is built, and leaves what it says in dist/standing.json: reading it anew
// takes longer than anything else before the first page. A text that has changed since is read as any other.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digestOf } from '../dist/host/standing.js';
import { decodeText } from '../dist/source/decode.js';
import { standYaml } from '../dist/source/yaml.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @type {Record<string, import('../dist/source/yaml.js').StandingYaml>} */
const standing = {};
for (const folder of ['curriculum', 'templates']) {
  for (const name of readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.yaml')) continue;
    const { source } = decodeText(name, readFileSync(`${ROOT}${folder}/${name}`));
    const kept = standYaml(source);
    if (kept) standing[digestOf(source.text)] = kept;
  }
}
writeFileSync(`${ROOT}dist/standing.json`, JSON.stringify(standing));
