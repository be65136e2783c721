import { describe, expect, it } from 'vitest';
import { formatPlace, placeOf } from '../../src/source/text.ts';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { readEvent } from '../../src/read/read-event.ts';
import { bakery } from '../support/bakery.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';

const told = ({ diagnostics }: Awaited<ReturnType<typeof readEvent>> | Awaited<ReturnType<typeof readCurriculum>>) =>
  diagnostics.map(({ code, severity, at, hint }) => [`${severity} ${code}`, at ? formatPlace(placeOf(at)) : '', hint ?? '']);

const event = async (text: string) => readEvent(memoryHost({ 'spring.yaml': text }), 'spring.yaml');
const workspace = async (files: Files) => readCurriculum(memoryHost({ ...bakery(), ...files }), { language: 'en' });

const ERROR = 'error read/swallowed-comment';

describe('a comment that eats words of an event', () => {
  it.each([
    ['place:\n  name: Harbor House, room #4\n', '2:28', "'Harbor House, room #4'"],
    ['place:\n  name: The Loft\n  address: 12 Quay St, Suite #4\n', '3:30', "'12 Quay St, Suite #4'"],
    ['place:\n  name: The Loft\n  access: Ring #2, then the door\n', '3:16', "'Ring #2, then the door'"],
    ['place: { name: "x", access: Ring #2 }\n', '1:34', ''],
    ['trainers:\n  - name: Ana #1\n', '2:15', "'Ana #1'"],
    ["trainers:\n  - name: O'Hara #1\n", '2:18', '"O\'Hara #1"'],
    ['trainers:\n  - name: Ana\n    title: CPS #A-12 # since May\n', '3:16', "'CPS #A-12'"],
    ['place:\n  name: Room # 4\n', '2:14', "'Room # 4'"],
    ['place:\n  name: 4 #B\n', '2:11', "'4 #B'"],
    ['place:\n  name: Song in C #\n', '2:19', "'Song in C #'"],
    ['place:\n  name: Bread\t#1\n', '2:15', "'Bread #1'"],
    ['place:\n  name: Bread\n    and Cake #1\n', '3:14', "'Bread and Cake #1'"],
    ['place:\n  name: #4 Main Street\n', '2:9', "'#4 Main Street'"],
    ['place:\n  name: x\n  address: #4 Main Street\n', '3:12', "'#4 Main Street'"],
  ])('%j is told at %s', async (text, at, hint) => {
    const outcome = await event(text);
    expect(outcome.value).toBeUndefined();
    expect(told(outcome)).toEqual([[ERROR, `spring.yaml:${at}`, expect.stringContaining(hint)]]);
  });

  it.each([
    'place:\n  name: Harbor House  # a note\n',
    'place:\n  name: Harbor House # the big one\n',
    'place:\n  name: Harbor House  # 4 floors\n',
    'place:\n  name: "Room #4" # it has steps\n',
    'place:\n  name: Harbor House ## ask Ana\n',
    'place:\n  name: Harbor House #-------\n',
    'place:\n  name: The Loft\n  address: # not known yet\n',
    'place:\n  #name: x\n  name: y\n',
    'participants: 14 # about\n',
    'participants: 14 #about\n',
    'workshop: half-day #the short one\n',
    'date: 2026-12-03 #a Thursday\n',
  ])('%j holds an ordinary comment', async (text) => {
    const { value, diagnostics } = await event(text);
    expect(diagnostics).toEqual([]);
    expect(value).toBeDefined();
  });

  it('is mended by what the hint says', async () => {
    for (const name of ['Harbor House, room #4', "O'Hara's #4", 'Ana "A" Bell\'s \\ #4', '#4 Main Street']) {
      const hint = (await event(`place:\n  name: ${name}\n`)).diagnostics[0]?.hint ?? '';
      const [, written = ''] = /(?:marks: |Write )(.*?)(?:, with the quotation marks)?; or/.exec(hint) ?? [];
      expect((await event(`place:\n  name: ${written}\n`)).value?.value.place?.name).toBe(name);
    }
  });
});

describe('a comment that eats words of a workspace', () => {
  const brand = (text: string): Files => ({ 'templates/brands/t/brand.yaml': `id: t\nextends: plain\n${text}` });

  it.each<[string, Files, string]>([
    ['a brand', brand('names: { short: River, legal: "x" }\napproval: Provider #12\n'), 'templates/brands/t/brand.yaml:4:20'],
    [
      'a list of a brand',
      brand('contacts:\n  - id: a\n    label: Suite #4\n    text: "x"\n'),
      'templates/brands/t/brand.yaml:5:18',
    ],
    ['a color of a brand', brand('palette:\n  primary: #1f4e79\n'), 'templates/brands/t/brand.yaml:4:12'],
    [
      'a bank',
      { 'curriculum/en/banks/glossary.yaml': 'items:\n  - id: a\n    term: Rule #1\n    text: Bread.\n' },
      'curriculum/en/banks/glossary.yaml:3:16',
    ],
    [
      'a list of words',
      {
        'curriculum/en/sources.yaml':
          'sources:\n  - id: a\n    authors:\n      - Ana\n      - #4 Team\n    title: "x"\n    date: "2020"\n    publisher: unknown\n    address: unknown\n    rights: unknown\n    permission: unknown\n    consulted: { address: unknown, date: "2026-01-02" }\n',
      },
      'curriculum/en/sources.yaml:5:9',
    ],
  ])('in %s', async (_, files, at) => {
    expect(told(await workspace(files))).toContainEqual([ERROR, at, expect.any(String)]);
  });

  it('is told once, where a brand that others extend says it', async () => {
    const files = {
      ...brand('names: { short: River, legal: "x" }\napproval: Provider #12\n'),
      'templates/brands/u/brand.yaml': 'id: u\nextends: t\n',
    };
    expect(told(await workspace(files))).toEqual([[ERROR, 'templates/brands/t/brand.yaml:4:20', expect.any(String)]]);
  });

  it('names the color that a comment took', async () => {
    const { diagnostics } = await workspace(brand('palette:\n  primary: #1f4e79\n'));
    expect(diagnostics[0]).toMatchObject({
      message: 'YAML took #1f4e79 for a comment, so nothing stands here.',
      hint: expect.stringContaining("Write '#1f4e79', with the quotation marks") as string,
    });
  });
});

it('looks at a hundred thousand of them in time that grows with their number', async () => {
  const started = performance.now();
  await event(`trainers:\n${'  - #4 a\n  - b #5\n'.repeat(30_000)}`);
  expect(performance.now() - started).toBeLessThan(60_000);
});

describe('a comment that eats what lines need', () => {
  it.each([
    ['place: { name: Room #4, access: "x" }\n', '1:21'],
    ['trainers: [{ name: Ana #1 }, { name: Bo }]\nhours: 2\n', '1:24'],
    ['place:\n  name: The room\n    is #4 on the left\n    and so on\n', '3:8'],
  ])('%j', async (text, at) => {
    const outcome = await event(text);
    expect(told(outcome)).toEqual([[ERROR, `spring.yaml:${at}`, expect.stringContaining('quotation marks')]]);
  });
});
