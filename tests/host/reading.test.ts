import { execFileSync } from 'node:child_process';
import { symlink, truncate } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createNodeHost } from '../../src/host/node-host.ts';
import { LIMITS } from '../../src/model/limits.ts';
import { freshFolder, lay } from './folders.ts';

const garden = async (granted: readonly string[] = []) => {
  const top = await freshFolder();
  const workspace = path.join(top, 'agency');
  const packageRoot = path.join(top, 'shipped');
  await lay(packageRoot, {
    'curriculum/en/modules/soil.yaml': 'shipped soil',
    'curriculum/en/modules/seeds.yaml': 'shipped seeds',
  });
  await lay(workspace, {
    'curriculum/en/modules/soil.yaml': 'our soil',
    'curriculum/en/modules/roses.yaml': 'our roses',
    'curriculum/en/modules/.DS_Store': 'hidden',
  });
  await lay(top, { 'secret.yaml': 'nobody reads this' });
  return { top, workspace, host: createNodeHost({ cwd: top, workspace, packageRoot, granted }) };
};

test('lists both roots as one, by name, without hidden files', async () => {
  const { host } = await garden();
  expect(await host.list('curriculum/en/modules')).toEqual([
    { name: 'roses.yaml', kind: 'file' },
    { name: 'seeds.yaml', kind: 'file' },
    { name: 'soil.yaml', kind: 'file' },
  ]);
  expect(await host.list('curriculum')).toEqual([{ name: 'en', kind: 'folder' }]);
  expect(await host.list('templates')).toMatchObject({ failure: 'absent' });
});

test('tells what ships from what is the workspace’s', async () => {
  const { top, host } = await garden(['seeds.yaml']);
  const isShipped = async (file: string) => host.isShipped?.(file);
  expect(await isShipped('curriculum/en/modules/soil.yaml')).toBe(false);
  expect(await isShipped('curriculum/en/modules/roses.yaml')).toBe(false);
  expect(await isShipped('curriculum/en/modules/seeds.yaml')).toBe(true);
  expect(await isShipped('seeds.yaml')).toBe(false);
  const packageRoot = path.join(top, 'shipped');
  const atHome = createNodeHost({ cwd: top, workspace: packageRoot, packageRoot });
  expect(await atHome.isShipped?.('curriculum/en/modules/seeds.yaml')).toBe(false);
});

test('a folder that is no workspace is read alone, without what ships', async () => {
  const { top, workspace } = await garden();
  const host = createNodeHost({ cwd: top, workspace, packageRoot: path.join(top, 'shipped'), alone: true });
  expect(await host.list('.')).toEqual([{ name: 'curriculum', kind: 'folder' }]);
  expect(await host.readText('curriculum/en/modules/seeds.yaml')).toMatchObject({ failure: 'absent' });
  expect(await host.readText('../secret.yaml')).toMatchObject({ failure: 'outside' });
});

test('reads the workspace before what ships', async () => {
  const { host } = await garden();
  expect(await host.readText('curriculum/en/modules/soil.yaml')).toBe('our soil');
  expect(await host.readText('curriculum/en/modules/seeds.yaml')).toBe('shipped seeds');
  expect(await host.readBytes('curriculum/en/modules/seeds.yaml')).toEqual(new TextEncoder().encode('shipped seeds'));
  expect(await host.readText('curriculum/en/modules/lilies.yaml')).toEqual({
    failure: 'absent',
    message: '"curriculum/en/modules/lilies.yaml" cannot be read: there is no such file or folder.',
  });
});

test('a path that leads out is refused, however it is spelled', async () => {
  const { host, top } = await garden();
  const ways = [
    '../secret.yaml',
    'curriculum/../../secret.yaml',
    path.join(top, 'secret.yaml'),
    '..\\secret.yaml',
    'C:secret.yaml',
    'a\0b',
  ];
  for (const way of ways) expect(await host.readText(way), way).toMatchObject({ failure: 'outside' });
  expect(await host.list('..')).toMatchObject({ failure: 'outside' });
});

