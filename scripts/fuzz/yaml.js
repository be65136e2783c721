// @ts-check
/** Mutated YAML: every file of the small workspace, read, linked and held against the rules. */
import { check } from '../../dist/index.js';
import { readCurriculum } from '../../dist/read/read-curriculum.js';
import { mutate } from './random.js';
import { BAKERY, bytesOf, hostOf } from './workspace.js';

const PIECES = [
  ...[
    '&a ',
    '*a',
    '<<: *a\n',
    '!!js/function ',
    '!!binary ',
    '---\n',
    '...\n',
    '- ',
    ': ',
    '{',
    '}',
    '[',
    ']',
    '|\n  ',
    '>\n  ',
    '"',
    "'",
    ' #',
  ],
  ...[
    '__proto__: 1\n',
    'constructor: 1\n',
    '\t',
    '\n',
    '\r\n',
    '? ',
    '~',
    'null',
    'true',
    '.inf',
    '.nan',
    '2026-01-01',
    '0x10',
    '1_000',
    '%YAML 1.1\n',
  ],
  ...[
    '[[[[[[[[',
    '{a: {a: {a: ',
    '- - - - - ',
    '**',
    '`',
    '<b>',
    '{{x}}',
    '[a](javascript:x)',
    'id: ',
    'extends: plain\n',
    'minutes: 0\n',
  ],
];

const FILES = Object.keys(BAKERY).filter((file) => file.endsWith('.yaml'));

/** @param {import('./random.js').Chance} chance */
export const runYaml = async (chance) => {
  const file = chance.of(FILES);
  const text = mutate(new TextDecoder().decode(BAKERY[file]), chance, PIECES);
  const { value, diagnostics } = await readCurriculum(hostOf({ ...BAKERY, [file]: bytesOf(text) }), { language: 'en' });
  return {
    input: text,
    passed: value !== undefined,
    diagnostics: value ? [...diagnostics, ...check(value).diagnostics] : diagnostics,
  };
};
