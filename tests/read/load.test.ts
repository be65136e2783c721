import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { EXERCISES, typeOf } from '../../src/exercises/index.ts';
import { partSchema } from '../../src/model/exercise.ts';
import { frameworkSchema } from '../../src/model/framework.ts';
import { languageSchema } from '../../src/model/language.ts';
import { moduleSchema } from '../../src/model/module.ts';
import { workshopSchema } from '../../src/model/workshop.ts';
import { load } from '../../src/read/load.ts';
import { placeOf } from '../../src/source/text.ts';
import { parseYaml } from '../../src/source/yaml.ts';
import { bakeryText } from '../support/bakery.ts';

const loadText = (schema: z.ZodType, text: string) => {
  const { document } = parseYaml({ file: 'bread.yaml', text });
  if (!document) throw new Error('no YAML');
  return load(schema, document);
};

/** `line:column code message | hint`, one for each diagnostic. */
const told = (schema: z.ZodType, text: string): readonly string[] =>
  loadText(schema, text).diagnostics.map(({ at, code, message, hint }) => {
    const { line, column } = at ? placeOf(at) : { line: 0, column: 0 };
    return `${line}:${column} ${code.replace('read/', '')}: ${message}${hint === undefined ? '' : ` | ${hint}`}`;
  });

const module = (from: string, to: string): readonly string[] => {
  const text = bakeryText('curriculum/en/modules/first-loaf.yaml');
  expect(text).toContain(from);
  return told(moduleSchema, text.replace(from, to));
};

describe('one part of a worksheet, whose type decides its keys', () => {
  it('says which types there are', () => {
    expect(told(partSchema, 'type: sorrt\nid: a\n')).toEqual([
      `1:7 unknown-value: \`type\` has to be one of ${EXERCISES.map(typeOf).join(', ')}; here stands "sorrt". | Did you mean "sort"?`,
    ]);
  });

  it('says that the type is missing', () => {
    expect(told(partSchema, 'id: a\ntext: b\n')[0]).toContain('1:1 missing-key: `type` is missing from this file.');
  });

  it('knows the keys of the type that was chosen, not those of others', () => {
    expect(told(partSchema, 'type: reading\nid: a\ntxet: Long ago\n')).toEqual([
      '3:1 unknown-key: `txet` is no key that is known here. | Did you mean "text"?',
    ]);
    expect(told(partSchema, 'type: reading\nid: a\ntext: b\nbins: []\n')).toEqual([
      '4:1 unknown-key: `bins` is no key that is known here. | Known here: type, id, title, text.',
    ]);
  });

  it('says the same deep inside a file', () => {
    expect(module('type: sort', 'type: sortt')[0]).toMatch(/^\d+:15 unknown-value: `type` .* Did you mean "sort"\?$/);
    expect(module('bins:\n', 'bin:\n')[0]).toMatch(/^\d+:9 unknown-key: `bin` .* Did you mean "bins"\?$/);
    const workshop = bakeryText('curriculum/en/workshops/saturday.yaml').replace('type: break', 'type: brake');
    expect(told(workshopSchema, workshop)[0]).toContain(
      'has to be one of module, activity, break, session; here stands "brake". | Did you mean "break"?',
    );
  });

  it('says what the whole should be where it is something else', () => {
    expect(told(partSchema, 'a text\n')).toEqual(['1:1 wrong-type: The file has to be keys with values; here stands text.']);
  });
});

