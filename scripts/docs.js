// Writes the reference pages from what they describe, so that they cannot drift: docs/diagnostics.md from the
// catalogue, docs/yaml.md from the schemas, docs/cli.md from the help, docs/sources.md from the curriculum's sources. Runs on dist/; `--check` only compares.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { cliPage } from './docs/cli.js';
import { diagnosticsPage } from './docs/diagnostics.js';
import { elementsPage } from './docs/elements.js';
import { sourcesPage } from './docs/sources.js';
import { yamlPage } from './docs/yaml.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGES = {
  'docs/elements.md': elementsPage,
  'docs/diagnostics.md': diagnosticsPage,
  'docs/yaml.md': yamlPage,
  'docs/cli.md': cliPage,
  'docs/sources.md': sourcesPage,
};

const formatted = async (file, text) => prettier.format(text, { ...(await prettier.resolveConfig(ROOT + file)), filepath: file });

const isCheck = process.argv.includes('--check');
const drifted = [];

for (const [file, page] of Object.entries(PAGES)) {
  const text = await formatted(file, page());
  const before = existsSync(ROOT + file) ? readFileSync(ROOT + file, 'utf8') : '';
  if (text === before) continue;
  drifted.push(file);
  if (!isCheck) {
    mkdirSync(`${ROOT}docs`, { recursive: true });
    writeFileSync(ROOT + file, text);
  }
}

if (isCheck && drifted.length > 0) {
  console.error(`${drifted.join(', ')}: no longer what the code says. Run \`npm run docs\` and commit the change.`);
  process.exitCode = 1;
} else if (drifted.length > 0) {
  console.error(`Written: ${drifted.join(', ')}`);
}
