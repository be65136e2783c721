import { z } from 'zod';
import {
  cardPlaces,
  cutLines,
  cutPieces,
  foldLines,
  isUncut,
  sheetsFor,
  TENT_STOCKS,
  type CardPlace,
  type CutLine,
  type TentStock,
} from '../../geometry/cards.ts';
import { inches, millimetres } from '../../geometry/units.ts';
import type { Block, Mark, SheetBlock, SheetCell } from '../../model/definition.ts';
import type { ElementNode } from '../../model/manuscript.ts';
import { stack } from '../build.ts';
import { partsOf, type ElementSpec, type SetContext } from '../element.ts';
import { SHAPE_NAMES, type ShapeName } from '../marks.ts';
import { faceArea, faceOf } from './faces.ts';

const NUMBERS = /^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/;

/** Where the lines in a sheet's margins stand: from its upper or lower edge, and from the sides. */
const MARGIN_LINE = { edge: inches(0.2), side: inches(0.75) } as const;

/** Every tent: those of the template, and more to write on, as many as are asked for and as fill the last sheet. */
const filled = (node: ElementNode, perSheet: number): readonly ElementNode[] => {
  const tents = partsOf(node, 'tent');
  const total = sheetsFor(tents.length + Number(node.attributes['blanks'] ?? 0), perSheet) * perSheet;
  const blanks = Array.from({ length: total - tents.length }, (_, at) => ({
    ...node,
    id: `${node.id}.blank.${at + 1}`,
    name: 'tent',
    attributes: {},
    children: [],
  }));
  return [...tents, ...blanks];
};

/** A line in a margin that nobody folds: whose tents they are, and how to print them. */
const marginLine = (leaf: string, words: string, edge: 'top' | 'bottom', context: SetContext): SheetCell => {
  const { sheet } = context;
  const height = context.leading('furniture');
  return {
    x: MARGIN_LINE.side,
    y: edge === 'top' ? MARGIN_LINE.edge : sheet.height - MARGIN_LINE.edge - height,
    width: sheet.width - 2 * MARGIN_LINE.side,
    height,
    isArtifact: true,
    children: [context.label(words, { leaf, style: 'furniture', align: 'center', measure: null })],
  };
};

/** What every tent of some says: whose it is, and what the line of an empty one is for. */
type Said = { readonly agency: string; readonly asked: string };

/** The face that is read, and the same on its head, for the eye only: nobody hears a name twice. */
const facesOf = (tent: ElementNode, faces: readonly CardPlace[], said: Said, context: SetContext): readonly SheetCell[] =>
  [...faces]
    .sort((a, b) => Number(a.turned) - Number(b.turned))
    .map((face) => {
      const area = faceArea(face, context);
      const children = [stack(faceOf(tent, said, area, context), { role: 'Sect', leaf: tent.id })];
      return { ...area, children, isArtifact: face.turned, isTurned: face.turned };
    });

const drawing = (lines: readonly CutLine[], dash: readonly number[] | undefined, context: SetContext): Mark => ({
  view: context.sheet,
  paths: [
    {
      d: lines.map(({ x1, y1, x2, y2 }) => `M ${x1} ${y1} L ${x2} ${y2}`).join(' '),
      stroke: { width: context.theme.strokes.hair, colour: context.colour('line'), ...(dash === undefined ? {} : { dash }) },
    },
  ],
});

/** Faces on a tent. */
const FACES = 2;

const sheetOf = (
  node: ElementNode,
  tents: readonly ElementNode[],
  of: readonly [number, number],
  context: SetContext,
): SheetBlock => {
  const { stock, margin = '', blank = '', shift = '0,0,0,0' } = node.attributes;
  const said = { agency: margin, asked: blank };
  const places = cardPlaces(stock as TentStock, context.sheet);
  const isCut = isUncut(stock as TentStock);
  const [sheet, sheets] = of;
  const [dx = 0, dy = 0] = shift.split(',').map(Number).map(millimetres);
  const leaf = `${node.id}.margin.${sheet}`;
  return {
    kind: 'sheet',
    side: 'only',
    cells: [
      marginLine(`${leaf}.top`, context.phrase('tents.sheet', { agency: margin, sheet, sheets }), 'top', context),
      ...tents.flatMap((tent, at) => facesOf(tent, places.slice(FACES * at, FACES * (at + 1)), said, context)),
      marginLine(`${leaf}.foot`, context.phrase(isCut ? 'tents.cut' : 'tents.scored'), 'bottom', context),
    ],
    ground: isCut ? [drawing(cutLines(cutPieces(places)), [2, 3], context), drawing(foldLines(places), undefined, context)] : [],
    shift: { dx, dy },
  };
};

/** Tents that stand on a table: each has the same on both faces, one of them on its head, so that both sides can read it. */
export const tents: ElementSpec = {
  tags: [
    {
      name: 'tents',
      about:
        'Tents to fold and stand on a table, the same on both faces; `shift` moves them in millimetres, `blanks` is the least number of tents to write on, and `blank` says what.',
      attributes: z.strictObject({
        stock: z.enum(TENT_STOCKS),
        shift: z.string().regex(NUMBERS).optional(),
        margin: z.string().min(1),
        blank: z.string().min(1),
        blanks: z
          .string()
          .regex(/^\d{1,3}$/)
          .optional(),
        id: z.string().optional(),
      }),
      holds: ['tent'],
    },
    {
      name: 'tent',
      about: 'One tent: words, with the shape of a column where it stands for one; without words, a line to write a name on.',
      attributes: z.strictObject({
        mark: z.enum(SHAPE_NAMES as [ShapeName, ...ShapeName[]]).optional(),
        id: z.string().optional(),
      }),
      holds: ['tent-words'],
    },
    { name: 'tent-words', about: 'The words of a tent, as large as fits.', attributes: z.strictObject({}), holds: 'words' },
  ],
  specimen:
    '<tents stock="5305" shift="0.5,-1,0,0" margin="Harbor House" blank="Your name" blanks="1"><tent mark="circle"><tent-words>Bread</tent-words></tent><tent><tent-words>Rosa Lind</tent-words></tent></tents>',
  typeset: (node, context) => {
    const perSheet = cardPlaces(node.attributes['stock'] as TentStock, context.sheet).length / FACES;
    const all = filled(node, perSheet);
    const sheets = sheetsFor(all.length, perSheet);
    return Array.from({ length: sheets }, (_, at): Block =>
      sheetOf(node, all.slice(at * perSheet, (at + 1) * perSheet), [at + 1, sheets], context),
    );
  },
};
