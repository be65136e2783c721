// @ts-check
/** The fonts as files, for setters of type that read files: the same files that the press embeds. */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const resolve = createRequire(import.meta.url).resolve;

const CUTS = { normal: '400Regular', italics: '400Regular_Italic', bold: '700Bold', bolditalics: '700Bold_Italic' };

/** @typedef {{ family: string, name: string, files: Record<keyof typeof CUTS, string> }} Family */

/** What each family calls itself inside its files. */
const NAMES = {
  'atkinson-hyperlegible': 'Atkinson Hyperlegible',
  'source-sans-3': 'Source Sans 3',
  lexend: 'Lexend',
  kalam: 'Kalam',
  'patrick-hand': 'Patrick Hand',
};

/** @returns {readonly Family[]} */
export const families = () =>
  Object.entries(NAMES).map(([family, name]) => {
    const folder = path.dirname(resolve(`@expo-google-fonts/${family}/package.json`));
    const fileOf = (/** @type {string} */ cut) => {
      const files = readdirSync(folder).includes(cut) ? readdirSync(path.join(folder, cut)) : [];
      const file = files.find((each) => each.endsWith('.ttf'));
      return file === undefined ? undefined : path.join(folder, cut, file);
    };
    const normal = fileOf(CUTS.normal) ?? '';
    const bold = fileOf(CUTS.bold) ?? normal;
    const italics = fileOf(CUTS.italics) ?? normal;
    return { family, name, files: { normal, bold, italics, bolditalics: fileOf(CUTS.bolditalics) ?? bold } };
  });

/** The families that a definition sets in. @param {import('../dist/model/definition.js').Definition} definition */
export const usedFamilies = (definition) => {
  const json = JSON.stringify(definition, (key, value) => (key === 'at' ? undefined : value));
  return families().filter(({ family }) => json.includes(`"family":"${family}"`));
};
