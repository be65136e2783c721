import { z } from 'zod';
import { id, optional } from './field.ts';

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
  colour: z.enum(['ink', 'primary', 'accent']).default('ink').meta({ description: "Which of the brand's colors." }),
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
] as const;

/** The strokes that a theme has to decide. */
export const STROKE_NAMES = ['hair', 'rule', 'box', 'strong', 'write'] as const;

const named = <const N extends readonly string[], S extends z.ZodType>(names: N, schema: S) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, schema])) as { [K in N[number]]: S });

/** A theme file: every size, space and weight. One that `extends` another gives only what differs. */
export const themeSchema = z.strictObject({
  id: id('The name of the theme; also the name of its file.'),
  extends: optional(id('The theme whose values stand where this one has none.')),
  page: z.strictObject({
    width: points('Width of the text block, the same on every paper.'),
    height: points('Height of the text block, the same on every paper.'),
    inner: points('Least inner margin, for punch holes.'),
    headerDrop: points("From the sheet's top edge to the running head."),
    footerRise: points("From the foot of the footer to the sheet's bottom edge."),
  }),
  measure: points('The widest a line of running text may be.'),
  styles: named(STYLE_NAMES, style),
  space: named(SPACE_NAMES, points('A length.')),
  strokes: named(STROKE_NAMES, points('A line width.')),
});

/** Every size, space and weight, after everything it extends has been filled in. */
export type Theme = z.infer<typeof themeSchema>;
