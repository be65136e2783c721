// @ts-check
/** What each is called in tables, with the version that ran. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** @typedef {import('./rounds.js').Name} Name */

const require = createRequire(import.meta.url);

/** @param {string} command */
const versionOf = (command) =>
  /\d+(\.\d+)+/.exec(spawnSync(command, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[0] ?? '';

/** @param {string} creator  What a file of Typst says of who made it, like `Typst 0.14.2`. @returns {Record<Name, string>} */
export const namesFor = (creator) => ({
  ours: 'Rolepress, from templates and data',
  manuscript: 'Rolepress, from the Manuscript, words shaped before',
  untagged: '… tags off',
  pdfmake: `pdfmake ${String(require('pdfmake/package.json').version)}, untagged`,
  typst: creator || 'Typst',
  'typst-memo': `${creator || 'Typst'}, keeping what it has worked out`,
  chromium: `Chromium ${versionOf('chromium')}`,
  weasyprint: `WeasyPrint ${versionOf('weasyprint')}, untagged`,
});
