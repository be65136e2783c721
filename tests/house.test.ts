// The import rules are the architecture: each has a reason, and each is shown here to bite.
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** For every rule, a file that breaks it: its path in `src/`, and what it imports. */
const BREACHES: Readonly<Record<string, readonly [file: string, imports: string]>> = {
  'no-cycles': ['model/egg.ts', './hen.ts'],
  'no-unresolvable': ['model/lost.ts', './nowhere.ts'],
  'no-tests-in-source': ['model/tested.ts', '../../tests/proof.ts'],
  'no-dev-dependencies': ['model/dev.ts', 'vitest'],
  'geometry-imports': ['geometry/bad.ts', '../source/text.ts'],
  'source-imports': ['source/bad.ts', '../model/noun.ts'],
  'diagnostics-imports': ['diagnostics/bad.ts', '../model/noun.ts'],
  'model-imports': ['model/bad.ts', '../host/host.ts'],
  'png-imports': ['png/bad.ts', '../model/noun.ts'],
  'read-imports': ['read/bad.ts', '../rules/rule.ts'],
  'rules-imports': ['rules/bad.ts', '../host/node-host.ts'],
  'plan-imports': ['plan/bad.ts', '../elements/element.ts'],
  'press-imports': ['press/bad.ts', '../compose/stage.ts'],
  'proof-imports': ['proof/bad.ts', '../press/stage.ts'],
  'compose-imports': ['compose/bad.ts', '../typeset/stage.ts'],
  'typeset-imports': ['typeset/bad.ts', '../press/stage.ts'],
  'exercises-imports': ['exercises/bad.ts', '../typeset/stage.ts'],
  'exercises-apart': ['exercises/sort/bad.ts', '../match/match.ts'],
  'exercises-below-worksheets': ['exercises/worse.ts', '../model/module.ts'],
  'elements-imports': ['elements/bad.ts', '../typeset/stage.ts'],
  'elements-apart': ['elements/scale.ts', './check.ts'],
  'elements-apart-in-folders': ['elements/comparison/bad.ts', '../check.ts'],
  'host-imports': ['host/bad.ts', '../plan/stage.ts'],
  'commands-imports': ['commands/bad.ts', '../plan/stage.ts'],
  'index-imports': ['index.ts', './host/node-host.ts'],
  'door-handlebars': ['read/handlebars.ts', 'handlebars'],
  'door-htmlparser2': ['typeset/htmlparser2.ts', 'htmlparser2'],
  'door-mdast': ['read/mdast.ts', 'mdast-util-from-markdown'],
  'door-pdfmake': ['typeset/pdfmake.ts', 'pdfmake'],
  'door-pdfkit': ['typeset/pdfkit.ts', 'pdfkit'],
  'door-harfbuzzjs': ['press/ink/harfbuzzjs.ts', 'harfbuzzjs'],
  'door-hyphen': ['typeset/hyphen.ts', 'hyphen'],
  'door-linebreak': ['typeset/linebreak.ts', 'linebreak'],
  'door-pdfjs': ['press/pdfjs.ts', 'pdfjs-dist'],
  'door-yaml': ['read/yaml.ts', 'yaml'],
  'door-sax': ['read/sax.ts', 'sax'],
  'door-culori': ['press/culori.ts', 'culori'],
  'door-commander': ['host/commander.ts', 'commander'],
  'door-zod': ['plan/zod.ts', 'zod'],
  'door-fflate': ['press/fflate.ts', 'fflate'],
  'door-fast': ['typeset/fast-png.ts', 'fast-png'],
  'door-noble': ['model/noble.ts', '@noble/hashes/sha2'],
  'door-picocolors': ['commands/picocolors.ts', 'picocolors'],
  'node-at-the-edge': ['rules/node.ts', 'node:fs'],
};

/** Files that the breaches need to be there. */
const STANDING = [
  'source/text.ts',
  'model/noun.ts',
  'host/host.ts',
  'host/node-host.ts',
  'rules/rule.ts',
  'elements/element.ts',
  'elements/check.ts',
  'exercises/match/match.ts',
  'model/module.ts',
  ...['compose', 'typeset', 'press', 'read', 'plan'].map((room) => `${room}/stage.ts`),
];

type Rule = { readonly name: string; readonly comment: string };

let rules: readonly Rule[] = [];
let broken: ReadonlySet<string> = new Set();
let house = '';

const put = async (file: string, text: string): Promise<void> => {
  await mkdir(path.dirname(path.join(house, file)), { recursive: true });
  await writeFile(path.join(house, file), text);
};

const cruise = (): Promise<string> =>
  new Promise((resolve) => {
    const tool = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [tool, 'src', '--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
    // It exits with the number of errors, which is what we want there to be.
    execFile(process.execPath, args, { cwd: house, maxBuffer: 64 * 1024 * 1024 }, (_, stdout) => {
      resolve(stdout);
    });
  });

beforeAll(async () => {
  // In a folder that git ignores, with the packages of the real one.
  await mkdir(path.join(ROOT, 'coverage'), { recursive: true });
  house = await mkdtemp(path.join(ROOT, 'coverage/house-'));
  await symlink(path.join(ROOT, 'node_modules'), path.join(house, 'node_modules'));
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.mjs'])
    await copyFile(path.join(ROOT, file), path.join(house, file));
  for (const file of STANDING) await put(`src/${file}`, 'export const here = 1;\n');
  await put('tests/proof.ts', 'export const here = 1;\n');
  await put('src/model/hen.ts', "export * from './egg.ts';\n");
  for (const [file, imports] of Object.values(BREACHES)) await put(`src/${file}`, `export * from '${imports}';\n`);
  const { summary } = JSON.parse(await cruise()) as {
    summary: { violations: { from: string; rule: { name: string } }[]; ruleSetUsed: { forbidden: Rule[] } };
  };
  rules = summary.ruleSetUsed.forbidden;
  broken = new Set(summary.violations.map(({ from, rule }) => `${rule.name} ${from}`));
});

afterAll(() => rm(house, { recursive: true, force: true }));

test('every rule says why it is there', () => {
  expect(rules.filter(({ comment }) => (comment ?? '').length < 20).map(({ name }) => name)).toEqual([]);
});

test('every rule has a breach that shows it to bite', () => {
  expect(rules.map(({ name }) => name).sort()).toEqual(Object.keys(BREACHES).sort());
});

test.each(Object.entries(BREACHES))('%s', (name, [file]) => {
  expect([...broken]).toContain(`${name} src/${file}`);
});

test('every room that a rule names is there', async () => {
  const { rooms: named } = (await import(pathToFileURL(path.join(ROOT, '.dependency-cruiser.mjs')).href)) as {
    rooms: readonly string[];
  };
  const there = await readdir(path.join(ROOT, 'src'), { withFileTypes: true });
  const folders = there.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect([...named].sort()).toEqual(folders.sort());
});

describe('decisions', () => {
  test('are numbered without holes, in their names and in their titles', async () => {
    const names = (await readdir(path.join(ROOT, 'docs/decisions'))).sort();
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, at) => at + 1));
    for (const [at, name] of names.entries())
      expect(await readFile(path.join(ROOT, 'docs/decisions', name), 'utf8'), name).toMatch(
        new RegExp(`^# ${String(at + 1)}\\. `),
      );
  });
});
