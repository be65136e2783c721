import { z } from 'zod';
import type { TagSpec } from '../../elements/element.ts';
import { ELEMENTS } from '../../elements/index.ts';

const look = { look: z.string().optional(), id: z.string().optional(), lang: z.string().optional() };
const align = { align: z.enum(['left', 'center', 'right']).optional() };
const spec = (name: string, holds: TagSpec['holds'], attributes: z.ZodRawShape = {}): TagSpec => ({ name, about: '', holds, attributes: z.strictObject(attributes) });

/** The tags that every document writer knows. */
const CORE: readonly TagSpec[] = [
  ...['h1', 'h2', 'h3', 'h4'].map((name) => spec(name, 'words', { ...look, quiet: z.literal('').optional() })),
  spec('heading', 'words', { ...look, level: z.enum(['1', '2', '3', '4']), quiet: z.literal('').optional() }),
  spec('p', 'words', { ...look, ...align }),
  spec('rich', 'words', look),
  spec('ul', ['li'], look),
  spec('ol', ['li'], look),
  spec('li', 'blocks', { id: look.id }),
  spec('table', ['thead', 'tbody'], { summary: z.string().min(1), shares: z.string().regex(/^[\d. ]+$/).optional(), id: look.id }),
  spec('thead', ['tr']),
  spec('tbody', ['tr']),
  spec('tr', ['th', 'td']),
  spec('th', 'blocks', { scope: z.enum(['col', 'row']).optional(), span: z.string().regex(/^\d$/).optional() }),
  spec('td', 'blocks', { span: z.string().regex(/^\d$/).optional() }),
  spec('img', 'nothing', { src: z.literal('logo'), alt: z.string().optional(), height: z.string().regex(/^\d+$/).optional(), ...align }),
  spec('header', ['p']),
  spec('footer', ['p']),
];

/** Tags that stand among words. */
export const WORD_TAGS = ['em', 'strong', 'a', 'span', 'folio', 'rich'] as const;

/** Every block tag by name. */
export const TAGS: ReadonlyMap<string, TagSpec> = new Map([...CORE, ...ELEMENTS.flatMap((element) => element.tags)].map((tag) => [tag.name, tag]));

/** Every tag's name, for the nearest one to an unknown. */
export const TAG_NAMES: readonly string[] = [...TAGS.keys(), ...WORD_TAGS];
