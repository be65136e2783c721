import { z } from 'zod';
import { id, optional, words } from './field.ts';
import { mergeData } from './merge/merge.ts';

const points = (description: string) =>
  z
    .number()
    .min(0)
    .max(1000)
    .meta({ description: `${description} In points.` });

const style = z.strictObject({
  face: z.enum(['text', 'headings', 'hand']).meta({ description: "Which of the brand's families." }),
  weight: z.enum(['regular', 'bold']).default('regular').meta({ description: 'How heavy.' }),
  slant: z.enum(['upright', 'italic']).default('upright').meta({ description: 'Upright or italic.' }),
  size: points('Size of the type.'),
  leading: points('Distance from baseline to baseline.'),
  color: z.enum(['black', 'ink', 'primary', 'accent']).default('black').meta({
    description:
      "Black, or which of the brand's colors. What people read and write on is black, so that a copier keeps it whole.",
  }),
  before: points('Space above.').default(0),
  after: points('Space below.').default(0),
});

/** The styles that a theme has to decide. */
export const STYLE_NAMES = [
  'body',
  'small',
  'fine',
  'lead',
  'label',
  'furniture',
  'h1',
  'h2',
  'h3',
  'h4',
  'display',
  'subtitle',
  'numeral',
  'say',
  'step',
  'verb',
  'hand',
  'cell',
  'cellHead',
  'question',
  'clock',
  'caption',
  'card',
  'cardHead',
  'cardCode',
  'wall',
  'wallHead',
] as const;

/** The name of a style. */
export type StyleName = (typeof STYLE_NAMES)[number];

/** The lengths that a theme has to decide. */
export const SPACE_NAMES = [
  'unit',
  'gutter',
  'margin',
  'section',
  'item',
  'indent',
  'cellPad',
  'boxPad',
  'writeLine',
  'radius',
  'checkSize',
  'markSize',
  'edge',
] as const;

/** The strokes that a theme has to decide. */
export const STROKE_NAMES = ['hair', 'rule', 'box', 'strong', 'write'] as const;

const named = <const N extends readonly string[], S extends z.ZodType>(names: N, schema: S) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, schema])) as { [K in N[number]]: S });

/** What is set as large as fits. */
export const FIT_NAMES = ['card', 'wall', 'wallLarge', 'tent', 'sign', 'poster'] as const;

const range = z.strictObject({
  most: points('The largest size it is tried in.'),
  least: points('The least size: what does not fit then is told.'),
  step: points('How much smaller each try is.'),
});

/** The place of an edition that names none: behind those that ship. */
export const LAST = 100;

/** What makes a theme an edition that can be asked for. It is the theme's own: one that extends it is none. */
const edition = z.strictObject({
  name: words('What it is called where pages of several editions are compared, unless the language has a phrase for it.'),
  use: words('What it is for, in a few words, for the terminal.'),
  order: z
    .number()
    .int()
    .min(0)
    .default(LAST)
    .meta({ description: 'Its place among editions: where several are joined, a later one is laid over those before it.' }),
});

/** A theme file: every size, space and weight. One that `extends` another gives only what differs. */
export const themeSchema = z.strictObject({
  id: id('The name of the theme; also the name of its file.'),
  extends: optional(id('The theme whose values stand where this one has none.')),
  edition: optional(edition.meta({ description: 'Makes the theme an edition: `--edition` takes its id.' })),
  page: z.strictObject({
    width: points('Width of the text block, the same on every paper.'),
    height: points('Height of the text block, the same on every paper.'),
    beside: points('Width of the text block of a kind with a wide margin to write in (`margin: wide`).').default(400),
    inner: points('Least inner margin, for punch holes.'),
    gutter: points('How much further from the fold or the rings the text block stands where leaves are bound.').default(0),
    headerDrop: points("From the sheet's top edge to the running head."),
    footerRise: points("From the foot of the footer to the sheet's bottom edge."),
  }),
  measure: points('The widest a line of running text may be.'),
  styles: named(STYLE_NAMES, style),
  space: named(SPACE_NAMES, points('A length.')),
  chart: z
    .strictObject({
      question: points('How wide the questions stand beside the columns.').default(96),
      inset: points('How far words stand inside the frames.').default(8),
      gap: points('How far its columns stand apart; frames stand half of it inside.').default(4),
    })
    .prefault({})
    .meta({ description: 'The grid of comparison charts, the same wherever a row is cited; the columns are equal.' }),
  strokes: named(STROKE_NAMES, points('A line width.')),
  fit: named(FIT_NAMES, range).meta({
    description:
      'Type that is set as large as fits: cards, wall charts on one sheet and on a large sheet, tents, signs for the wall, and posters.',
  }),
  layout: z.enum(['columns', 'narrow', 'single']).default('columns').meta({
    description:
      'Whether things may stand side by side, tables of more than three columns become lists, or everything stands below each other in one column.',
  }),
  parts: z.enum(['page', 'follow']).default('page').meta({
    description: 'Whether parts that may (`start="part"`) begin a page each, or follow each other.',
  }),
  emphasis: z
    .enum(['italic', 'bold'])
    .default('italic')
    .meta({ description: 'How words are stressed; with `bold`, nothing at all is set in italics.' }),
  ink: z
    .enum(['color', 'black'])
    .default('color')
    .meta({ description: "The brand's colors, or pure black on white with nothing filled: patterns and outlines instead." }),
  form: z
    .enum(['paper', 'fillable'])
    .default('paper')
    .meta({ description: 'Whether writing places are lines on paper, or fields to type and check in on a screen.' }),
  limits: z
    .enum(['kept', 'lifted'])
    .default('kept')
    .meta({ description: 'Whether a kind stays within its number of pages; lifted where type has to be large.' }),
});

/** Every size, space and weight, after everything it extends has been filled in. */
export type Theme = z.infer<typeof themeSchema>;

type Part<T> = T extends object ? { readonly [K in keyof T]?: Part<T[K]> } : T;

/** What a theme says itself, beyond `standard`: it can be laid over any other theme. */
export type ThemeLayer = Part<Omit<Theme, 'id' | 'extends' | 'edition'>>;

/** A theme with others laid over it, the last one uppermost. */
export const layered = (theme: Theme, layers: readonly ThemeLayer[]): Theme =>
  layers.reduce<Theme>((under, over) => mergeData(over, under) as Theme, theme);
