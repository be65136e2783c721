import { plainText } from '../../model/leaves.ts';
import { partsOf } from '../element.ts';
import { type ChartNode, type ColumnNode, answerTag, questionTag, rowTag } from './tags.ts';

/** About how wide a letter of a bold row heading is, in points. */
export const LETTER_WIDTH = 7.2;
/** How wide the number of a row stands, in points. */
export const NUMBER_WIDTH = 26;

/** A question should take about this many lines. */
const QUESTION_LINES = 2.8;

/** How wide the questions stand beside the columns: their longest word has to stand whole, and none should be a tower. */
export const rowHeadWidth = (node: ChartNode, widest: number): number => {
  const questions = partsOf(node, rowTag).flatMap((part) =>
    partsOf(part, questionTag).map((question) => plainText(question.inlines)),
  );
  const words = questions.flatMap((question) => question.split(/\s+/)).map((word) => word.length * LETTER_WIDTH);
  const lines = questions.map((question) => (question.length * LETTER_WIDTH) / QUESTION_LINES);
  return NUMBER_WIDTH + Math.max(72, ...words, Math.min(widest, Math.max(0, ...lines)));
};

/** How narrow a column may be beside the widest, and how far widths follow the amount of text (0 not at all, 1 wholly). */
const NARROWEST_SHARE = { upright: 0.8, wide: 0.66 } as const;
const EVENNESS = 0.62;

/** A column with more to say is wider, so that the rows are even; never more than twice another. */
export const sharesOf = (node: ChartNode, columns: readonly ColumnNode[]): readonly number[] => {
  const lengths = columns.map((_, index) =>
    partsOf(node, rowTag).reduce((sum, part) => sum + plainText(partsOf(part, answerTag)[index]?.inlines ?? []).length, 0),
  );
  const most = Math.max(1, ...lengths);
  const narrowest = node.attributes.wide ? NARROWEST_SHARE.wide : NARROWEST_SHARE.upright;
  return lengths.map((length) => Math.max(narrowest, (length / most) ** EVENNESS));
};
