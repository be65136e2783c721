import type { YamlProblem } from './yaml-problem.ts';

/**
 * A comment that may have been meant as text, as offsets. `from` is where the text before it begins; `null` where nothing
 * stands before it but a key or the dash of a list.
 */
export type SuspectComment = {
  readonly from: number | null;
  readonly start: number;
  readonly end: number;
  /** Whether it reads like text wherever it stands; otherwise it does only where words are called for. */
  readonly isPlain: boolean;
};

/** `#4`, `#draft`, or a bare `#`; not `# a note`, and no row of signs like `#----`. */
const TIGHT = /^#(?:$|#*[\p{L}\p{N}\p{Sc}"'“‘(&@[{])/u;
/** `# 4` one space behind a word. */
const NUMBERED = /^# \d/;
const CHOICE = /^[\d.+-]+$|^(true|false|null|~)$/i;

/** Whether a comment reads like more of the text before it: `Learn C #1`, and `Room # 4` where no gap sets it apart. */
const readsOn = (gap: string, comment: string): boolean => TIGHT.test(comment) || (gap === ' ' && NUMBERED.test(comment));

/** Watches the tokens of a text go by and keeps the comments that may have been meant as text. */
export const watchComments = (text: string) => {
  const cuts: SuspectComment[] = [];
  let plain: { readonly from: number; readonly end: number } | null = null;
  /** Whether a key or a dash stands before, with nothing behind it yet in this line. */
  let awaits = false;
  const comment = (token: string, start: number): void => {
    const end = start + token.trimEnd().length;
    const said = text.slice(start, end);
    if (plain !== null && readsOn(text.slice(plain.end, start), said))
      cuts.push({ from: plain.from, start, end, isPlain: !CHOICE.test(text.slice(plain.from, plain.end)) });
    else if (awaits && TIGHT.test(said) && said.length > 1) cuts.push({ from: null, start, end, isPlain: false });
  };
  const see = (token: string, offset: number, isScalar: boolean): void => {
    if (token.startsWith('#') && !isScalar) comment(token, offset);
    if (isScalar) [plain, awaits] = [token.endsWith('\n') ? null : { from: offset, end: offset + token.length }, false];
    else if (token.includes('\n')) [plain, awaits] = [null, false];
    else if (token.trim() !== '') [plain, awaits] = [null, /^[:-]$/.test(token)];
  };
  return { cuts, see };
};

/** A text as it is written in quotation marks. */
export const quoted = (text: string): string => (text.includes("'") ? `"${text.replace(/[\\"]/g, '\\$&')}"` : `'${text}'`);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The way out for somebody who meant a comment. */
const commentMeant = (said: string): string =>
  NUMBERED.test(said) ? 'put two spaces before the "#"' : 'leave a space behind the "#"';

/** The whole of what was meant, up to a second comment that is plainly one. */
const wholeOf = (text: string, { from, start, end }: SuspectComment): string =>
  oneLine(text.slice(from ?? start, start)) +
  (from === null ? '' : ' ') +
  oneLine(text.slice(start, end).replace(/\s+#\s.*$/, ''));

/** What to tell of a comment that eats words, and the way out. */
export const cutProblem = (text: string, cut: SuspectComment): YamlProblem & { readonly hint: string } => {
  const { from, start, end } = cut;
  const said = text.slice(start, end);
  const before = oneLine(text.slice(from ?? start, start)).slice(-40);
  return {
    kind: 'swallowed-comment',
    message:
      from === null
        ? `YAML took ${said} for a comment, so nothing stands here.`
        : `YAML takes "${said}" for a comment, so the text ends at "${before}".`,
    hint:
      from === null
        ? `Write ${quoted(wholeOf(text, cut))}, with the quotation marks; or, if a comment is meant, ${commentMeant(said)}.`
        : `Put the whole in quotation marks: ${quoted(wholeOf(text, cut))}; or, if a comment is meant, ${commentMeant(said)}.`,
    start,
    end,
  };
};

/** What to tell of a comment that takes away what the lines around it need. */
export const brokenByCut = (text: string, { start, end }: SuspectComment): YamlProblem & { readonly hint: string } => ({
  kind: 'swallowed-comment',
  message: `YAML takes "${text.slice(start, end)}" for a comment, and what follows cannot be read without it.`,
  hint: 'Put the text that holds the "#" in quotation marks, from its beginning to its end.',
  start,
  end,
});
