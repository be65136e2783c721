import { z } from 'zod';
import type { TagSpec } from '../../elements/element.ts';
import type { CellUse } from '../../model/definition.ts';
import { ALL_ELEMENTS } from '../../exercises/vocabulary.ts';

const look = { look: z.string().optional(), id: z.string().optional(), lang: z.string().optional() };
const align = { align: z.enum(['left', 'center', 'right']).optional() };
const spec = (name: string, about: string, holds: TagSpec['holds'], attributes: z.ZodRawShape = {}): TagSpec => ({
  name,
  about,
  holds,
  attributes: z.strictObject(attributes),
});

/** What a column of a plain table may hold that is more than words. */
const COLUMN_USES = ['choice', 'pair', 'hung', 'write-in'] as const satisfies readonly CellUse[];

/** The tags that every document writer knows. */
export const CORE_TAGS: readonly TagSpec[] = [
  ...['h1', 'h2', 'h3', 'h4'].map((name) =>
    spec(name, 'A heading; levels descend one at a time.', 'words', { ...look, quiet: z.literal('').optional() }),
  ),
  spec('heading', 'A heading whose level a partial is given.', 'words', {
    ...look,
    level: z.enum(['1', '2', '3', '4']),
    quiet: z.literal('').optional(),
  }),
  spec('p', 'A paragraph; `look` names a style of the theme.', 'words', { ...look, ...align }),
  spec('rich', 'Markdown in words: paragraphs and lists between blocks, emphasis and links among words.', 'words', look),
  spec('ul', 'A list with bullets.', ['li'], look),
  spec('ol', 'A numbered list.', ['li'], look),
  spec('li', 'One item of a list.', 'blocks', { id: look.id }),
  spec('table', 'A plain table; `shares` are the widths of its columns.', ['thead', 'tbody'], {
    summary: z.string().min(1),
    shares: z
      .string()
      .regex(/^[\d. ]+$/)
      .optional(),
    id: look.id,
  }),
  spec('thead', 'Rows of column headings, repeated on every page.', ['tr']),
  spec('tbody', 'Rows of a table.', ['tr']),
  spec('tr', 'One row.', ['th', 'td']),
  spec(
    'th',
    'A heading cell. Where a table becomes a list, as in large print, `is` says what its column holds: a `pair` is a short value beside its name, a `choice` a mark, `hung` a number or a time, `write-in` a line to write on (an empty cell is a field in the fillable edition there, and nowhere else); `plain` is for a column whose cells say themselves what they are: its name is said once.',
    'blocks',
    {
      scope: z.enum(['col', 'row']).optional(),
      span: z.string().regex(/^\d$/).optional(),
      is: z.enum(COLUMN_USES).optional(),
      plain: z.literal('').optional(),
    },
  ),
  spec('td', 'A cell.', 'blocks', { span: z.string().regex(/^\d$/).optional() }),
  spec('img', "The brand's logo; `alt` says what it shows, empty for decoration; `height` in points.", 'nothing', {
    src: z.literal('logo'),
    alt: z.string().optional(),
    height: z.string().regex(/^\d+$/).optional(),
    ...align,
  }),
  spec('header', 'The running head: up to three paragraphs, left, middle and right. Stands at the top of the template.', ['p']),
  spec('footer', 'The running foot: up to three paragraphs.', ['p']),
];

/** Their names. */
export const CORE_NAMES: ReadonlySet<string> = new Set(CORE_TAGS.map(({ name }) => name));

/** Tags that stand among words. */
export const WORD_TAGS = ['em', 'strong', 'a', 'span', 'folio', 'rich'] as const;

/** Every block tag by name. */
export const TAGS: ReadonlyMap<string, TagSpec> = new Map(
  [...CORE_TAGS, ...ALL_ELEMENTS.flatMap((element) => element.tags)].map((tag) => [tag.name, tag]),
);

/** Every tag's name, for the nearest one to an unknown. */
export const TAG_NAMES: readonly string[] = [...TAGS.keys(), ...WORD_TAGS];

/** Tags that stand only in certain others: alone they would print nothing. */
export const PART_TAGS: ReadonlySet<string> = new Set([
  ...['li', 'thead', 'tbody', 'tr', 'th', 'td', 'header', 'footer'],
  ...ALL_ELEMENTS.flatMap((element) => element.tags.slice(1).map(({ name }) => name)),
]);
