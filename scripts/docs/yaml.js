import { z } from 'zod';
import { BANK_SCHEMAS } from '../../dist/model/bank/bank.js';
import { brandSchema } from '../../dist/model/brand.js';
import { eventSchema } from '../../dist/model/event.js';
import { frameworkSchema } from '../../dist/model/framework.js';
import { kindSchema } from '../../dist/model/kind.js';
import { languageSchema } from '../../dist/model/language.js';
import { moduleSchema } from '../../dist/model/module.js';
import { sourcesSchema } from '../../dist/model/source-record.js';
import { themeSchema } from '../../dist/model/theme.js';
import { workshopSchema } from '../../dist/model/workshop.js';
import { cell, GENERATED, table } from './markdown.js';

/** What people write, and where: heading, file, schema. */
const THINGS = [
  ['Framework', 'curriculum/<language>/frameworks/<id>.yaml', frameworkSchema],
  ['Sources', 'curriculum/<language>/sources.yaml', sourcesSchema],
  ['Module', 'curriculum/<language>/modules/<id>.yaml', moduleSchema],
  ['Workshop', 'curriculum/<language>/workshops/<id>.yaml', workshopSchema],
  ...Object.entries(BANK_SCHEMAS).map(([name, schema]) => [`Bank: ${name}`, `curriculum/<language>/banks/${name}.yaml`, schema]),
  ['Language', 'curriculum/<language>/language.yaml', languageSchema],
  ['Event', 'any YAML file, named with `--event`', eventSchema],
  ['Kind', 'templates/kinds/<id>/kind.yaml', kindSchema],
  ['Brand', 'templates/brands/<id>/brand.yaml', brandSchema],
  ['Theme', 'templates/themes/<id>.yaml', themeSchema],
];

const isNull = (schema) => schema.type === 'null';

/** The schema without its "or nothing", which optional fields have. */
const bare = (schema) => {
  const others = schema.anyOf?.filter((each) => !isNull(each));
  if (others === undefined || others.length === schema.anyOf.length || others.length !== 1) return schema;
  const { anyOf: _, ...own } = schema;
  return { ...others[0], ...own };
};

const rangeOf = ({ minimum, maximum }) => {
  const low = minimum !== undefined && minimum > -1e9;
  const high = maximum !== undefined && maximum < 1e9;
  if (low && high) return `, ${minimum} to ${maximum}`;
  if (low) return `, at least ${minimum}`;
  return high ? `, at most ${maximum}` : '';
};

const countOf = ({ minItems, maxItems }) => {
  if (minItems && maxItems) return `, ${minItems} to ${maxItems}`;
  if (minItems) return `, at least ${minItems}`;
  return maxItems ? `, at most ${maxItems}` : '';
};

const NAMES = { string: 'text', integer: 'whole number', number: 'number', boolean: '`true` or `false`', object: 'fields' };

const typeOf = (schema) => {
  const own = bare(schema);
  if (own.const !== undefined) return `\`${own.const}\``;
  if (own.enum !== undefined) return own.enum.map((value) => `\`${value}\``).join(', ');
  if (own.type === 'array') return `list of ${typeOf(own.items)}${countOf(own)}`;
  if (own.type === 'object' && own.properties === undefined) return `by name: ${typeOf(own.additionalProperties)}`;
  if (own.anyOf !== undefined || own.oneOf !== undefined) return [...new Set((own.anyOf ?? own.oneOf).map(typeOf))].join(' or ');
  return (NAMES[own.type] ?? 'anything') + (['integer', 'number'].includes(own.type) ? rangeOf(own) : '');
};

const isEmpty = (value) => value === null || (typeof value === 'object' && Object.keys(value).length === 0);

const neededOf = (schema, required) => {
  if (required && schema.default === undefined) return 'needed';
  return isEmpty(schema.default ?? null) ? '' : `\`${JSON.stringify(schema.default)}\``;
};

/** Fields one level below a schema: its own, or those of what its lists and names hold. */
const inner = (schema, path) => {
  const own = bare(schema);
  if (own.type === 'array') return inner(own.items, `${path}[]`);
  if (own.type === 'object' && own.properties === undefined) return inner(own.additionalProperties, `${path}.<name>`);
  const options = own.oneOf ?? own.anyOf;
  if (options !== undefined) return options.flatMap((option) => inner(option, `${path}${tagOf(option)}`));
  return own.properties === undefined ? [] : [[own, path]];
};

/** ` (type: sort)` for one shape of several. */
const tagOf = (option) => {
  const tag = option.properties?.type?.const;
  return tag === undefined ? '' : ` (type: ${tag})`;
};

/** Fields that are all alike (every style of a theme) are shown once, under all their names. */
const fieldsOf = ({ properties }) => {
  const fields = Object.entries(properties);
  const [[, first]] = fields;
  const alike = fields.length > 3 && fields.every(([, schema]) => JSON.stringify(schema) === JSON.stringify(first));
  if (!alike) return fields;
  const names = fields.map(([name]) => name).join(', ');
  return [['<each>', { ...first, description: `Each of ${names}. ${first.description ?? ''}`.trim() }]];
};

const isRequired = (object, name) => name === '<each>' || (object.required?.includes(name) ?? false);

