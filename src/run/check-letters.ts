import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Curriculum, Loaded, LoadedBrand } from '../model/curriculum.ts';
import type { WorkshopEvent } from '../model/event.ts';
import type { TypeCase } from '../model/typeface.ts';
import { lettersOf, type PrintedWords } from '../press/letters.ts';
import { textsIn } from '../rules/lint.ts';
import { otherFamilyNotes } from './other-families.ts';
import { withWriteIn } from './write-in.ts';

/** Fields of a brand or an event that are read by programs, or said and not drawn. */
const UNDRAWN: ReadonlySet<unknown> = new Set(['id', 'extends', 'theme', 'file', 'alt', 'link', 'workshop', 'brand']);

const wordsIn = ({ value, spanAt }: Loaded<unknown>): readonly PrintedWords[] =>
  textsIn(value)
    .filter(({ path }) => !UNDRAWN.has(path.at(-1)))
    .map(({ text, path }) => ({ text, at: spanAt(path) }));

/** The brands that will print: that of an event, or all. */
const brandsFor = ({ brands }: Curriculum, event: Loaded<WorkshopEvent> | undefined): readonly LoadedBrand[] =>
  event === undefined ? [...brands.values()] : [brands.get(event.value.brand ?? 'plain') ?? []].flat();

/**
 * Letters of words that are going to be printed, those of brands and of an event among them: what no embedded family has
 * is an error at its line, and words that will stand in another family than their brand's are noted.
 */
export const checkLetters = (
  words: readonly PrintedWords[],
  curriculum: Curriculum,
  typeCase: TypeCase,
  event?: Loaded<WorkshopEvent>,
): readonly Diagnostic[] => {
  const ofEvent = event === undefined ? [] : wordsIn(event);
  const looked = brandsFor(curriculum, event).map((brand) => {
    const { text, headings } = brand.value.type;
    const all = [...words, ...wordsIn(brand), ...ofEvent];
    return { brand: brand.value.id, ...lettersOf(all, [text, headings], typeCase) };
  });
  const lacking = looked.flatMap(({ diagnostics }) => diagnostics);
  return [...withWriteIn(lacking, event), ...otherFamilyNotes(looked)];
};
