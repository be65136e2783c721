// The commands on every version of Node that we promise, as far as this machine has them: ROLEPRESS_NODES names their programs,
// with a colon between two. The same input gives the same bytes on each.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/host/node-host.ts';

const run = promisify(execFile);

const NODES = (process.env['ROLEPRESS_NODES'] ?? '').split(':').filter((node) => node !== '');

const printedBy = async (node: string): Promise<readonly string[]> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'rolepress-node-'));
  try {
    await run(node, [path.join(PACKAGE_ROOT, 'dist/cli.js'), 'build', 'ninety-minutes', '--brand', 'harbor-house'], {
      cwd: folder,
    });
    const files = (await readdir(path.join(folder, 'output'), { recursive: true })).filter((file) => /\.(pdf|json)$/.test(file));
    const digest = async (file: string): Promise<string> =>
      `${file} ${createHash('sha256')
        .update(await readFile(path.join(folder, 'output', file)))
        .digest('hex')}`;
    return await Promise.all(files.sort().map(digest));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

test.skipIf(NODES.length === 0).each(NODES.length === 0 ? ['none named'] : NODES)(
  '%s prints what this Node prints',
  async (node) => {
    expect(await printedBy(node)).toEqual(await printedBy(process.execPath));
  },
);
