import { describe, expect, it } from 'vitest';
import { formatPlace, placeOf } from '../../src/source/text.ts';
import { parseYaml, type Path, type YamlProblem } from '../../src/source/yaml.ts';

const parse = (text: string) => parseYaml({ file: 'garden.yaml', text });
const kindsOf = (text: string): readonly YamlProblem['kind'][] => parse(text).problems.map(({ kind }) => kind);
const dataOf = (text: string): unknown => parse(text).document?.data;

const GARDEN = `title: The spring garden
beds:
  - id: peas
    rows: [early, late]
    note: >-
      Sow them
      on a mild day.
  - id: beans
    rows: []
empty:
`;

const placeIn = (text: string, path: Path, what: 'spanAt' | 'keySpanAt' = 'spanAt'): string => {
  const { document } = parse(text);
  if (!document) throw new Error('the text has no document');
  const span = document[what](path);
  return `${formatPlace(placeOf(span)).replace('garden.yaml:', '')} ${text.slice(span.start, span.end).split('\n')[0] ?? ''}`.trim();
};

describe('YAML as data', () => {
  it('leaves dates and words for yes and no as text, and reads numbers and booleans', () => {
    const text = 'date: 2026-12-03\nopen: yes\nshut: true\nbeds: 4\ntime: 08:30\nnothing: ~\n';
    expect(dataOf(text)).toEqual({ date: '2026-12-03', open: 'yes', shut: true, beds: 4, time: '08:30', nothing: null });
  });

  it('reads keys as text, whatever they look like', () => {
    expect(dataOf('1: one\ntrue: two\n')).toEqual({ '1': 'one', true: 'two' });
  });

  it('repeats what an alias names', () => {
    expect(dataOf('peas: &water {each: day}\nbeans: *water\n')).toEqual({ peas: { each: 'day' }, beans: { each: 'day' } });
  });

  it('merges nothing by itself: "<<" is a key like others', () => {
    expect(dataOf('<<: {a: 1}\nb: 2\n')).toEqual({ '<<': { a: 1 }, b: 2 });
  });

  it('reads an empty text as nothing', () => {
    expect(parse('')).toMatchObject({ document: { data: null }, problems: [] });
  });
});

describe('where things stand', () => {
  it.each<[Path, string]>([
    [['title'], '1:8 The spring garden'],
    [['beds', 0, 'id'], '3:9 peas'],
    [['beds', 0, 'rows', 1], '4:19 late'],
    [['beds', 0, 'note'], '5:11 >-'],
    [['beds', 1], '8:5 id: beans'],
    [['beds', 1, 'rows'], '9:11 []'],
  ])('finds the value at %j', (path, place) => {
    expect(placeIn(GARDEN, path)).toBe(place);
  });

  it.each<[Path, string]>([
    [['beds', 1, 'note', 'by'], '8:5 id: beans'],
    [['beds', 7], '3:3 - id: peas'],
    [['title', 'short'], '1:8 The spring garden'],
    [['empty'], '10:1 empty'],
  ])('finds the nearest enclosing piece for the absent %j', (path, place) => {
    expect(placeIn(GARDEN, path)).toBe(place);
  });

  it.each<[Path, string]>([
    [['beds'], '2:1 beds'],
    [['beds', 0, 'rows'], '4:5 rows'],
    [['beds', 1], '8:5 id: beans'],
    [['beds', 1, 'note'], '8:5 id: beans'],
  ])('finds the key that leads to %j', (path, place) => {
    expect(placeIn(GARDEN, path, 'keySpanAt')).toBe(place);
  });

  it('finds what an alias repeats where it is written', () => {
    expect(placeIn('peas: &water\n  each: day\nbeans: *water\n', ['beans', 'each'])).toBe('2:9 day');
  });
});

describe('a comment in the middle of a text', () => {
  it.each(['title: Learn C #1\n', 'beds:\n  - Plot #4, behind the shed\n', 'title: Room # 4', '{ title: Bed #3\n}'])(
    'is told of: %j',
    (text) => {
      expect(kindsOf(text)).toEqual(['swallowed-comment']);
      expect(parse(text).document).toBeDefined();
    },
  );

  it.each([
    'beds: 20 # about\n',
    'minutes: 20 #about\n',
    'status: draft # until May\n',
    'title: "Learn C #1"\n',
    "title: 'Learn C' #1\n",
    '# 1 of 2\ntitle: x\n',
    'story: >-\n  Sow #1 first.\nnext: y\n',
    'beds: #two\n  - a\n',
    'beds:\n  - a\n  #- b\n',
  ])('is an ordinary comment in %j', (text) => {
    expect(parse(text).problems).toEqual([]);
  });
});

