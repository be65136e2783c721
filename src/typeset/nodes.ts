import { diagnose, type Report } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import type { SetContext } from '../elements/element.ts';
import { ALL_ELEMENTS } from '../exercises/vocabulary.ts';
import type { Block, GridCell, Picture, Role } from '../model/definition.ts';
import type { Figure, Heading, Inline, List, ManuscriptNode, Paragraph } from '../model/manuscript.ts';
import type { Span } from '../source/text.ts';
import { STYLE_NAMES, type StyleName } from '../model/theme.ts';
import { isStyle, type SetNodes } from './context.ts';
import { plainText } from '../model/leaves.ts';
import { setTable } from './table.ts';

const BY_NAME = new Map(ALL_ELEMENTS.map((element) => [element.tags[0].name, element]));

const HEADING_STYLES = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4' } as const satisfies Record<Heading['level'], StyleName>;

/** Headings down to this level stand in the outline. */
const OUTLINED = 2;

const heading = (node: Heading, style: StyleName, context: SetContext): Block => {
  const block = context.text(node.inlines, {
    leaf: node.id,
    style,
    role: `H${node.level}` satisfies Role,
    keepWithNext: true,
    measure: null,
  });
  const outlined = node.level <= OUTLINED && !node.quiet;
  return {
    ...block,
    ...(outlined ? { outline: { title: plainText(node.inlines), depth: node.level } } : {}),
    ...(node.language === null ? {} : { language: node.language }),
  };
};

const list = (node: List, style: StyleName, context: SetContext, setNodes: SetNodes): Block => {
  const rows = node.items.map((item, index) => {
    const label = context.said(
      node.ordered ? 'list.number' : 'list.bullet',
      { number: index + 1 },
      {
        leaf: `${item.id}.marker`,
        style,
        role: 'Lbl',
        before: 0,
        after: 0,
        measure: null,
        ...(node.ordered ? { color: context.color('accent'), weight: 'bold' } : {}),
      },
    );
    const body = setNodes(item.children, style, context);
    return {
      label,
      body: body.map((block, at) => (at === body.length - 1 && 'after' in block ? { ...block, after: 0 } : block)),
    };
  });
  return {
    kind: 'stack',
    role: 'L',
    numbering: node.ordered ? 'Decimal' : 'Disc',
    leaf: node.id,
    ...(node.language === null ? {} : { language: node.language }),
    padding: { top: 0, right: 0, bottom: 0, left: 0 },
    keep: 'loose',
    before: 0,
    after: context.space('item') * 1.5,
    children: rows.map(({ label, body }) => ({
      kind: 'grid',
      role: 'none',
      tracks: [
        { kind: 'fixed', width: context.space('indent') * (node.ordered ? 0.8 : 0.55) },
        { kind: 'share', share: 1 },
      ],
      gap: context.space('unit'),
      headerRows: 0,
      frames: [],
      keep: 'loose',
      before: 0,
      // Large type for the wall asks for more white between its items than the lines of one have.
      after: context.space(style === 'wall' ? 'item' : 'unit'),
      rows: [{ role: 'LI', cells: [listCell([label], 'Lbl'), listCell(body, 'LBody')] }],
    })),
  };
};

const listCell = (children: readonly Block[], role: 'Lbl' | 'LBody'): GridCell => ({
  role,
  span: 1,
  ...(role === 'Lbl' ? { is: 'hung' } : {}),
  padding: { top: 0, right: 0, bottom: 0, left: 0 },
  align: 'top',
  children,
});

/** A brand's logo, how tall the brand asks for it, and where. */
export type Logo = { readonly picture: Picture | null; readonly height: number; readonly at: Span | undefined };

/** Who asks for the height of a logo: the brand, or its template, which means "at most" where it ships and nobody can change it. */
const askedBy = ({ height, origin }: Figure, { at }: Logo): { readonly asked?: Span | 'template' } => {
  if (height === null) return at === undefined ? {} : { asked: at };
  return origin.placed.source.shipped === true ? { asked: 'template' } : {};
};

const figure = (node: Figure, brands: Logo, after: number): readonly Block[] => {
  const logo = brands.picture;
  if (logo === null) return [];
  const height = node.height ?? brands.height;
  return [
    {
      kind: 'picture',
      leaf: node.id,
      alt: node.alt,
      picture: logo,
      size: { width: (logo.size.width / logo.size.height) * height, height },
      align: node.align,
      at: node.origin.words ?? node.origin.placed,
      ...askedBy(node, brands),
      before: 0,
      after,
    },
  ];
};

/** Makes the function that sets nodes: one handler a node, elements by their name. */
export const makeSetNodes = (logo: Logo, report: Report): SetNodes => {
  const lookOf = (node: Heading | Paragraph | List, running: StyleName): StyleName => {
    if (node.look === null || (node.look === 'body' && node.kind !== 'heading')) return running;
    if (isStyle(node.look)) return node.look;
    report(
      diagnose('typeset/unknown-look', {
        message: `The theme has no style "${node.look}".`,
        at: node.origin.placed,
        hint: suggest(node.look, STYLE_NAMES),
      }),
    );
    return running;
  };
  const one = (node: ManuscriptNode, running: StyleName, context: SetContext, introduces: boolean): readonly Block[] => {
    switch (node.kind) {
      case 'heading':
        return [heading(node, lookOf(node, HEADING_STYLES[node.level]), context)];
      case 'paragraph': {
        const style = lookOf(node, running);
        return [
          {
            ...context.text(node.inlines, {
              leaf: node.id,
              style,
              align: node.align,
              keepWithNext: introduces || KEPT.has(style) || isAllStrong(node.inlines),
            }),
            ...(node.language === null ? {} : { language: node.language }),
          },
        ];
      }
      case 'list':
        return [list(node, lookOf(node, running), context, setNodes)];
      case 'table':
        return [setTable(node, context)];
      case 'figure':
        return figure(node, logo, context.space('item') * 2);
      case 'element':
        return BY_NAME.get(node.name)?.typeset(node, context) ?? [];
    }
  };
  const setNodes: SetNodes = (nodes, running, context) =>
    nodes.flatMap((node, at) => one(node, running, context, introduces(nodes, at)));
  return setNodes;
};

/** Nothing but strong words: a small heading, whatever it is called. */
const isAllStrong = (inlines: readonly Inline[]): boolean =>
  inlines.some(({ kind }) => kind === 'strong') &&
  inlines.every((inline) => inline.kind === 'strong' || (inline.kind === 'text' && inline.text.trim() === ''));

const isRunning = (node: ManuscriptNode): boolean =>
  node.kind === 'paragraph' && (node.look === null || !KEPT.has(node.look as StyleName));

/** Whether a paragraph stands between a heading and something that is no running text: alone with its heading it would say nothing. */
const introduces = (nodes: readonly ManuscriptNode[], at: number): boolean => {
  const next = nodes[at + 1];
  return nodes[at - 1]?.kind === 'heading' && next !== undefined && next.kind !== 'heading' && !isRunning(next);
};

/** Looks that introduce what follows and are never left behind by it. */
const KEPT: ReadonlySet<StyleName> = new Set(['label', 'lead', 'question', 'caption']);
