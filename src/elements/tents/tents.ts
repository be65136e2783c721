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
  type TentStock,
} from '../../geometry/cards.ts';
import type { Block, SheetBlock, SheetCell } from '../../model/definition.ts';
import type { ElementNode } from '../../model/manuscript.ts';
import { stack } from '../build.ts';
import type { ElementSpec, SetContext } from '../element.ts';
import { SHAPE_NAMES, type ShapeName } from '../marks.ts';
import { CUT_DASH, filledUp, hairline, marginLine, pathOf, SHIFT, shiftOf } from '../sheets.ts';
import { faceArea, faceOf } from './faces.ts';

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

/** Faces on a tent. */
const FACES = 2;

const sheetOf = (
  node: ElementNode,
  tents: readonly ElementNode[],
  of: readonly [number, number],
  context: SetContext,
): SheetBlock => {
  const { stock, margin = '', blank = '' } = node.attributes;
  const said = { agency: margin, asked: blank };
  const places = cardPlaces(stock as TentStock, context.sheet);
  const isCut = isUncut(stock as TentStock);
  const [sheet, sheets] = of;
  const leaf = `${node.id}.margin.${sheet}`;
  return {
    kind: 'sheet',
    side: 'only',
    cells: [
      marginLine(`${leaf}.top`, context.phrase('tents.sheet', { agency: margin, sheet, sheets }), 'top', context),
      ...tents.flatMap((tent, at) => facesOf(tent, places.slice(FACES * at, FACES * (at + 1)), said, context)),
      marginLine(`${leaf}.foot`, context.phrase(isCut ? 'tents.cut' : 'tents.scored'), 'bottom', context),
    ],
    ground: isCut
      ? [...hairline(pathOf(cutLines(cutPieces(places))), context, CUT_DASH), ...hairline(pathOf(foldLines(places)), context)]
      : [],
    shift: shiftOf(node, 'front'),
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
        shift: z.string().regex(SHIFT).optional(),
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
    const all = filledUp(node, 'tent', perSheet);
    const sheets = sheetsFor(all.length, perSheet);
    return Array.from({ length: sheets }, (_, at): Block =>
      sheetOf(node, all.slice(at * perSheet, (at + 1) * perSheet), [at + 1, sheets], context),
    );
  },
};
