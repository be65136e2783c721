import type { Inline, Manuscript, ManuscriptNode, Origin, Paragraph } from '../../../src/model/manuscript.ts';
import type { Bone, Para } from './bones.ts';
import { attributesFrom } from '../../support/attributes.ts';

const source = { file: 'modules/garden.yaml', text: '' };
const origin: Origin = { words: null, placed: { source, start: 0, end: 0 } };

const PLAIN = 'soil seed water bean a row of pots to sow and save tomorrow beside the greenhouse with neighbors'.split(' ');
const LONG = ['Kartoffel', 'anbau', 'genossen', 'schafts', 'versammlung'];

/** A word with a number in it, and in every part of a long one, so that no two stretches of a document are the same. */
const wordOf = (number: number, spice: Para['spice']): string => {
  const id = String(number);
  switch (spice) {
    case 'long':
      return LONG.slice(0, 3).join('') + id;
    case 'endless':
      return Array.from({ length: 2 + (number % 24) }, (_, at) => LONG[at % LONG.length]).join(id);
    case 'address':
      return `https${id}://seeds${id}.example/${id}how-to-sow/${id}and_save?bed=${id}&row=${id.repeat(number % 12)}`;
    default:
      return (PLAIN[number % PLAIN.length] ?? 'soil') + id;
  }
};

const EVERY = 7;

/** Puts flesh on bones: words with numbers, ids for every piece. */
export const flesh = (bones: readonly Bone[], furniture: Pick<Manuscript, 'header' | 'footer'>): Manuscript => {
  let words = 0;
  let ids = 0;
  let level = 0;
  const common = (name: string) => ({ id: `${name}-${String(++ids)}`, origin, language: null });
  const text = (value: string): Inline => ({ kind: 'text', text: value, origin });
  const spiced = (word: string, spice: Para['spice']): Inline =>
    spice === 'strong' || spice === 'em'
      ? { kind: spice, children: [text(word)] }
      : spice === 'link'
        ? { kind: 'link', href: 'https://seeds.example/', children: [text(word)] }
        : text(word);
  const inlines = (count: number, spice: Para['spice'] = 'none'): readonly Inline[] =>
    Array.from({ length: count }, (_, at) => {
      const is = at % EVERY === 0 ? spice : 'none';
      return [...(at === 0 ? [] : [text(' ')]), spiced(wordOf(++words, is), is)];
    }).flat();
  const paragraph = ({ words: count, spice, look }: Omit<Para, 'kind' | 'look'> & { readonly look: string }): Paragraph => ({
    kind: 'paragraph',
    ...common('para'),
    look,
    align: 'left',
    inlines: inlines(count, spice),
  });
  const element = (name: string, given: Record<string, string>, children: readonly ManuscriptNode[]): ManuscriptNode => {
    const shared = common(name);
    const attributes = attributesFrom(name, given, shared);
    return { kind: 'element', ...shared, name, ...attributes, children, inlines: [] };
  };
  const label = (): string => `label${String(++words)}`;
  const loosely = (loose: boolean): Record<string, string> => (loose ? { loose: '' } : {});
  const one = (bone: Bone): readonly ManuscriptNode[] => {
    switch (bone.kind) {
      case 'para':
        return [paragraph(bone)];
      case 'section': {
        const headings = bone.levels.map((wanted): ManuscriptNode => {
          level = Math.min(wanted, level + 1);
          const named = { kind: 'heading', ...common('heading'), level: level as 1 | 2 | 3 | 4 } as const;
          return { ...named, look: null, inlines: inlines(bone.words), quiet: false };
        });
        return [...headings, ...one(bone.first)];
      }
      case 'list': {
        const named = { kind: 'list', ...common('list'), ordered: bone.ordered, look: 'body' } as const;
        return [{ ...named, items: bone.items.map((item) => ({ ...common('item'), children: item.flatMap(one) })) }];
      }
      case 'table': {
        const named = { kind: 'table', ...common('table'), summary: 'What grows where', shares: bone.shares } as const;
        const rows = bone.rows.map((cells, at) => {
          const head = bone.headed && at === 0;
          return {
            head,
            cells: cells.map((cell, column) => ({
              ...common('cell'),
              head: head ? ('column' as const) : column === 0 ? ('row' as const) : null,
              span: 1,
              // A running head is short; one of half a page is not repeated anyway.
              children: [paragraph({ ...cell, look: 'body', words: head ? Math.min(cell.words, 12) : cell.words })],
            })),
          };
        });
        return [{ ...named, rows }];
      }
      case 'columns':
        return [
          element(
            'columns',
            {},
            bone.columns.map((column) => element('column', {}, column.flatMap(one))),
          ),
        ];
      case 'callout':
        return [element('callout', { kind: 'note', label: label(), ...loosely(bone.loose) }, bone.children.flatMap(one))];
      case 'prompt':
        return [element('prompt', { number: String(++words), ...loosely(bone.loose) }, bone.children.flatMap(one))];
      case 'keep':
        return [element('keep', {}, bone.children.flatMap(one))];
      case 'box':
        return [element('answer-box', { lines: String(bone.lines), label: 'Draw' }, bone.children.flatMap(one))];
      case 'lines':
        return [element('write-lines', { count: String(bone.count), label: 'Write' }, [])];
    }
  };
  return {
    title: 'A garden workshop',
    subject: 'Sowing and saving',
    language: 'en-US',
    audience: 'participant',
    ...furniture,
    body: bones.flatMap(one),
  };
};

const furnished = (id: string, inlines: readonly Inline[]): Paragraph => ({
  kind: 'paragraph',
  id,
  origin,
  language: null,
  look: 'furniture',
  align: 'left',
  inlines,
});

/** A running head and foot as our kinds have them. */
export const FURNITURE: Pick<Manuscript, 'header' | 'footer'> = {
  header: [
    furnished('head-left', [{ kind: 'text', text: 'The seed library', origin }]),
    furnished('head-right', [{ kind: 'text', text: 'A garden workshop', origin }]),
  ],
  footer: [
    furnished('foot-left', [{ kind: 'text', text: 'May be copied for the beds next door', origin }]),
    furnished('foot-right', [
      { kind: 'text', text: 'Page ', origin },
      { kind: 'folio', of: 'here' },
      { kind: 'text', text: ' of ', origin },
      { kind: 'folio', of: 'last' },
    ]),
  ],
};