describe('values', () => {
  it('asks for quotation marks around text that YAML takes for something else', () => {
    expect(module('code: M1', 'code: 1.0')).toEqual([
      '2:7 wrong-type: `code` has to be text; here stands a number (1). | Put it in quotation marks: "1.0".',
    ]);
    expect(module('code: M1', 'code: true')[0]).toContain('| Put it in quotation marks: "true".');
  });

  it('says what is there instead', () => {
    expect(module('title: The first loaf', 'title:')).toEqual([
      '3:1 wrong-type: `title` has to be text; here stands nothing. | Write it behind the colon: The title.',
    ]);
    expect(module('core: 30', 'core: thirty')[0]).toContain('`core` has to be a number; here stands text.');
    expect(module('core: 30', 'core: 30.5')[0]).toContain('`core` has to be a whole number; here stands a number (30.5).');
    expect(module('rows: [bread-and-cake/rising]', 'rows: bread-and-cake/rising')[0]).toContain(
      'a list, each item behind "- "; here stands text.',
    );
  });

  it('says true or false to who wrote yes or no', () => {
    expect(module('purpose: Tell apart', 'private: yes\n    purpose: Tell apart')[0]).toContain(
      '`private` has to be true or false; here stands text. | Write true.',
    );
  });

  it('says how much there has to be', () => {
    expect(module('core: 30', 'core: 700')[0]).toContain('`core`: the number has to be at most 600; here it is 700.');
    expect(module('rating: 4', 'rating: 5')[0]).toContain('`rating`: the number has to be at most 4; here it is 5.');
    expect(module('messages:\n  - id: time\n    text: Time does most of the work.', 'messages: []')[0]).toContain(
      '`messages`: there has to be at least 1 item; here it is 0.',
    );
    expect(module('evidence: [dough-or-batter]', 'evidence: []')[0]).toContain(
      '`evidence`: An objective without evidence cannot be shown to be met.',
    );
  });

  it('says how an id is written', () => {
    expect(module('id: knead', 'id: Knead_1')[0]).toContain('`id`: An id is written in lower-case letters');
  });

  it('wants one verb for a step', () => {
    expect(module('say: Flour the table, not the dough.', 'say: Flour.\n        ask: Why?')[0]).toContain(
      'A step has exactly one of do, say, ask and listen.',
    );
  });

  it('understands a phrase that is neither text nor one and other', () => {
    const phrases = (phrase: string) => told(languageSchema, `tag: en\nname: English\nphrases:\n  head:\n    pages: ${phrase}\n`);
    expect(phrases('3')).toEqual([
      '5:12 wrong-type: `pages` has to be text, or keys with values; here stands a number (3). | Put it in quotation marks: "3".',
    ]);
    expect(phrases('{ one: page }')[0]).toContain('5:5 missing-key: `other` is missing from `pages`.');
    expect(phrases('{ one: page, other: pages, ohter: x }')[0]).toContain('unknown-key: `ohter`');
    expect(phrases("''")[0]).toContain('This text is empty.');
  });

  it('says that a file is empty', () => {
    expect(told(frameworkSchema, '# nothing yet\n')).toEqual([
      '1:1 wrong-type: The file is empty. | Write what belongs in it, or remove the file.',
    ]);
  });
});

describe('keys', () => {
  it('says where one is missing, and what it is for', () => {
    expect(module('        text: Tick one box for each.\n', '')).toEqual([
      expect.stringMatching(
        /^\d+:9 missing-key: `text` is missing from item 1 of `instructions`\. \| Add `text`: One step, beginning with a verb\.$/,
      ),
    ]);
  });

  it('takes a misspelled key for the one that is missing', () => {
    expect(module('purpose: Everybody bakes', 'porpose: Everybody bakes')).toEqual([
      expect.stringMatching(/unknown-key: `porpose` .* Did you mean "purpose"\?$/),
    ]);
  });
});

describe('ids', () => {
  it('are unique in every list, also where something else is wrong', () => {
    expect(
      module('  - id: taste\n    title: Taste and talk', '  - id: knead\n    title: 7').map((line) => line.replace(/:? .*/, '')),
    ).toHaveLength(2);
    expect(module('id: batter\n', 'id: dough\n')[0]).toContain(
      'duplicate-id: "dough" is already the id of another item of this list.',
    );
    expect(module('- id: give', '- id: ask')[0]).toContain('duplicate-id: "ask"');
  });
});

describe('characters', () => {
  it.each(['\\u0007', '\\x9d', '\\uD800', '\\uFFFE', '\\u2028', '\\u202E', '\\u2066', '\\uFEFF', '\\U000E0041'])(
    'refuses %s',
    (escape) => {
      expect(module('title: The first loaf', `title: "The first${escape} loaf"`)[0]).toContain('3:8 control-character');
    },
  );

  it('lets accents, emoji and line breaks pass', () => {
    expect(module('title: The first loaf', 'title: "Ça lève 🍞\\nbien"')).toEqual([]);
  });
});
