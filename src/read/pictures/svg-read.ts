import sax, { type QualifiedTag, type SAXParser } from 'sax';
import { readAttributes } from './svg-attributes.ts';
import { startDrawing, type ReadSvg } from './svg-drawing.ts';
import { startPlacing } from './svg-placing.ts';
import { dangerOf, isSilent, refusalOf, type ProblemKind, type SvgRefusal } from './svg-elements.ts';

/** What is wrong with an SVG, and which of its letters say so. */
export type SvgProblem = SvgRefusal & { readonly start: number; readonly end: number };

type Stretch = readonly [start: number, end: number];

/** Reads an SVG strictly. `report` gets each thing that is wrong; what is returned counts only when there was none. */
export const readSvg = (text: string, report: (problem: SvgProblem) => void): ReadSvg => {
  const parser = sax.parser(true, { xmlns: true });
  let stopped = false;
  const tell: Tell = (refusal, [start, end]) => {
    if (stopped) return;
    report({ ...refusal, start, end: Math.max(end, start) });
    // After these, whatever follows is noise.
    stopped = refusal.kind === 'damaged' || refusal.kind === 'too-large';
    // The only way to stop the reader: it would go on complaining, letter by letter.
    if (stopped) throw new Error(refusal.message);
  };
  listenForStrangers(parser, text, tell);
  const read = listenForElements(parser, text, tell);
  try {
    parser.write(text);
    if (!stopped) parser.close();
  } catch {
    // The reader throws at character references that no character has, and we do where nothing more is to be read.
    if (!stopped) report({ kind: 'damaged', message: 'is no proper XML', start: parser.position - 1, end: parser.position });
  }
  return read();
};

type Tell = (refusal: SvgRefusal, where: Stretch) => void;

const tagOf = (parser: SAXParser): Stretch => [Math.max(parser.startTagPosition - 1, 0), parser.position];

const listenForElements = (parser: SAXParser, text: string, tell: Tell): (() => ReadSvg) => {
  const drawing = startDrawing();
  const placing = startPlacing();
  const names = new Set<string>();
  let count = 0;

  parser.onattribute = ({ name }) => {
    if (names.has(name)) tell({ kind: 'damaged', message: `is no proper XML: "${name}" is given twice` }, tagOf(parser));
    names.add(name);
  };
  parser.onopentag = (opened) => {
    const tag = opened as QualifiedTag;
    names.clear();
    drawing.descend();
    const context = { depth: drawing.depth(), count: ++count, inShape: drawing.isInShape() };
    const isLeftOut = drawing.isLeavingOut() || isSilent(tag);
    const refusal = dangerOf(tag, context) ?? (isLeftOut ? undefined : refusalOf(tag, context));
    if (refusal) tell(refusal, tagOf(parser));
    if (refusal || isLeftOut) return drawing.leaveOut();
    const { kept, problems } = readAttributes(tag.local, Object.values(tag.attributes));
    for (const { name, unsafe, message, hint } of problems) {
      const kind: ProblemKind = unsafe ? 'unsafe' : 'not-plain';
      tell(
        { kind, message: `is more than plain shapes: ${message}`, ...(hint === undefined ? {} : { hint }) },
        attributeIn(text, tagOf(parser), name),
      );
    }
    const misplaced = problems.length === 0 ? placing.open(drawing.depth(), tag.local, kept) : undefined;
    if (misplaced !== undefined) tell({ kind: 'not-plain', message: misplaced }, tagOf(parser));
    drawing.open(tag.local, kept);
  };
  parser.onclosetag = () => drawing.ascend();
  parser.ontext = (words) => {
    const letters = words.trim();
    if (letters === '' || drawing.isLeavingOut() || drawing.depth() === 0) return;
    const start = Math.max(text.indexOf(letters), 0);
    tell({ kind: 'not-plain', message: 'holds letters outside of any shape' }, [start, start + letters.length]);
  };
  return drawing.read;
};

/** Where the name of an attribute stands in its tag. */
const attributeIn = (text: string, [start, end]: Stretch, name: string): Stretch => {
  const within = text.slice(start, end).search(new RegExp(`[\\s"']${name.replace(/[^\w-]/g, '\\$&')}\\s*=`));
  return within < 0 ? [start, end] : [start + within + 1, start + within + 1 + name.length];
};

/** Everything in XML that is neither an element nor a comment. */
const listenForStrangers = (parser: SAXParser, text: string, tell: Tell): void => {
  parser.oncdata = () => tell({ kind: 'not-plain', message: 'holds a CDATA section' }, tagOf(parser));
  parser.ondoctype = () => {
    const start = text.search(/<!doctype/i);
    const hint = 'Delete it, from <!DOCTYPE to its >; the drawing does not need it.';
    tell({ kind: 'unsafe', message: 'holds a DOCTYPE, which can define and fetch things', hint }, [start, start + 9]);
  };
  parser.onprocessinginstruction = ({ name }) => {
    if (name !== 'xml') tell({ kind: 'unsafe', message: `holds <?${name} …?>, which can fetch things` }, tagOf(parser));
  };
  parser.onerror = ({ message }) => {
    const reason = message.split('\n')[0]?.toLowerCase() ?? '';
    tell({ kind: 'damaged', message: `is no proper XML: ${reason}` }, [parser.position - 1, parser.position]);
  };
};
