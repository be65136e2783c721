import { BLACK } from '../../../src/model/black.ts';
import type { Curriculum } from '../../../src/model/curriculum.ts';
import type { Definition } from '../../../src/model/definition.ts';
import type { Manuscript } from '../../../src/model/manuscript.ts';
import type { PaperId } from '../../../src/geometry/paper.ts';
import { press } from '../../../src/press/press.ts';
import { typeset } from '../../../src/typeset/typeset.ts';
import { curriculumOf } from '../../support/print.ts';
import { gardenFiles, hostWith } from '../../support/second-framework.ts';
import { typeCase } from '../type-case.ts';
import type { Design } from './boxes.ts';

/** The standard theme in the plain brand, as the garden workshop is printed. */
export const garden: Curriculum = await curriculumOf(hostWith(gardenFiles()));

/** Gives a manuscript the standard theme; throws where the theme complains. */
export const setOn = (manuscript: Manuscript, paper: PaperId): Definition => {
  const brand = garden.brands.get('plain');
  const theme = garden.themes.get('standard')?.value;
  if (!brand || !theme) throw new Error('the garden has no looks');
  const looks = { theme, brand: brand.value, logo: brand.logo, language: garden.language };
  const { value, diagnostics } = typeset(manuscript, looks, { paper, orientation: 'portrait' });
  if (value === undefined || diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
};

/** Where things belong on the pages of a definition. */
export const designOf = ({ page: { sheet, margins } }: Definition): Design => ({
  left: margins.left,
  right: sheet.width - margins.right,
  bottom: margins.bottom,
  top: sheet.height - margins.top,
  lineColors: [BLACK, garden.brands.get('plain')?.value.palette.line ?? BLACK],
});

/** The bytes of a printed definition; throws where the press complains. */
export const printed = async (definition: Definition): Promise<Uint8Array> => {
  const { value, diagnostics } = await press(definition, typeCase);
  if (value === undefined || diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value.bytes;
};
