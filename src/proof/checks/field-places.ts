import { counted } from '../../diagnostics/counted.ts';
import type { PageObject, PdfBox } from '../objects/pages.ts';
import { isList, textOf } from '../objects/value.ts';
import type { OpenedPdf } from '../opened.ts';
import type { InkStroke } from '../reader/tracing.ts';
import { quoted, type Check } from './check.ts';

/** Widths and edges that were rounded when they were written are still what they were meant to be, in points. */
const ROUNDED = 0.05;
/** How far a field may end from the line that it stands on, in points. */
const APART = 3;
/** Nobody writes on less, in points. */
const SHORTEST = 18;

/** Where an annotation stands on its page. */
export const rectOf = ({ objects }: OpenedPdf, { dict }: PageObject['annotations'][number]): PdfBox | undefined => {
  const found = objects.get(dict, 'Rect');
  const [a, b, c, d] = isList(found) ? found.map((edge) => objects.resolve(edge)) : [];
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number') return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
};

/** Whether a field stands on a line, or fills the outline that several lines become. */
const stands = ([left, bottom, right, top]: PdfBox, { box }: InkStroke): boolean => {
  const [middle, half] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return middle >= left && middle <= right && half >= bottom - APART && half <= top + APART;
};

/** A file to fill in on a screen: on every line to write on stands a field. How such lines are drawn the packet remembers. */
export const checkWriteLines: Check = ({ pdf, expected }, note) => {
  const line = expected.entry?.look?.writeLine;
  if (line === undefined) return;
  const isLine = ({ isArtifact, color, width, box }: InkStroke): boolean =>
    isArtifact && color?.toLowerCase() === line.color && Math.abs(width - line.width) < ROUNDED && box[2] - box[0] >= SHORTEST;
  pdf.pages.forEach(({ annotations }, at) => {
    const fields = annotations.flatMap((each) => {
      const rect = each.subtype === 'Widget' ? rectOf(pdf, each) : undefined;
      return rect === undefined ? [] : [rect];
    });
    const bare = (pdf.ink[at]?.strokes ?? []).filter(
      (stroke) => isLine(stroke) && !fields.some((field) => stands(field, stroke)),
    );
    const [first] = bare;
    if (first === undefined) return;
    const place = `${first.box[0].toFixed(0)} pt from the left and ${first.box[1].toFixed(0)} pt from the foot`;
    note(
      'proof/place-without-field',
      at + 1,
      `${counted(bare.length, 'line')} to write on ${bare.length === 1 ? 'has' : 'have'} no field, the first ${place}.`,
    );
  });
};

/** Nobody hits a field that is narrower or lower than this, or sees what is typed into it, in points. */
const LEAST = 6;

/** A field has room for what is typed, and can be hit. */
export const checkFieldSizes: Check = ({ pdf }, note) => {
  pdf.pages.forEach(({ annotations }, at) => {
    for (const each of annotations) {
      const rect = each.subtype === 'Widget' ? rectOf(pdf, each) : undefined;
      if (rect === undefined) continue;
      const [width, height] = [rect[2] - rect[0], rect[3] - rect[1]];
      if (Math.min(width, height) >= LEAST - ROUNDED) continue;
      const said = quoted(textOf(pdf.objects.get(each.dict, 'TU')) ?? '');
      const size = `${width.toFixed(1)} × ${height.toFixed(1)} pt`;
      note('proof/field-too-small', at + 1, `The field ${said} is ${size}, less than ${LEAST} pt across.`);
    }
  });
};
