// @ts-check
/** Builds that are killed at a moment of chance: no half file is left, and the next run is not kept waiting. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PACKAGE_ROOT } from '../../dist/host/node-host.js';

const CLI = path.join(PACKAGE_ROOT, 'dist/cli.js');
const ARGS = ['build', 'ninety-minutes', '--kind', 'agenda,sign-in,glossary,worksheet', '--brand', 'plain,northwind'];

/** @param {string} folder */
const partsOf = (folder) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(pdf|json)$/.test(name));
  return files.filter((name) => {
    const bytes = readFileSync(path.join(folder, name));
    if (name.endsWith('.json')) return !bytes.toString().trimEnd().endsWith('}');
    return !bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) || !bytes.toString('latin1').trimEnd().endsWith('%%EOF');
  });
};

/** @param {import('./random.js').Chance} chance */
export const runKill = async (chance) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolepress-kill-'));
  try {
    const signal = chance.of(/** @type {const} */ (['SIGKILL', 'SIGKILL', 'SIGINT', 'SIGTERM']));
    const jobs = chance.of(['1', '2']);
    const child = spawn(process.execPath, [CLI, ...ARGS, '--jobs', jobs], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('close', resolve));
    const timer = setTimeout(() => child.kill(signal), chance.below(3000));
    await ended;
    clearTimeout(timer);
    const parts = partsOf(folder);
    if (parts.length > 0) throw new Error(`half a file after ${signal}: ${parts.join(', ')}`);
    const next = spawnSync(process.execPath, [CLI, 'build', 'ninety-minutes', '--kind', 'agenda', '--brand', 'plain'], {
      cwd: folder,
      timeout: 60_000,
    });
    if (next.status !== 0) throw new Error(`the run after ${signal} ended with ${String(next.status)}: ${String(next.stderr)}`);
    const stale = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      path.basename(name).startsWith('.'),
    );
    return { input: `${signal} ${jobs}`, passed: stale.length === 0, diagnostics: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
