import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { FAMILIES, type FamilyId } from '../model/brand.ts';
import type { Cut, TypeCase, Typeface } from '../model/typeface.ts';
import { HostError } from './failure.ts';

const CUTS: Readonly<Record<Cut, string>> = {
  regular: '400Regular',
  italic: '400Regular_Italic',
  bold: '700Bold',
  'bold-italic': '700Bold_Italic',
};

/** The package, the name its files begin with, and the cuts it has as static TrueType. */
const PACKAGES: Readonly<Record<FamilyId, readonly [prefix: string, cuts: readonly Cut[]]>> = {
  'atkinson-hyperlegible': ['AtkinsonHyperlegible', ['regular', 'italic', 'bold', 'bold-italic']],
  'source-sans-3': ['SourceSans3', ['regular', 'italic', 'bold', 'bold-italic']],
  lexend: ['Lexend', ['regular', 'bold']],
  kalam: ['Kalam', ['regular', 'bold']],
  'patrick-hand': ['PatrickHand', ['regular']],
};

/** Cuts that stand in for one a family lacks, best first. */
const STAND_INS: Readonly<Record<Cut, readonly Cut[]>> = {
  regular: [],
  italic: ['regular'],
  bold: ['regular'],
  'bold-italic': ['bold', 'regular'],
};

const fileOf = (packageFolder: string, prefix: string, cut: Cut): string =>
  path.join(packageFolder, CUTS[cut], `${prefix}_${CUTS[cut]}.ttf`);

const readFamily = async (family: FamilyId, from: NodeJS.Require): Promise<readonly Typeface[]> => {
  const [prefix, cuts] = PACKAGES[family];
  const folder = path.dirname(from.resolve(`@expo-google-fonts/${family}/package.json`));
  const owned = new Map<Cut, Uint8Array>();
  for (const cut of cuts) owned.set(cut, new Uint8Array(await readFile(fileOf(folder, prefix, cut))));
  const stoodIn = (cut: Cut): Uint8Array | undefined =>
    [cut, ...STAND_INS[cut]].map((each) => owned.get(each)).find((bytes) => bytes);
  return (Object.keys(CUTS) as Cut[]).flatMap((cut) => {
    const bytes = stoodIn(cut);
    return bytes === undefined ? [] : [{ family, cut, bytes }];
  });
};

/**
 * Reads the embedded fonts: every family in all four cuts; a cut that a family lacks is the same bytes
 * as the cut that stands in for it.
 *
 * @throws HostError where a font package is missing or damaged: the installation has to be mended.
 */
export const readFonts = async (packageRoot: string): Promise<TypeCase> => {
  const from = createRequire(path.join(packageRoot, 'package.json'));
  try {
    return (await Promise.all(FAMILIES.map((family) => readFamily(family, from)))).flat();
  } catch (error) {
    throw new HostError('A font that Rolepress prints with is missing. Install it again with `npm ci`.', { cause: error });
  }
};
