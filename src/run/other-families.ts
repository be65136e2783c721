import { counted } from '../diagnostics/counted.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { familyTitle, shownLetters, type OtherFamily } from '../press/letters.ts';

/** Words of one brand's documents that stand in another family than the brand's. */
export type OfBrand = { readonly brand: string; readonly otherFamilies: readonly OtherFamily[] };

type Group = { readonly brand: string; readonly first: OtherFamily; readonly all: OtherFamily[] };

const groupsOf = (brands: readonly OfBrand[]): readonly Group[] => {
  const groups = new Map<string, Group>();
  for (const { brand, otherFamilies } of brands)
    for (const other of otherFamilies) {
      const key = [brand, other.setIn, other.at?.source.file ?? ''].join('\n');
      const group = groups.get(key) ?? { brand, first: other, all: [] };
      group.all.push(other);
      groups.set(key, group);
    }
  return [...groups.values()];
};

const noteOf = ({ brand, first, all }: Group): Diagnostic => {
  const letters = shownLetters([...new Set(all.flatMap((each) => each.letters))]);
  const lacking = [...new Set(all.map(({ lackedBy }) => familyTitle(lackedBy)))].join(' and ');
  const places = new Set(all.map(({ at }) => String(at?.start))).size;
  const more = places > 1 ? `, here and in ${counted(places - 1, 'more place')} of this file` : '';
  const message = `The type of ${brand} (${lacking}) lacks ${letters}: words with these letters stand in ${familyTitle(first.setIn)}${more}.`;
  const [at] = all.map((each) => each.at).sort((a, b) => (a?.start ?? 0) - (b?.start ?? 0));
  return diagnose('press/other-family', { message, at });
};

/** What was done for words whose letters a brand's type lacks: a note for each brand and file, at the first place. */
export const otherFamilyNotes = (brands: readonly OfBrand[]): readonly Diagnostic[] => groupsOf(brands).map(noteOf);
