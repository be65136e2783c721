// docs/elements.md: the markup's tags, from the vocabulary and the elements' own specimens.
import { CORE_TAGS } from '../../dist/compose/markup/vocabulary.js';
import { wordsAmong } from '../../dist/elements/attributes.js';
import { ALL_ELEMENTS } from '../../dist/exercises/vocabulary.js';

const holds = (tag) => (typeof tag.holds === 'string' ? tag.holds : tag.holds.map((name) => `\`<${name}>\``).join(', '));

/** A schema without what it makes of its input, without a default, and without being optional. */
const bare = (schema) => {
  const { type, in: input, innerType } = schema.def;
  return type === 'pipe' ? bare(input) : type === 'optional' || type === 'default' ? bare(innerType) : schema;
};

const attribute = ([name, schema]) => {
  const isOptional = schema.safeParse(undefined).success;
  const inner = bare(schema);
  const reach = wordsAmong({ shape: { [name]: schema } }).get(name);
  const values =
    inner.def.type === 'enum'
      ? ` (${inner.options.join(', ')})`
      : inner.def.type === 'literal' && inner.def.values[0] === ''
        ? ' (a switch: `=""`)'
        : reach === undefined
          ? ''
          : reach === 'printed'
            ? ' (words)'
            : ' (words, spoken)';
  return `\`${name}\`${isOptional ? '' : ', required'}${values}`;
};

const row = (tag) => {
  const attributes = Object.entries(tag.attributes.shape).map(attribute).join('; ');
  return `| \`<${tag.name}>\` | ${tag.about} | ${attributes || '–'} | ${holds(tag)} |`;
};

const table = (tags) => ['| tag | what it is | attributes | holds |', '| --- | --- | --- | --- |', ...tags.map(row)].join('\n');

/** The page. */
export const elementsPage = () =>
  [
    '# Markup',
    'What templates write: a small, strict, HTML-like vocabulary. Every tag is closed by its own name. An unknown tag or attribute is an error at its line in the template.',
    '## Tags for every document',
    table(CORE_TAGS),
    'Among words stand `<em>`, `<strong>`, `<a href>`, `<span lang>`, `<folio/>` (this page’s number; `of="last"` the number of pages, `of="#id"` the page of an id) and `<rich>`.',
    '## Elements',
    ...ALL_ELEMENTS.flatMap((element) => [
      `### ${element.tags[0].name}`,
      table(element.tags),
      '```html\n' + element.specimen.replace(/></g, '>\n<') + '\n```',
    ]),
  ].join('\n\n') + '\n';
