// Words that leave the peer role or ask to disclose, and the list that allows them with a reason.
import { describe, expect, it } from 'vitest';
import { check as runCheck } from '../../src/index.ts';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { checkCurriculum } from '../../src/rules/check-curriculum.ts';
import { bakeryText, bakeryWith } from '../support/bakery.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';

const MODULE = 'curriculum/en/modules/first-loaf.yaml';
const LANGUAGE = 'curriculum/en/language.yaml';

const check = async (files: Files): Promise<readonly string[]> => {
  const { value, diagnostics } = await readCurriculum(memoryHost(files), { language: 'en' });
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return checkCurriculum(value).map(({ code, message }) => `${code.replace('rules/', '')} ${message.split('"')[1] ?? ''}`);
};

const said = (text: string) => bakeryWith(MODULE, 'text: Time does most of the work.', `text: ${JSON.stringify(text)}`);

describe('words about the worker', () => {
  it.each([
    ['The worker diagnoses depression.', 'worker diagnoses'],
    ['A peer specialist treats symptoms.', 'peer specialist treats symptoms'],
    ['I saw my client on Monday.', 'my client'],
    ['A caseload of twelve.', 'caseload'],
    ['Watch for compliance.', 'compliance'],
    ['People must comply.', 'People must comply'],
  ])('%s', async (text, term) => {
    expect(await check(said(text))).toEqual([`role-drift-word ${term}`]);
  });

  it.each([
    'The worker treats people as equals.',
    'The worker does not diagnose.',
    'Some teams say “my client” and mean well.',
    'A choice that others call "non-compliance" is still a choice.',
  ])('%s (nothing to tell)', async (text) => {
    expect(await check(said(text))).toEqual([]);
  });
});

describe('asking to disclose', () => {
  it.each([
    'Tell the group about your diagnosis.',
    'Please share your trauma.',
    'Sit down. Describe your worst day.',
    'Write about your hospitalization.',
    'Tell us your recovery story.',
  ])('%s', async (text) => {
    expect((await check(said(text))).map((found) => found.split(' ')[0])).toEqual(['asks-to-disclose']);
  });

  it.each([
    'Nobody is asked to tell of a diagnosis.',
    'You never have to share your diagnosis.',
    'Describe your kitchen.',
    'Tell your partner what you noticed.',
  ])('%s (nothing to tell)', async (text) => {
    expect(await check(said(text))).toEqual([]);
  });
});

describe('the list of what is allowed', () => {
  const allowing = (entry: string): Files => ({
    ...said('A caseload of twelve.'),
    [LANGUAGE]: bakeryText(LANGUAGE).replace(
      'wording:\n',
      `wording:\n  allow:\n    - { ${entry}, reason: It is what the form calls it. }\n`,
    ),
  });

  it('lets a word stand, everywhere or in the file that it names', async () => {
    expect(await check(allowing('term: Caseload'))).toEqual([]);
    expect(await check(allowing('term: caseload, where: first-loaf'))).toEqual([]);
  });

  it('lets it stand nowhere else', async () => {
    expect(await check(allowing('term: caseload, where: second-loaf'))).toEqual(['role-drift-word caseload']);
  });

  it('has to say why', async () => {
    const files = bakeryWith(LANGUAGE, 'wording:\n', 'wording:\n  allow:\n    - { term: caseload }\n');
    await expect(check(files)).rejects.toThrow('reason');
  });
});

describe('an editor adds a term without an engineer', () => {
  const own = async (wording: string, text: string): Promise<readonly string[]> => {
    const language = `tag: en-US\nname: English\nwording:\n${wording}phrases: {}\n`;
    const { [LANGUAGE]: shipped = '', ...files } = said(text);
    const host = memoryHost({ ...files, [LANGUAGE]: language }, { [LANGUAGE]: shipped });
    const { value, diagnostics } = await readCurriculum(host, { language: 'en' });
    if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
    return checkCurriculum(value).map(({ code, hint }) => `${code.replace('rules/', '')} ${hint ?? ''}`);
  };

  it.each([
    ["  discouraged: [{ id: spaz, term: 'spa(z|zz)', instead: a word of your own }]\n", 'What a spazz.', 'discouraged-word'],
    [
      "  discouraged: [{ id: victim, term: 'stroke victim[s]', instead: survivors }]\n",
      'For stroke victims.',
      'discouraged-word',
    ],
    ["  discouraged: [{ id: new, term: 'señor*', instead: people }]\n", 'The señorita.', 'discouraged-word'],
    ['  drift: [{ id: therapist, term: act as a therapist, instead: listen }]\n', 'Act as a therapist.', 'role-drift-word'],
    ["  disclosure: [{ id: scar, term: 'show[ us] your scar[s]' }]\n", 'Show us your scars.', 'asks-to-disclose'],
  ])('%s', async (wording, text, code) => {
    expect((await own(wording, text)).map((each) => each.split(' ')[0])).toEqual([code]);
    // What ships is looked for as before.
    expect((await own(wording, 'The junkies.')).map((each) => each.split(' ')[0])).toEqual(['discouraged-word']);
  });

  it('changes and takes away one that ships', async () => {
    expect(await own('  discouraged: [{ id: felon, instead: a neighbor }]\n', 'A felon.')).toEqual([
      'discouraged-word Write instead: a neighbor.',
    ]);
    expect(await own('  discouraged: [{ id: felon, remove: true }]\n', 'A felon.')).toEqual([]);
  });

  it.each(['addict[s', 'a(b[c])', 'a|b', `${'[a]'.repeat(7)}b`, '(a|a|a|a|a)'.repeat(3)])('refuses the term %s', async (term) => {
    const wording = `  discouraged: [{ id: new, term: '${term}', instead: another }]\n`;
    await expect(own(wording, 'Nothing.')).rejects.toThrow(/`term`: (Brackets|This can be read)/);
  });
});

it('looks for nothing in a language that names no words', async () => {
  const files = { ...said('The junkies.'), 'curriculum/es/language.yaml': 'tag: es-US\nname: Español\nphrases: {}\n' };
  const { value } = await readCurriculum(memoryHost(files), { language: 'es' });
  expect(value && checkCurriculum(value)).toEqual([]);
  expect(value && runCheck(value).readability.documents).toEqual([]);
});
