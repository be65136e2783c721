import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FamilyId } from '../../src/model/brand.ts';
import type { Cut, TypeCase } from '../../src/model/typeface.ts';

const require = createRequire(import.meta.url);

const FILES: Readonly<Record<Cut, string>> = {
  regular: '400Regular',
  italic: '400Regular_Italic',
  bold: '700Bold',
  'bold-italic': '700Bold_Italic',
};

const STEMS: Readonly<Record<FamilyId, { readonly stem: string; readonly cuts: readonly Cut[] }>> = {
  'atkinson-hyperlegible': { stem: 'AtkinsonHyperlegible', cuts: ['regular', 'italic', 'bold', 'bold-italic'] },
  'source-sans-3': { stem: 'SourceSans3', cuts: ['regular', 'italic', 'bold', 'bold-italic'] },
  lexend: { stem: 'Lexend', cuts: ['regular', 'bold'] },
  kalam: { stem: 'Kalam', cuts: ['regular', 'bold'] },
  'patrick-hand': { stem: 'PatrickHand', cuts: ['regular'] },
};

/** The fonts of the project, read from where npm put them. */
export const typeCase: TypeCase = (Object.keys(STEMS) as FamilyId[]).flatMap((family) =>
  STEMS[family].cuts.map((cut) => {
    const file = require.resolve(`@expo-google-fonts/${family}/${FILES[cut]}/${STEMS[family].stem}_${FILES[cut]}.ttf`);
    return { family, cut, bytes: new Uint8Array(readFileSync(file)) };
  }),
);