describe('YAML that is refused', () => {
  it.each<[string, YamlProblem['kind'], number]>([
    ['beds:\n\t- peas\n', 'syntax', 2],
    ['title: The garden: in spring\n', 'syntax', 1],
    ['title: "The garden\n', 'syntax', 1],
    ['title: a\n---\ntitle: b\n', 'syntax', 2],
    ['date: !!timestamp 2026-12-03\n', 'syntax', 1],
    ['run: !!js/function x\n', 'syntax', 1],
    ['? [a, b]\n: c\n', 'syntax', 1],
    ['title: a\nbeds: 1\ntitle: b\n', 'duplicate-key', 3],
    ['peas: 1\n__proto__: {admin: true}\n', 'reserved-key', 2],
    ['peas:\n  - "constructor": 1\n', 'reserved-key', 2],
    ['peas: 1\nbeans: *peas\n', 'syntax', 2],
    ['peas: &a\n  - 1\n  - *a\n', 'alias', 3],
  ])('%j', (text, kind, line) => {
    const { document, problems } = parse(text);
    expect(document).toBeUndefined();
    expect(problems[0]?.kind).toBe(kind);
    expect(placeOf({ source: { file: '', text }, start: problems[0]?.start ?? -1, end: 0 }).line).toBe(line);
  });

  it('tells a few stumbles, not all of them', () => {
    expect(parse('\t- {\n\t- ]\n\t- }\n\t: :\n- a: b: c\n').problems.length).toBeLessThanOrEqual(3);
  });

  it.each([
    'beds:\n  peas: 1\n\tbeans: 2\n  corn: 3\n',
    'beds:\n\tpeas: 1\n\tbeans: 2\nwater:\n  when: 1\n',
    'beds:\n  - id: peas\n\t  note: early\n  - id: beans\n    note: "late"\n',
    'beds:\n\t- id: peas\n\t  note: early\n\t- id: beans\n',
    'note: >-\n\tSow them early.\nbeds: 1\n',
    'beds:\n  - id: peas\n    rows: 1\n\t    note: x\n    id: beans\n    rows: 2\n',
    'beds:\n  - id: peas\n    rows:\n\t\tearly: 5\n    late: 6\n',
  ])('takes the first tab for the one mistake in %j', (text) => {
    const [tab, ...others] = parse(text).problems;
    expect(tab).toMatchObject({ kind: 'syntax', start: text.indexOf('\t'), message: expect.stringContaining('tab') as string });
    expect(others).toEqual([]);
  });
});

const keys = (count: number): string => Array.from({ length: count }, (_, index) => `k${String(index)}: 1\n`).join('');

describe('YAML made to bring the reader down', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [index, name] of 'b c d e f g h i'.split(' ').entries()) {
    const above = 'abcdefgh'[index] ?? '';
    bomb.push(`${name}: &${name} [${Array(9).fill(`*${above}`).join(', ')}]`);
  }

  it.each<[string, string, YamlProblem['kind']]>([
    ['brackets', '['.repeat(4000), 'too-deep'],
    ['brackets, a second time in one process', '['.repeat(900_000), 'too-deep'],
    ['braces', '{a: '.repeat(4000), 'too-deep'],
    ['dashes on one line', '- '.repeat(4000), 'too-deep'],
    ['indentation', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''), 'too-deep'],
    ['question marks', '? '.repeat(4000), 'too-deep'],
    ['aliases of aliases', bomb.join('\n'), 'alias'],
    ['a thousand aliases', `a: &a x\nb: [${Array(1000).fill('*a').join(', ')}]`, 'alias'],
    ['size', `title: ${'a'.repeat(1_000_001)}`, 'too-large'],
  ])('%s', (_, text, kind) => {
    const started = performance.now();
    const { document, problems } = parse(text);
    expect(document).toBeUndefined();
    expect(problems.map((problem) => problem.kind)).toContain(kind);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it.each<[string, string, YamlProblem['kind']]>([
    ['fifty thousand keys, the last of them twice', `${keys(50_000)}k7: 1\n`, 'duplicate-key'],
    ['thirty thousand lines that are all wrong', 'peas #1\n'.repeat(30_000), 'syntax'],
  ])(
    '%s, in time that grows with its length',
    (_, text, kind) => {
      const started = performance.now();
      expect(parse(text).problems.map((problem) => problem.kind)).toContain(kind);
      expect(performance.now() - started).toBeLessThan(20_000);
    },
    60_000,
  );

  it('reads what is merely long', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `- bed ${String(index)}\n`).join('');
    expect((dataOf(text) as readonly unknown[]).length).toBe(20_000);
  });
});
