import type { Block, GridCell, TextBlock } from '../../model/definition.ts';
import { plainText } from '../../model/leaves.ts';
import type { ElementNode } from '../../model/manuscript.ts';
import { cell, fixed, grid, pad, row, share, stack } from '../build.ts';
import { markBlock, partsOf, type SetContext } from '../element.ts';
import { shape, type ShapeName } from '../marks.ts';
import { asLargeAsFits } from '../scaled.ts';
import { framesOf } from './frames.ts';

/** A sheet that is longer than this is read across a hall, a smaller one in a small room. In points. */
const LARGE_SHEET = 1100;

/** White within a panel, in units of the theme. */
const PADDING = { side: 4, head: 2, body: 1 } as const;

/** A panel's heading: its shape, and its name below each other where there is little width. */
const headOf = (column: ElementNode, context: SetContext): GridCell => {
  const size = context.style('wall').size * 0.85;
  const name = (column.attributes['mark'] ?? 'circle') as ShapeName;
  const unit = context.space('unit');
  const label = context.text(column.inlines, {
    leaf: column.id,
    style: 'wall',
    weight: 'bold',
    colour: context.colour('primary'),
    measure: null,
  });
  const mark = cell([markBlock(shape(name, context.colour('primary')), size)], {
    padding: { top: unit, right: 0, bottom: 0, left: 0 },
  });
  return cell([grid([fixed(size), share()], [row([mark, cell([label])])], { gap: unit * 2 })], {
    role: 'TH',
    scope: 'Column',
    padding: { ...pad(unit * PADDING.side, unit * PADDING.head), bottom: unit },
    align: 'bottom',
  });
};

const bodyOf = (answer: ElementNode, context: SetContext): GridCell => {
  const unit = context.space('unit');
  return cell([context.text(answer.inlines, { leaf: answer.id, style: 'wall', measure: null })], {
    role: 'TD',
    padding: { ...pad(unit * PADDING.side, unit * PADDING.body), bottom: unit * PADDING.head },
  });
};

/** The question as the headline of its sheet, with the row's number. */
const headline = (question: ElementNode, number: string, context: SetContext): TextBlock => {
  const text = context.text(question.inlines, {
    leaf: question.id,
    style: 'wallHead',
    role: 'H1',
    measure: null,
    keepWithNext: true,
    after: context.space('item') * 1.5,
  });
  const code = context.label(`${number}\u00a0\u00a0`, { leaf: question.id, style: 'wallHead', colour: context.colour('accent') });
  return {
    ...text,
    runs: [...(number === '' ? [] : code.runs), ...text.runs],
    outline: { title: plainText(question.inlines), depth: 1 },
  };
};

/** How far the widths of panels follow the amount of text in them: ways that are tried, so that type is as large as fits. */
const EVENNESS = [0, 0.45, 0.9] as const;
const NARROWEST = 0.42;

const widthsOf = (answers: readonly ElementNode[], evenness: number): readonly number[] => {
  const lengths = answers.map(({ inlines }) => plainText(inlines).length);
  const most = Math.max(1, ...lengths);
  return lengths.map((length) => Math.max(NARROWEST, (length / most) ** evenness));
};

/** The columns as panels that cross where ground is shared. */
const panels = (
  node: ElementNode,
  columns: readonly ElementNode[],
  part: ElementNode,
  evenness: number,
  context: SetContext,
): Block => {
  const answers = partsOf(part, 'answer');
  return grid(
    widthsOf(answers, evenness).map(share),
    [
      row(
        columns.map((column) => headOf(column, context)),
        { keepWithNext: true },
      ),
      row(answers.map((answer) => bodyOf(answer, context))),
    ],
    {
      role: 'Table',
      leaf: node.id,
      summary: node.attributes['summary'] ?? '',
      headerRows: 1,
      frames: framesOf(columns, context, 0),
    },
  );
};

/** The columns below each other, where everything stands in one column. */
const panelsBelow = (columns: readonly ElementNode[], part: ElementNode, context: SetContext): readonly Block[] => {
  const unit = context.space('unit');
  return partsOf(part, 'answer').map((answer, at) => {
    const column = columns[at];
    const name =
      column === undefined
        ? []
        : [
            context.text(column.inlines, {
              leaf: `${part.id}.${column.id}`,
              style: 'wall',
              role: 'H2',
              weight: 'bold',
              colour: context.colour('primary'),
              measure: null,
              keepWithNext: true,
            }),
          ];
    return stack([...name, context.text(answer.inlines, { leaf: answer.id, style: 'wall', measure: null })], {
      frame: { stroke: context.stroke('strong', context.colour('primary')), edges: 'all', radius: context.space('radius') * 2.5 },
      padding: pad(unit * PADDING.side, unit * PADDING.head),
      keep: 'together',
      after: unit * 2,
    });
  });
};

/** A sheet for the wall, to be read from afar: a question, and under it the answer of each column. */
export const asWall = (node: ElementNode, columns: readonly ElementNode[], context: SetContext): readonly Block[] => {
  const { width, height } = context.sheet;
  const [question] = partsOf(node, 'question');
  return partsOf(node, 'row').map((part) => {
    const { number = '' } = part.attributes;
    const head = question === undefined ? [] : [headline(question, number, context)];
    const fitted = asLargeAsFits(
      context.theme.layout === 'single'
        ? [[...head, ...panelsBelow(columns, part, context)]]
        : EVENNESS.map((evenness) => [...head, panels(node, columns, part, evenness, context)]),
      {
        range: context.theme.fit[Math.max(width, height) > LARGE_SHEET ? 'wallLarge' : 'wall'],
        size: context.style('wall').size,
        room: 'page',
        name: [number, plainText(question?.inlines ?? [])].filter(Boolean).join(' '),
        at: question?.origin.words ?? part.origin.placed,
      },
    );
    return stack([fitted], { role: 'Sect', leaf: part.id, start: 'page' });
  });
};
