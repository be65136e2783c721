// The package as an agency gets it: packed, installed into an empty folder without development dependencies, and run there.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/host/node-host.ts';

const run = promisify(execFile);

/** Where the package is installed. */
let folder = '';
let files: readonly string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rolepress-tarball-'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: PACKAGE_ROOT,
    maxBuffer: 2 ** 26,
  });
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf('['))) as { filename: string; files: { path: string }[] }[];
  files = (packed?.files ?? []).map((file) => file.path);
  await writeFile(path.join(folder, 'package.json'), '{ "name": "agency", "private": true }');
  await run('npm', ['install', '--omit=dev', '--no-audit', '--no-fund', `./${packed?.filename ?? ''}`], { cwd: folder });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const rolepress = async (...args: readonly string[]): Promise<string> =>
  (await run('npx', ['--no-install', 'rolepress', ...args], { cwd: folder, maxBuffer: 2 ** 26 })).stdout;

describe('the packed tarball', () => {
  test('holds what runs and what is printed, and no sources, tests or output', () => {
    for (const needed of [
      'dist/cli.js',
      'templates/kinds/agenda/body.hbs',
      'curriculum/en/language.yaml',
      'README.md',
      'LICENSE',
    ])
      expect(files).toContain(needed);
    expect(files.filter((file) => /^(src|tests|output|bench|scripts)\//.test(file))).toEqual([]);
  });

  test('prints in an empty folder, to the byte what the checkout prints', async () => {
    const args = ['build', 'half-day', '--kind', 'agenda,participant-workbook', '--brand', 'harbor-house'];
    const printed = (await rolepress(...args)).trim().split('\n');
    expect(printed).toHaveLength(2);
    await run(process.execPath, [path.join(PACKAGE_ROOT, 'dist/cli.js'), ...args, '--out', 'checkout'], { cwd: folder });
    for (const file of printed) {
      const other = path.join(folder, file.replace(/^output/, 'checkout'));
      expect(await readFile(path.join(folder, file))).toEqual(await readFile(other));
    }
  });

  test('checks, lists and proofs there', async () => {
    await rolepress('check');
    expect(await rolepress('list', 'workshops')).toContain('half-day');
    await rolepress('proof', 'output');
    expect((await readdir(folder)).sort()).toContain('output');
  });
});
