import { objectsOf, type Dictionary, type Objects, type Value } from '../support/pdf-objects.ts';

type Pen = { readonly font: string; readonly fill: string; readonly stroke: string; readonly width: number };

const FRESH: Pen = { font: '', fill: '0 g', stroke: '0 G', width: 1 };

/** How a box to check begins to be drawn, in the units of its mark: nothing else begins so. */
const CHECK_BOX = '4 2 m 20 2 l';

/** What was seen of a file: how much was looked at, and what is not black. */
export type Blackness = { texts: number; lines: number; boxes: number; readonly others: Set<string> };

const pagesIn = (objects: Objects, node: Value | undefined): readonly Dictionary[] => {
  const page = objects.dictionary(node);
  return page['/Type'] === '/Pages' ? objects.list(page['/Kids']).flatMap((kid) => pagesIn(objects, kid)) : [page];
};

/** Names of a page's fonts that are bold: headings, labels and numbers are, and may be in the brand's colors. */
const boldOn = (objects: Objects, page: Dictionary): ReadonlySet<string> => {
  const fonts = objects.dictionary(objects.dictionary(page['/Resources'])['/Font']);
  const isBold = (font: Value): boolean => JSON.stringify(objects.dictionary(font)['/BaseFont']).includes('Bold');
  return new Set(Object.entries(fonts).flatMap(([name, font]) => (isBold(font) ? [name] : [])));
};

const PATHS: ReadonlySet<string> = new Set(['m', 'l', 'c', 'h', 're']);

/** Whether a token is a number or a name, which its operator comes after: minus, point, slash and the digits stand side by side in ASCII. */
const isSaid = (token: string): boolean => token.charCodeAt(0) >= 0x2d && token.charCodeAt(0) <= 0x39;

/** Follows the operators of a page; letters are left out, their bytes look like anything. */
const follow = (content: string, bold: ReadonlySet<string>, writeWidth: number, seen: Blackness): void => {
  const kept: Pen[] = [];
  let [pen, said, path] = [FRESH, [] as string[], ''];
  const hold = (what: 'texts' | 'lines' | 'boxes', color: string, black: string): void => {
    seen[what]++;
    if (color !== black) seen.others.add(`${what}: ${color}`);
  };
  const stroked = (): void => {
    if (path.startsWith(CHECK_BOX)) hold('boxes', pen.stroke, '0 G');
    else if (pen.width === writeWidth) hold('lines', pen.stroke, '0 G');
  };
  const handlers: Readonly<Record<string, () => void>> = {
    q: () => void kept.push(pen),
    Q: () => void (pen = kept.pop() ?? FRESH),
    w: () => void (pen = { ...pen, width: Number(said.at(-1)) }),
    Tf: () => void (pen = { ...pen, font: said.at(-2) ?? '' }),
    g: () => void (pen = { ...pen, fill: `${said.slice(-1).join(' ')} g` }),
    rg: () => void (pen = { ...pen, fill: `${said.slice(-3).join(' ')} rg` }),
    G: () => void (pen = { ...pen, stroke: `${said.slice(-1).join(' ')} G` }),
    RG: () => void (pen = { ...pen, stroke: `${said.slice(-3).join(' ')} RG` }),
    TJ: () => (bold.has(pen.font) ? undefined : hold('texts', pen.fill, '0 g')),
    S: stroked,
    B: stroked,
  };
  for (const token of content.replace(/\((?:\\[^]|[^\\)])*\)/g, '').split(/[\s[\]]+/)) {
    if (isSaid(token)) {
      said.push(token);
      continue;
    }
    handlers[token]?.();
    if (!PATHS.has(token)) path = '';
    // Only how a path begins is asked for: what comes after is most of a file.
    else if (path.length < CHECK_BOX.length) path = `${path} ${[...said, token].join(' ')}`.trimStart();
    said = [];
  }
};

/** Reads of a file in which color its text is set, its lines to write on and its boxes to check are drawn. */
export const blacknessOf = (bytes: Uint8Array, writeWidth: number): Blackness => {
  const objects = objectsOf(bytes);
  const seen: Blackness = { texts: 0, lines: 0, boxes: 0, others: new Set() };
  for (const page of pagesIn(objects, objects.dictionary(objects.trailer['/Root'])['/Pages']))
    follow(objects.stream(page['/Contents']).toString('latin1'), boldOn(objects, page), writeWidth, seen);
  return seen;
};
