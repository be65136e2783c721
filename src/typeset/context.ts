import type { Report } from '../diagnostics/diagnostic.ts';
import type { Size } from '../geometry/units.ts';
import type { ColorName, SetContext, TextOptions } from '../elements/element.ts';
import { BLACK } from '../model/black.ts';
import type { Brand } from '../model/brand.ts';
import type { Loaded } from '../model/curriculum.ts';
import type { Block, Color, Picture, Run, TextBlock, TextStyle } from '../model/definition.ts';
import type { Language } from '../model/language.ts';
import type { Inline, ManuscriptNode } from '../model/manuscript.ts';
import type { Span } from '../source/text.ts';
import { STYLE_NAMES, type StyleName, type Theme } from '../model/theme.ts';
import { runningHeadOf, type DocumentFurniture } from './furniture.ts';
import { setInlines } from './inlines.ts';
import { phraseOf, saidInlines } from './phrases.ts';
import { leastAt, TIGHTEST, tighten } from './tighten.ts';

/** What gives a manuscript its look. */
export type Looks = {
  readonly theme: Theme;
  readonly brand: Brand;
  readonly logo: Picture | null;
  /** Where the brand says how tall its logo is, for messages. */
  readonly logoAt?: Span;
  readonly language: Loaded<Language>;
};

/** Sets a list of nodes; `running` is the style of running text in this place. */
export type SetNodes = (nodes: readonly ManuscriptNode[], running: StyleName, context: SetContext) => readonly Block[];

/** Black is nobody's: every other color is the brand's. */
const colorIn = ({ palette }: Brand, name: ColorName): Color => (name === 'black' ? BLACK : palette[name]);

/** A style of the theme in the brand's families and colors. */
const resolveStyle = ({ theme, brand }: Looks, name: StyleName): TextStyle => {
  const style = theme.styles[name];
  return {
    family: brand.type[style.face],
    weight: style.weight,
    slant: theme.emphasis === 'bold' ? 'upright' : style.slant,
    size: style.size,
    color: colorIn(brand, style.color),
  };
};

/** The styles of a theme in the brand's families and colors, each made once. */
const stylesOf = (looks: Looks): ((name: StyleName) => TextStyle) => {
  const styles = new Map(STYLE_NAMES.map((name) => [name, resolveStyle(looks, name)] as const));
  return (name) => styles.get(name) ?? resolveStyle(looks, name);
};

/** True for a name that the theme knows. */
export const isStyle = (name: string): name is StyleName => (STYLE_NAMES as readonly string[]).includes(name);

const textBlock = (looks: Looks, runs: readonly Run[], options: TextOptions): TextBlock => {
  const style = looks.theme.styles[options.style];
  const measure = options.measure === null ? {} : { measure: options.measure ?? looks.theme.measure };
  return {
    kind: 'text',
    leaf: options.leaf,
    role: options.role ?? 'P',
    runs,
    leading: style.leading,
    align: options.align ?? 'left',
    before: options.before ?? style.before,
    after: options.after ?? style.after,
    keepWithNext: options.keepWithNext ?? false,
    ...measure,
  };
};

const TIGHTER = Array.from({ length: TIGHTEST }, (_, step) => step + 1);

/** The pages that a document is set for: whether leaves are bound, the sheet as it lies, and the document's own head and foot. */
export type ContextPages = DocumentFurniture & { readonly bound: boolean; readonly sheet: Size };

type SetRuns = (inlines: readonly Inline[], style: StyleName, changes: Partial<TextStyle>) => readonly Run[];

/** Sets words in the styles of a theme, the same words once: a theme with less white space sets them as the theme itself does. */
const runsIn = (looks: Looks): SetRuns => {
  const style = stylesOf(looks);
  const known = new WeakMap<readonly Inline[], Map<string, readonly Run[]>>();
  return (inlines, name, changes) => {
    const settings = known.get(inlines) ?? new Map<string, readonly Run[]>();
    known.set(inlines, settings);
    const key = [name, ...Object.entries(changes).flat()].join(' ');
    const runs = settings.get(key) ?? setInlines(inlines, { ...style(name), ...changes }, looks.theme.emphasis);
    settings.set(key, runs);
    return runs;
  };
};

/** The context that elements are given; `setNodes` closes the circle to their children. */
export const makeContext = (
  looks: Looks,
  setNodes: SetNodes,
  report: Report,
  pages: ContextPages,
  setRuns: SetRuns = runsIn(looks),
): SetContext => {
  const { theme, brand, language } = looks;
  const style = stylesOf(looks);
  const color = (name: ColorName): Color => colorIn(brand, name);
  const changed = (options: TextOptions): Partial<TextStyle> => ({
    ...(options.color === undefined ? {} : { color: options.color }),
    ...(options.weight === undefined ? {} : { weight: options.weight }),
  });
  const text: SetContext['text'] = (inlines, options) =>
    textBlock(looks, setRuns(inlines, options.style, changed(options)), options);
  const context: SetContext = {
    theme,
    ways: () => [
      context,
      ...TIGHTER.map((step) => makeContext({ ...looks, theme: tighten(theme, step) }, setNodes, report, pages, setRuns)),
    ],
    least: leastAt,
    sheet: pages.sheet,
    bound: pages.bound,
    space: (name) => theme.space[name],
    stroke: (name, strokeColor) => ({ width: theme.strokes[name], color: strokeColor ?? brand.palette.line }),
    color,
    style,
    leading: (name) => theme.styles[name].leading,
    phrase: (name, values) => phraseOf(language, name, values, report).text,
    blocks: (nodes) => setNodes(nodes, 'body', context),
    blocksIn: (name, nodes) => setNodes(nodes, name, context),
    text,
    label: ({ id, inlines, language: tongue }, options) => ({
      ...text(inlines, { leaf: id, ...options }),
      ...(tongue === null ? {} : { language: tongue }),
    }),
    said: (name, values, options) => text(saidInlines(language, name, values, report), options),
    runningHead: (part) => runningHeadOf(pages, part, context),
    numeral: (numeral, options) =>
      textBlock(looks, [{ kind: 'text', text: numeral, style: { ...style(options.style), ...changed(options) } }], options),
  };
  return context;
};
