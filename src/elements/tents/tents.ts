import { cardPlaces, cutLines, cutPieces, foldLines, isUncut, sheetsFor, type CardPlace } from '../../geometry/cards.ts';
import type { Block, SheetBlock, SheetCell } from '../../model/definition.ts';
import type { AttributeWords } from '../../model/manuscript.ts';
import { stack } from '../build.ts';
import { type ElementSpec, type SetContext } from '../element.ts';
import { CUT_DASH, filledUp, hairline, marginLine, pathOf, shiftOf } from '../sheets.ts';
import { faceArea, faceOf } from './faces.ts';
import { tentsTag, tentTag, tentWordsTag, type TentNode, type TentsNode } from './tags.ts';

/** What every tent of some says: whose it is, and what the line of an empty one is for. */
type Said = { readonly agency: AttributeWords; readonly asked: AttributeWords };

/** The face that is read, and the same on its head, for the eye only: nobody hears a name twice. */
const facesOf = (tent: TentNode, faces: readonly CardPlace[], said: Said, context: SetContext): readonly SheetCell[] =>
  [...faces]
    .sort((a, b) => Number(a.turned) - Number(b.turned))
    .map((face) => {
      const area = faceArea(face, context);
      const children = [stack(faceOf(tent, said, area, !face.turned, context), { role: 'Sect', leaf: tent.id })];
      return { ...area, children, isArtifact: face.turned, isTurned: face.turned };
    });

/** Faces on a tent. */
const FACES = 2;

const sheetOf = (node: TentsNode, tents: readonly TentNode[], of: readonly [number, number], context: SetContext): SheetBlock => {
  const { stock, margin, blank } = node.attributes;
  const said = { agency: margin, asked: blank };
  const places = cardPlaces(stock, context.sheet);
  const isCut = isUncut(stock);
  const [sheet, sheets] = of;
  const leaf = `${node.id}.margin.${sheet}`;
  return {
    kind: 'sheet',
    side: 'only',
    cells: [
      marginLine(`${leaf}.top`, ['tents.sheet', { agency: margin, sheet, sheets }], 'top', context),
      ...tents.flatMap((tent, at) => facesOf(tent, places.slice(FACES * at, FACES * (at + 1)), said, context)),
      marginLine(`${leaf}.foot`, [isCut ? 'tents.cut' : 'tents.scored', {}], 'bottom', context),
    ],
    ground: isCut
      ? [...hairline(pathOf(cutLines(cutPieces(places))), context, CUT_DASH), ...hairline(pathOf(foldLines(places)), context)]
      : [],
    shift: shiftOf(node, 'front'),
  };
};

/** Tents that stand on a table: each has the same on both faces, one of them on its head, so that both sides can read it. */
export const tents: ElementSpec<typeof tentsTag> = {
  tags: [tentsTag, tentTag, tentWordsTag],
  specimen:
    '<tents stock="5305" shift="0.5,-1,0,0" margin="Harbor House" blank="Your name" blanks="1"><tent mark="circle"><tent-words>Bread</tent-words></tent><tent><tent-words>Rosa Lind</tent-words></tent></tents>',
  typeset: (node, context) => {
    const perSheet = cardPlaces(node.attributes.stock, context.sheet).length / FACES;
    const all = filledUp(node, tentTag, perSheet, { mark: undefined });
    const sheets = sheetsFor(all.length, perSheet);
    return Array.from({ length: sheets }, (_, at): Block =>
      sheetOf(node, all.slice(at * perSheet, (at + 1) * perSheet), [at + 1, sheets], context),
    );
  },
};