const rowsOf = (object, path) =>
  fieldsOf(object).flatMap(([name, schema]) => {
    const here = path === '' ? name : `${path}.${name}`;
    const secret = bare(schema).audience === 'facilitator' || schema.audience === 'facilitator' ? ' Facilitators only.' : '';
    const told =
      schema.description ?? bare(schema).description ?? (schema.const === undefined ? '' : 'Decides the other fields.');
    const about = cell(`${told}${secret}`);
    const row = [`\`${here}\``, cell(typeOf(schema)), neededOf(schema, isRequired(object, name)), about];
    return [row, ...inner(schema, here).flatMap(([each, below]) => rowsOf(each, below))];
  });

const section = ([title, file, schema]) => {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  return `## ${title}\n\nFile: ${file.includes('<') ? `\`${file}\`` : file}\n\n${table(['field', 'type', 'default', 'what it is'], rowsOf(json, ''))}\n`;
};

/** Every field of every YAML file. */
export const yamlPage = () => `${GENERATED}

# Every YAML field

A dot leads into a field, \`[]\` into each item of a list, \`<name>\` into each named entry. An empty default means that the
field may be left out. Where it says *facilitators only*, the words cannot reach a page for participants.

## What is a comment, and what is text

In YAML a \`#\` behind a space begins a comment, and the rest of the line is not there. In a field of words that would lose words in
silence, so it is decided by how the \`#\` is written:

| written                           | is                                                                                        |
| --------------------------------- | ----------------------------------------------------------------------------------------- |
| \`name: The Loft # ask Ana\`      | a comment: a space stands behind the \`#\`                                                |
| \`name: The Loft  # 4 floors\`    | a comment: two spaces stand before the \`#\`, and one behind it                           |
| \`address: # not known yet\`      | a comment: the field is left empty on purpose                                             |
| \`name: The Loft #-----\`         | a comment: a row of signs                                                                 |
| \`name: The Loft, room #4\`       | refused: no space stands behind the \`#\`; write \`'The Loft, room #4'\`                  |
| \`name: Room # 4\`                | refused: a number stands behind the \`#\`, and one space before it; write \`'Room # 4'\`  |
| \`name: Song in C #\`             | refused: nothing stands behind the \`#\`; write \`'Song in C #'\`                         |
| \`name: #4 Main Street\`          | refused: nothing is left of the text; write \`'#4 Main Street'\`                          |
| \`primary: #1f4e79\`              | refused: nothing is left of the color; write \`'#1f4e79'\`                                |
| \`participants: 14 #about\`       | a comment: numbers, ids, dates and choices never hold a \`#\`                             |
| \`name: "Room #4" # up the steps\` | a comment, behind text in quotation marks                                                 |

## Modules and sheets named in words

Each workshop numbers its modules and sheets itself, so words never say “M3” or “sheet 3.2” (\`rules/number-in-words\`). They name a
module or a sheet by its id, and its title is put there: \`“{module our-stories}”\`, \`“{sheet our-stories/overlap-map}”\`.

## Who has read it

Modules, workshops, charts and banks have a \`review\`. Each entry under \`readings\` names a version: eight letters, computed from
everything that the file says but its review, after whatever lies over it. They change with any of it, so an entry never covers words that nobody
read. \`rolepress list review\` shows them, and review packets print them. [review.md](review.md) tells how to ask for a reading and how
to enter it; [decision 20](decisions/0020-a-version-is-a-digest.md) tells why.

## One file over another

A file of a workspace takes the place of the shipped file of the same path. One that begins with \`extends: shipped\` is laid over it
instead, piece by piece, and needs only what it changes; it keeps whatever a later version brings to the rest. That holds for every
file below. \`language.yaml\` is laid over the shipped one without that line. A file of another language is laid over the English file
of its name in the same way (see *Language*).

| written                                            | does                                                                        |
| -------------------------------------------------- | --------------------------------------------------------------------------- |
| \`title: Our title\`                               | changes a field; fields that are not named stay                              |
| \`minutes: { core: 25 }\`                          | changes one key of several                                                   |
| \`steps: [{ id: greet, say: Good morning. }]\`     | changes the item with that id, field by field; an unknown id is a new item, at the end |
| \`{ id: tea, before: greet, … }\`, \`after:\`      | puts an item there, a new one or one that is there                           |
| \`{ id: greet, remove: true }\`, \`{ remove: [greet, tea] }\` | takes items away                                              |
| \`use: { knead: { remove: true } }\`               | takes a key away, where keys are names                                       |
| \`rows: [a, b]\`, \`steps: []\`                    | a list without ids, or an empty one, takes the place of the whole list        |
| \`over: abcdefgh\`                                 | names the hash of the piece below; \`check\` warns (\`read/stale-piece\`) when that changes, and tells the hash to write |

What you take away, shipped files may still name: \`check\` tells it at your line, with the shipped line that needs it. Lay a file of your
own over that one too, or keep the piece.

The hash of a piece is shown by \`rolepress list pieces\`. A brand or theme that \`extends\` another brand or theme takes over what it does
not say key by key; its lists are its own.

A language is a folder \`curriculum/<tag>/\` with a \`language.yaml\` that says \`tag\` and \`name\`. Everything else in the folder is laid over the
folder of the wider language (\`es\` for \`es-MX\`), where there is one, and over English: phrases by their names, modules, frameworks,
workshops and banks by the ids in them. What a language does not say is printed in the language that it falls back to, is marked as
such for screen readers, and is counted in a note (\`read/untranslated\`). \`--language es-MX\` prints \`es\` where there is no \`es-MX\`.

${THINGS.map(section).join('\n')}`;
