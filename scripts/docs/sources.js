import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { sourcesSchema } from '../../dist/model/source-record.js';
import { GENERATED } from './markdown.js';

const FILE = new URL('../../curriculum/en/sources.yaml', import.meta.url);

const known = (words) => (words === 'unknown' ? [] : [words]);

/** A work as a reference list names it. */
const workOf = ({ authors, title, publisher, date, address }) => {
  const by = authors.length === 0 ? 'Author not found' : authors.join(', ');
  const from = publisher === by ? [] : known(publisher);
  return `${[by, `_${title}_`, ...from, ...known(date)].join(', ')}. ${known(address)
    .map((link) => `<${link}>`)
    .join('')}`;
};

const section = (source) => {
  const { id, rights, permission, consulted, note } = source;
  const page = consulted.address === 'unknown' ? 'A search found no page' : `<${consulted.address}>`;
  const lines = [`- Rights: ${rights}`, `- Permission: ${permission}`, `- Looked up: ${page}, ${consulted.date}`];
  return [`## ${id}`, workOf(source), [...lines, ...(note === null ? [] : [`- ${note}`])].join('\n')].join('\n\n');
};

/** The works that the shipped curriculum rests on, with what is known of their rights. */
export const sourcesPage = () => {
  const { sources } = sourcesSchema.parse(parse(readFileSync(FILE, 'utf8')));
  return `${GENERATED}

# Sources and their rights

The ${sources.length} works that the shipped curriculum rests on, as \`curriculum/en/sources.yaml\` records them. What we print restates
them in words of its own; the crosswalk quotes titles of competencies. "Unknown" is what a search did not find.
None of this is legal advice: ask the holder before you reprint anything of theirs.

${sources.map(section).join('\n\n')}
`;
};