test('a link that leads out is refused, one that stays is followed', async () => {
  const { host, top, workspace } = await garden();
  await symlink(path.join(top, 'secret.yaml'), path.join(workspace, 'link.yaml'));
  await symlink(top, path.join(workspace, 'folder'));
  await symlink('curriculum/en/modules/roses.yaml', path.join(workspace, 'roses.yaml'));
  await symlink('round.yaml', path.join(workspace, 'round.yaml'));
  expect(await host.readText('link.yaml')).toMatchObject({ failure: 'outside' });
  expect(await host.readText('folder/secret.yaml')).toMatchObject({ failure: 'outside' });
  expect(await host.list('folder')).toMatchObject({ failure: 'outside' });
  expect(await host.readText('roses.yaml')).toBe('our roses');
  expect(await host.readText('round.yaml')).toMatchObject({ failure: 'outside' });
});

test('a workspace that is itself reached by a link is read', async () => {
  const { top, workspace } = await garden();
  await symlink(workspace, path.join(top, 'shortcut'));
  const host = createNodeHost({ cwd: top, workspace: 'shortcut', packageRoot: path.join(top, 'shipped') });
  expect(await host.readText('curriculum/en/modules/roses.yaml')).toBe('our roses');
});

test('a file named on the command line may lie anywhere', async () => {
  const { host } = await garden(['secret.yaml', 'curriculum/en/modules/seeds.yaml']);
  expect(await host.readText('secret.yaml')).toBe('nobody reads this');
  expect(await host.readText('curriculum/en/modules/seeds.yaml')).toBe('shipped seeds');
});

test('printed files and their packets are read back at any size that we write', async () => {
  const { workspace } = await garden();
  const host = createNodeHost({ cwd: workspace, workspace, alone: true });
  await lay(workspace, { 'packet.json': '', 'guide.pdf': '' });
  for (const file of ['packet.json', 'guide.pdf']) await truncate(path.join(workspace, file), 12 * 1024 * 1024);
  expect(await host.readText('packet.json')).toHaveLength(12 * 1024 * 1024);
  expect(await host.readBytes('guide.pdf')).toHaveLength(12 * 1024 * 1024);
  await truncate(path.join(workspace, 'packet.json'), LIMITS.printedBytes + 1);
  expect(await host.readText('packet.json')).toMatchObject({
    failure: 'too-large',
    message: expect.stringContaining('64 MB') as string,
  });
});

test('too large, not UTF-8, not a plain file: refused', async () => {
  const { host, workspace } = await garden();
  await lay(workspace, { 'big.yaml': '', 'latin.yaml': new Uint8Array([0x63, 0x61, 0x66, 0xe9]) });
  await truncate(path.join(workspace, 'big.yaml'), 2 * 1024 * 1024 + 1);
  expect(await host.readText('big.yaml')).toEqual({
    failure: 'too-large',
    message: '"big.yaml" has more than 2 MB, the most that is read.',
  });
  expect(await host.readBytes('big.yaml')).toHaveLength(2 * 1024 * 1024 + 1);
  await truncate(path.join(workspace, 'big.yaml'), 8 * 1024 * 1024 + 1);
  expect(await host.readBytes('big.yaml')).toMatchObject({ failure: 'too-large' });
  expect(await host.readText('latin.yaml')).toMatchObject({
    failure: 'other',
    message: expect.stringContaining('UTF-8') as string,
  });
  expect(await host.readText('curriculum')).toMatchObject({ failure: 'other', message: '"curriculum" is a folder, not a file.' });
  execFileSync('mkfifo', [path.join(workspace, 'pipe.yaml')]);
  expect(await host.readText('pipe.yaml')).toMatchObject({ failure: 'other', message: '"pipe.yaml" is not a plain file.' });
});

test('pipes are listed, so that reading tells what they are; a file in place of a folder is no empty folder', async () => {
  const { host, workspace } = await garden();
  execFileSync('mkfifo', [path.join(workspace, 'curriculum', 'en', 'modules', 'pipe.yaml')]);
  expect(await host.list('curriculum/en/modules')).toContainEqual({ name: 'pipe.yaml', kind: 'file' });
  await lay(workspace, { 'curriculum/en/frameworks': 'no folder' });
  expect(await host.list('curriculum/en/frameworks')).toMatchObject({ failure: 'other' });
});

test('a workspace that is missing or a file is told', async () => {
  const { top, host } = await garden();
  const at = (workspace: string) => createNodeHost({ cwd: top, workspace, packageRoot: top }).checkWorkspace();
  expect(await host.checkWorkspace()).toBeUndefined();
  expect(await at('nowhere')).toMatchObject({ failure: 'absent' });
  expect(await at('secret.yaml')).toMatchObject({ failure: 'other', message: '"secret.yaml" is a file, not a folder.' });
});
