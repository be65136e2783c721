import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const README = readFileSync(path.join(ROOT, 'README.md'), 'utf8');

/** The part of the README under a heading. */
const section = (heading: string): string => {
  const start = README.indexOf(`## ${heading}`);
  const end = README.indexOf('\n## ', start + 1);
  return README.slice(start, end < 0 ? undefined : end);
};

/** The fenced blocks of a part, by their language. */
const blocks = (part: string, language: string): readonly string[] =>
  [...part.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '');

const folder = mkdtempSync(path.join(tmpdir(), 'rolepress-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a README command from the checkout, with the reader's own folder in a temporary place. */
const run = (command: string): string => {
  const words = command.trim().replaceAll('../my-agency', path.join(folder, 'my-agency')).split(/\s+/);
  if (words[0] === 'mkdir') {
    mkdirSync(words.at(-1) ?? '', { recursive: true });
    return '';
  }
  expect(words.slice(0, 5)).toEqual(['npm', 'run', '-s', 'rolepress', '--']);
  return execFileSync(process.execPath, ['dist/cli.js', ...words.slice(5)], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
};

describe('README', () => {
  it('has the two lines, each by itself', () => {
    const lines = blocks(section('Print the sample packet'), 'sh').map((block) => block.trim());
    expect(lines).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  });

  it('lists commands that run', () => {
    const commands = blocks(section('Five minutes as a trainer'), 'sh').flatMap((block) => block.trim().split('\n'));
    expect(commands.length).toBeGreaterThanOrEqual(5);
    for (const command of commands) {
      const dry = command.includes(' build ') ? `${command} --dry-run` : command;
      expect(run(dry), command).not.toBe('');
    }
  });

  it('leads to a brand of one’s own', () => {
    const part = section('Your own brand in ten minutes');
    const [make = '', commands = ''] = blocks(part, 'sh');
    const file = /Save this as `([^`]+)`/.exec(part)?.[1] ?? '';
    const [brand = ''] = blocks(part, 'yaml');
    run(make);
    writeFileSync(path.join(folder, file.replace('../', '')), brand);
    const [check = '', build = ''] = commands.trim().split('\n');
    expect(() => run(check)).not.toThrow();
    const files = run(`${build} --kind agenda`).trim().split('\n');
    expect(files.length).toBe(1);
    expect(
      readFileSync(files[0] ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('shows a message as it is printed', () => {
    const [message = ''] = blocks(section('When something is wrong'), 'text');
    const code = /\S+\/[a-z-]+$/m.exec(message)?.[0] ?? '';
    expect(run(`npm run -s rolepress -- explain ${code}`)).toContain(code);
  });
});
