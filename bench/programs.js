// @ts-check
/** Programs that print HTML, where they are installed; and how long a whole process takes. */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

/** The command that prints the whole half-day packet, as it ships, into a folder. @param {string} folder @returns {readonly string[]} */
export const wholePacket = (folder) => [
  'dist/cli.js',
  'build',
  'half-day',
  '--packet',
  'complete',
  '--brand',
  'harbor-house',
  '--out',
  folder,
];

const isThere = (/** @type {string} */ command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

/** Runs a process to its end. @param {string} command @param {readonly string[]} parts @param {string} [cwd] @param {Record<string, string>} [env] @returns {Promise<{ ms: number, output: string }>} */
export const timed = (command, parts, cwd, env = {}) =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, [...parts], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      ...(cwd === undefined ? {} : { cwd }),
    });
    let output = '';
    let complaint = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (complaint += String(chunk)));
    child.on('error', reject);
    child.on('close', (status) => {
      const ms = performance.now() - started;
      if (status === 0) resolve({ ms, output });
      else reject(new Error(`${command} ended with ${String(status)}: ${complaint.slice(-500)}`));
    });
  });

/** @typedef {(html: string, out: string) => readonly [command: string, parts: readonly string[]]} HtmlPrinter */

/** @param {string} folder @returns {HtmlPrinter} */
const chromium = (folder) => (html, out) => [
  'chromium',
  [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-pdf-header-footer',
    `--user-data-dir=${path.join(folder, 'chromium')}`,
    `--print-to-pdf=${out}`,
    `file://${html}`,
  ],
];

/** The printers of HTML that are installed. @param {string} folder @returns {Partial<Record<'chromium' | 'weasyprint', HtmlPrinter>>} */
export const htmlPrinters = (folder) => ({
  ...(isThere('chromium') ? { chromium: chromium(folder) } : {}),
  ...(isThere('weasyprint') ? { weasyprint: (html, out) => ['weasyprint', ['--quiet', html, out]] } : {}),
});
