import type { Report } from '../../diagnostics/diagnostic.ts';
import type { FamilyId } from '../../model/brand.ts';
import type { Run } from '../../model/definition.ts';
import type { Span } from '../../source/text.ts';
import type { Faces } from '../measure/faces.ts';
import { lettersLacking } from '../measure/letters.ts';
import { reportLacking, type OtherFamily } from '../measure/other-family.ts';
import type { TextStretch } from './chunks.ts';

/** Who is told of letters that no family has, and of words that stand in another one. */
export type Told = { readonly report: Report; readonly note: (words: OtherFamily) => void };

/** A run with its stretch, and where it begins in the text of all. */
type Part = { readonly run: Run; readonly own: TextStretch; readonly from: number; readonly to: number };

/** Some letters of a part, in one family: its own, or another. */
type Letters = { readonly part: Part; readonly text: string; readonly family: FamilyId };

/** A word as the parts it runs over, and the spaces between words likewise. */
const PIECES = /\s+|\S+/gu;

const partsOf = (runs: readonly Run[], own: readonly TextStretch[]): readonly Part[] => {
  let at = 0;
  return runs.flatMap((run, index) => {
    const stretch = own[index];
    if (stretch === undefined) return [];
    const from = at;
    at += stretch.text.length;
    return [{ run, own: stretch, from, to: at }];
  });
};

const within = (parts: readonly Part[], from: number, to: number): readonly Letters[] =>
  parts
    .filter((part) => part.from < to && part.to > from)
    .map((part) => ({
      part,
      text: part.own.text.slice(Math.max(0, from - part.from), to - part.from),
      family: part.run.style.family,
    }));

const lackingIn = ({ part, text, family }: Letters, faces: Faces): readonly string[] =>
  part.run.kind === 'folio' ? [] : lettersLacking(text, faces.of({ ...part.run.style, family }));

/** A word in the first family that has all of its letters; its own where that has them, or none has. */
const inOneFamily = (word: readonly Letters[], faces: Faces): readonly Letters[] => {
  if (word.every((letters) => lackingIn(letters, faces).length === 0)) return word;
  const others = faces.others.map((family) => word.map((letters) => ({ ...letters, family })));
  return others.find((other) => other.every((letters) => lackingIn(letters, faces).length === 0)) ?? word;
};

/** Where words stand; of words over several lines, the line that holds them. */
const spanOfWord = (at: Span | undefined, word: string): Span | undefined => {
  if (at === undefined) return undefined;
  const written = at.source.text.slice(at.start, at.end);
  const found = written.indexOf(word);
  return found < 0 || !written.slice(0, found).includes('\n')
    ? at
    : { ...at, start: at.start + found, end: at.start + found + word.length };
};

const spanOfRun = ({ run }: Part, word: string): Span | undefined => (run.kind === 'text' ? spanOfWord(run.at, word) : undefined);

/** The letters that keep words from every family: those that none has, or else those that no family has together. */
const lostLetters = (words: readonly Letters[], faces: Faces): readonly string[] => {
  const lacking = [...new Set(words.flatMap((letters) => lackingIn(letters, faces)))];
  const nobodys = words.flatMap((letters) =>
    lackingIn(letters, faces).filter((letter) =>
      faces.others.every((family) => lackingIn({ ...letters, text: letter, family }, faces).length > 0),
    ),
  );
  return nobodys.length > 0 ? [...new Set(nobodys)] : lacking;
};

/** What is lacking of a part's letters in all families that words may be set in, once the part is looked at as a whole. */
const tellOf = (part: Part, words: readonly Letters[], faces: Faces, { report, note }: Told): void => {
  const own = part.run.style.family;
  const lost = words.filter((letters) => lackingIn(letters, faces).length > 0);
  const [first] = lost;
  if (first !== undefined) reportLacking(lostLetters(lost, faces), spanOfRun(part, first.text), report);
  for (const setIn of faces.others.filter((family) => family !== own)) {
    const moved = words.filter(({ family }) => family === setIn);
    const letters = [...new Set(moved.flatMap((each) => lackingIn({ ...each, family: own }, faces)))];
    const [word] = moved;
    if (word !== undefined && letters.length > 0) note({ letters, lackedBy: own, setIn, at: spanOfRun(part, word.text) });
  }
};

/** A part's letters as stretches: those beside each other in one family are one. */
const stretched = ({ run, own }: Part, letters: readonly Letters[], faces: Faces): readonly TextStretch[] => {
  const stretches: TextStretch[] = [];
  for (const { text, family } of letters) {
    const face = faces.of({ ...run.style, family });
    const last = stretches.at(-1);
    if (last?.face === face) stretches[stretches.length - 1] = { ...last, text: last.text + text };
    else stretches.push({ ...own, face, text });
  }
  return stretches;
};

/**
 * Sets words that lack letters in another family, whole words at a time, also where a word runs over several styles:
 * single letters of another family would stand out of their word.
 */
export const inOtherFamilies = (runs: readonly Run[], own: readonly TextStretch[], faces: Faces, told: Told): TextStretch[] => {
  const parts = partsOf(runs, own);
  const text = own.map((stretch) => stretch.text).join('');
  const words = [...text.matchAll(PIECES)].flatMap(({ 0: piece, index }) =>
    inOneFamily(within(parts, index, index + piece.length), faces),
  );
  return parts.flatMap((part) => {
    const letters = words.filter((each) => each.part === part);
    if (part.run.kind === 'text') tellOf(part, letters, faces, told);
    return stretched(part, letters, faces);
  });
};
