import type { Block, FitBlock, TextBlock } from '../../model/definition.ts';
import { plainText } from '../../model/leaves.ts';
import type { AttributeWords } from '../../model/manuscript.ts';
import { cell, grid, row, share, stack } from '../build.ts';
import { partsOf, type SetContext } from '../element.ts';
import { asLargeAsFits, type Fitting } from '../scaled.ts';
import { panels, panelsBelow, type PanelWay, type WallColumn } from './wall-panels.ts';
import { type ChartNode, type ColumnNode, type QuestionNode, type RowNode, answerTag, questionTag, rowTag } from './tags.ts';

/** A sheet that is longer than this is read across a hall, a smaller one in a small room. In points. */
const LARGE_SHEET = 1100;

/** A row of a chart for the wall. */
type WallRow = {
  readonly node: ChartNode;
  readonly part: RowNode;
  readonly question: QuestionNode | undefined;
  readonly columns: readonly WallColumn[];
};

/** The question as the headline of its sheet, with the row's number. */
const headline = (question: QuestionNode, number: AttributeWords | undefined, leaf: string, context: SetContext): TextBlock => {
  const text = context.text(question.inlines, {
    leaf,
    style: 'wallHead',
    role: 'H1',
    measure: null,
    keepWithNext: true,
    after: context.space('item') * 1.5,
  });
  const look = { leaf, style: 'wallHead', color: context.color('accent') } as const;
  const code = number === undefined ? [] : [...context.label(number, look).runs, ...context.numeral('\u00a0\u00a0', look).runs];
  return {
    ...text,
    runs: [...code, ...text.runs],
    ...(leaf === question.id ? { outline: { title: plainText(question.inlines), depth: 1 } } : {}),
  };
};

const numberOf = ({ part }: WallRow): AttributeWords | undefined => part.attributes.number;

const headOf = (wall: WallRow, context: SetContext): readonly Block[] =>
  wall.question === undefined ? [] : [headline(wall.question, numberOf(wall), wall.question.id, context)];

/** What a sheet of a row is: one of one, or one of two. */
const tableOf = ({ node }: WallRow, sheet: number) => ({
  leaf: sheet === 1 ? node.id : `${node.id}.${sheet}`,
  summary: node.attributes.summary.text,
});

const oneSheet = (wall: WallRow, way: PanelWay, context: SetContext): readonly Block[] =>
  context.theme.layout === 'single' && context.sheet.width < context.sheet.height
    ? [...headOf(wall, context), ...panelsBelow(wall.columns, way, context)]
    : [...headOf(wall, context), panels(wall.columns, tableOf(wall, 1), way, context)];

/** How much of the line the number of a sheet takes. */
const BESIDE_HEADLINE = 0.16;

/** One of the two sheets of a row that is too long for one: the question again, and which sheet it is. */
const sheetOf = (
  columns: readonly WallColumn[],
  sheet: number,
  wall: WallRow,
  way: PanelWay,
  context: SetContext,
): readonly Block[] => {
  const { question, part } = wall;
  const id = `${part.id}.sheet.${sheet}`;
  const which = context.said(
    'wall.sheet',
    { sheet, sheets: 2 },
    {
      leaf: id,
      style: 'wall',
      align: 'right',
      measure: null,
    },
  );
  const head =
    question === undefined ? [] : [headline(question, numberOf(wall), sheet === 1 ? question.id : `${id}.question`, context)];
  return [
    grid([share(), share(BESIDE_HEADLINE)], [row([cell(head), cell([which])], { keepWithNext: true })]),
    panels(columns, tableOf(wall, sheet), way, context),
  ];
};

const twoSheets = (wall: WallRow, way: PanelWay, context: SetContext): readonly Block[] => {
  const middle = Math.ceil(wall.columns.length / 2);
  const [first, second] = [wall.columns.slice(0, middle), wall.columns.slice(middle)];
  return [...sheetOf(first, 1, wall, way, context), stack(sheetOf(second, 2, wall, way, context), { start: 'page' })];
};

/** How far the widths of panels follow the amount of text in them: ways that are tried, so that type is as large as fits. */
const EVENNESS = [0, 0.45, 0.9] as const;

/** A row that needs two sheets has type no larger than this many times the least, as its neighbors have. */
const NOT_MUCH_LARGER = 1.25;

/** The row as large as fits on its sheet: with less white where it has to be, and at the very last on two sheets. */
const fitted = (wall: WallRow, fitting: Fitting, context: SetContext): FitBlock => {
  const { most, least, step } = fitting.range;
  const ways = (white: PanelWay['white']): readonly PanelWay[] => EVENNESS.map((evenness) => ({ evenness, white }));
  const upTo = (times: number): Fitting => ({ ...fitting, range: { most: Math.min(most, least * times), least, step } });
  const setAs = (set: typeof oneSheet, white: PanelWay['white'], to: Fitting): FitBlock =>
    asLargeAsFits(
      ways(white).map((way) => set(wall, way, context)),
      to,
    );
  const loose = setAs(oneSheet, 'loose', fitting);
  const tight = setAs(oneSheet, 'tight', upTo(1));
  const double = wall.columns.length > 1 ? setAs(twoSheets, 'loose', upTo(NOT_MUCH_LARGER)).settings : [];
  return { ...loose, settings: [...loose.settings, ...tight.settings, ...double] };
};

/** A sheet for the wall, to be read from afar: a question, and under it the answer of each column. */
export const asWall = (node: ChartNode, columns: readonly ColumnNode[], context: SetContext): readonly Block[] => {
  const { width, height } = context.sheet;
  const [question] = partsOf(node, questionTag);
  return partsOf(node, rowTag).map((part) => {
    const answers = partsOf(part, answerTag);
    const wall: WallRow = {
      node,
      part,
      question,
      // On two sheets, headings are read after answers of the first, and not where they were written: they go by names of their own.
      columns: columns.flatMap((column, at) =>
        answers.slice(at, at + 1).map((answer) => ({ column: { ...column, id: `${part.id}.${column.id}` }, answer })),
      ),
    };
    const fitting: Fitting = {
      range: context.theme.fit[Math.max(width, height) > LARGE_SHEET ? 'wallLarge' : 'wall'],
      size: context.style('wall').size,
      room: 'page',
      name: [numberOf(wall)?.text, plainText(question?.inlines ?? [])].filter(Boolean).join(' '),
      at: question?.origin.words ?? part.origin.placed,
    };
    return stack([fitted(wall, fitting, context)], { role: 'Sect', leaf: part.id, start: 'page' });
  });
};
