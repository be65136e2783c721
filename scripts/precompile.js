// @ts-check
// Reads the YAML and the templates that ship once, when the program is built, and leaves what came of it in dist/: reading
// them anew takes longer than anything else before the first page. A text that has changed since is read as any other.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeHelpers } from '../dist/compose/helpers.js';
import { precompileTemplate } from '../dist/compose/template/precompile.js';
import { templateKey, yamlKey } from '../dist/host/precompiled.js';
import { decodeText } from '../dist/source/decode.js';
import { precompileYaml } from '../dist/source/yaml.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The helpers' names are asked for, not what they do. */
const HELPERS = Object.keys(makeHelpers(/** @type {import('../dist/compose/helpers.js').HelperState} */ ({})));

/** Texts that ship, with an ending. @param {string} ending */
const shipped = (ending) =>
  ['curriculum', 'templates'].flatMap((folder) =>
    readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .sort()
      .map((name) => decodeText(`${folder}/${name.replaceAll('\\', '/')}`, readFileSync(`${ROOT}${folder}/${name}`)).source),
  );

const yaml = shipped('.yaml').flatMap((source) => {
  const kept = precompileYaml(source);
  return kept ? [[yamlKey(source.text), kept]] : [];
});
writeFileSync(`${ROOT}dist/precompiled.json`, JSON.stringify(Object.fromEntries(yaml)));

const templates = shipped('.hbs').flatMap((source, number) => {
  const kept = precompileTemplate(source, `t${number}`, HELPERS);
  if (!kept) return [];
  const { program, ...marks } = kept;
  return [`${JSON.stringify(templateKey(source))}:{...${JSON.stringify(marks)},program:${program}}`];
});
writeFileSync(`${ROOT}dist/precompiled-templates.js`, `export const templates={${templates.join(',\n')}};\n`);
