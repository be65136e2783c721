// A kind of an agency's own is two files: it brings its name, its code and its phrases, and its mistakes are told in it.
import { describe, expect, test } from 'vitest';
import { createNodeHost, PACKAGE_ROOT } from '../../src/host/node-host.ts';
import type { Host } from '../../src/host/host.ts';
import { check } from '../../src/index.ts';
import { codeFromId } from '../../src/model/kind.ts';
import { fillPhrase } from '../../src/model/phrase.ts';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { formatPlace, placeOf } from '../../src/source/text.ts';
import { parsedBefore } from '../support/parsed.ts';
import { overlaid, print } from '../support/print.ts';

const KIND = 'parking-lot-poster';
const FOLDER = `templates/kinds/${KIND}`;
const workspace: Host = {
  ...createNodeHost({ cwd: PACKAGE_ROOT, workspace: `${PACKAGE_ROOT}tests/fixtures/parking-lot` }),
  precompiled: parsedBefore,
};

const opened = async (host: Host, language = 'en') => {
  const { value, diagnostics } = await readCurriculum(host, { language });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
};

test('prints with its name, its code and its phrases', async () => {
  const curriculum = await opened(workspace);
  const { documents, diagnostics } = await print(workspace, curriculum, { workshop: 'half-day', kinds: [KIND] });
  expect(diagnostics).toEqual([]);
  expect(documents).toHaveLength(1);
  const phrase = (name: string) => fillPhrase(curriculum.language.value, name)?.text;
  expect([phrase(`kind.${KIND}`), phrase(`code.${KIND}`), phrase('parking-lot.title')]).toEqual([
    'Parking lot poster',
    'PLP',
    'The parking lot',
  ]);
  const span = curriculum.language.spanAt(['phrases', 'parking-lot', 'title']);
  expect(formatPlace(placeOf(span))).toBe(`${FOLDER}/kind.yaml:13:14`);
  expect(curriculum.language.spanAt(['phrases', 'kind', 'agenda']).source.file).toBe('curriculum/en/language.yaml');
});

test('is checked without a word', async () => {
  const { diagnostics } = check(await opened(workspace));
  expect(diagnostics.filter(({ at }) => at?.source.file.startsWith(FOLDER))).toEqual([]);
});

test.each([
  ['parking-lot-poster', 'PLP'],
  ['poster', 'PO'],
  ['x', 'X'],
  ['sign-in', 'SI'],
])('a kind "%s" without a code has the code %s', (id, code) => {
  expect(codeFromId(id)).toBe(code);
});

describe('a mistake in it is told in it', () => {
  const BODY = '{{> furniture heading=workshop.title item=""}}\n<h1>{{t "parking-lot.title"}}</h1>\n';
  test.each<readonly [string, string, string]>([
    ['a partial without what it prints', BODY.replace('heading=workshop.title ', ''), 'compose/unknown-field body.hbs:1:1'],
    ['a field that is not there', BODY.replace('workshop.title', 'workshop.titel'), 'compose/unknown-field body.hbs:1:23'],
    ['a phrase that is not there', BODY.replace('lot.title', 'lot.titel'), 'compose/unknown-phrase body.hbs:2:5'],
    ['a partial that is not there', BODY.replace('furniture', 'furnitur'), 'compose/unknown-partial body.hbs:1:1'],
    ['a tag that is not there', `${BODY}<poster/>`, 'compose/unknown-tag body.hbs:3:1'],
  ])('%s', async (_, body, expected) => {
    const host = overlaid(workspace, { [`${FOLDER}/body.hbs`]: body });
    const curriculum = await opened(host);
    const { diagnostics } = await print(host, curriculum, { workshop: 'half-day', kinds: [KIND] });
    const told = diagnostics.map(({ code, at }) => `${code} ${at ? formatPlace(placeOf(at)).replace(`${FOLDER}/`, '') : ''}`);
    expect(told[0]).toBe(expected);
    expect(told.filter((each) => !each.includes(' body.hbs:'))).toEqual([]);
  });
});
